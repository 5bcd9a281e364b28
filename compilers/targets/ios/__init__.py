"""The target ios: an Xcode project."""
