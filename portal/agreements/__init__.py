"""Agreements and their catalogues, for category managers and those who look things up."""
