"""Training data on disk: pairs, labelled screens, vocabularies."""
