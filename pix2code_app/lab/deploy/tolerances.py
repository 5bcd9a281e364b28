"""What is called equal among the ways of running a network."""

TOLERANCES = {"eager": 0.0, "compiled": 1e-4, "onnx": 1e-4, "int8": 1.0}
"""Largest difference of a logit from eager execution's that is called equal."""
