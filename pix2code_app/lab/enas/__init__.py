"""Efficient neural architecture search by sharing parameters (Pham et al. 2018).

Read in this order: `controller` samples architectures, `search` trains it and the
shared weights in turn, `recurrent` and `convolutional` are the two search spaces with
their shared weights and their training from scratch, `study` runs a search and its
controls. The two experiments are `rnn_experiment` and `cnn_experiment`, and `recipe` is
what they share.
"""
