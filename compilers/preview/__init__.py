"""Pages that look like a dialect's own platform."""
