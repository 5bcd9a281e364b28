"""The target android: a Gradle project."""
