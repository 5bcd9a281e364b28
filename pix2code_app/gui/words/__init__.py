"""What the window says, in the chosen language."""
