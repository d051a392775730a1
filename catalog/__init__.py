"""Organisations, agreements, catalogues, prices and search: what may be bought, by whom."""
