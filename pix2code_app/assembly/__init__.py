"""Tree + evidence → a screen with content and places."""
