"""The language: text, tree, and the way between them."""
