"""Training data: pairs on disk, sampled programs, rendered pages."""
