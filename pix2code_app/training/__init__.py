"""Training, metrics and evaluation."""
