"""The target compose: an app with Jetpack Compose."""
