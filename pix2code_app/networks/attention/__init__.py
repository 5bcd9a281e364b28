"""The network of the 2017 dialects: a CNN whose map an LSTM attends to."""
