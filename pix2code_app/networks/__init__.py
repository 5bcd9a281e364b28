"""Networks that read a picture of a screen into DSL tokens."""
