"""Files made to break a reader: how they are made, and a command that tries many of them."""
