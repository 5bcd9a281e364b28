"""Opening pictures of screens safely."""
