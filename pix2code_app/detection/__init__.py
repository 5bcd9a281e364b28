"""Which elements a screen of any kind shows: by rules, by the network, by both."""
