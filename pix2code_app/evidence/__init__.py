"""What pixels say without a tree: words, colours, pictures."""
