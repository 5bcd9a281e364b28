"""Screen → page: what the templates of every target see."""
