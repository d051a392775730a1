"""Who may approve what."""
