"""Orders from submission to closing."""
