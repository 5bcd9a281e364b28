"""Named entities: the LSTM-CRF and the Stack-LSTM of Lample et al. 2016.

In the order of the data: `columns` reads files, `tags` and `scoring` know what an
entity is, `vectors` and `vocabulary` turn words into numbers, `batches` groups them,
`words` reads a word's characters and vector. On top of that stand the two networks,
`lstm_crf` with its `crf`, and `stack_lstm` with its `transitions`; `learning` trains
either, `tagger` applies either to text.
"""
