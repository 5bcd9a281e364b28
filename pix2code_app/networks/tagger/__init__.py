"""The tagger of names: an LSTM-CRF over words and their letters."""
