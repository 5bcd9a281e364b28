"""The target flutter: an app with Flutter."""
