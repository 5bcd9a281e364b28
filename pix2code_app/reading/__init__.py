"""What the elements of a mockup hold: their words, their colours, their pictures."""
