"""What can be seen in a picture of a screen before any network has read it."""
