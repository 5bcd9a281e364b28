"""Writing programs token by token: hypotheses, mask, search."""
