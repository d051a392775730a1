"""The bare limits: the same works with nothing but reading, look-ups, rows and one commit."""
