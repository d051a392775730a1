"""Search and browse of what a unit may order today."""
