"""The target qml: a screen for Qt Quick."""
