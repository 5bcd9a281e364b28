"""Training of the network that finds elements."""
