"""Training data that is made: sampled programs and rendered pages."""
