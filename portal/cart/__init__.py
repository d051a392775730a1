"""The cart of one user for one unit."""
