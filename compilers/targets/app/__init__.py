"""What the apps of the web share: a page's markup as components with state."""
