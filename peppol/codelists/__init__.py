"""Code lists: what is in them, and what the codes are called."""
