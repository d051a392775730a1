"""Units, users and roles."""
