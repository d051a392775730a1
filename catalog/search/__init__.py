"""The search index: derived from the published catalogues, never the authority."""
