"""The network of Beltramelli 2017, for comparison."""
