"""Named entities: the LSTM-CRF and the Stack-LSTM of Lample et al. 2016.

The LSTM-CRF, which the product uses, is `networks.tagger`, with what both share: tags,
vocabulary, batches, and how a word is read. Here, `columns` reads files, `scoring` says
how well entities were found, `stack_lstm` is the other network, and `learning` trains
either.
"""
