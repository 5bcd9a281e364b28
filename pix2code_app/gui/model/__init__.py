"""What the window knows: queue, document, selection; no widgets."""
