"""How well things are read: structure, content, likeness, speed."""
