"""The network that finds the elements of any screen."""
