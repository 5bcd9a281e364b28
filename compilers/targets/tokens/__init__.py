"""The target tokens: the values of a screen by name, in the format of the DTCG."""
