"""The comparator of drawings (ARC), by which icons are known again."""
