"""Builders of rows for tests, a module for each noun."""
