"""What may be written: dialects, kinds, icons, and what is wrong or odd in a tree."""
