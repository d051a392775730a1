"""Documents as people read them: sections, tables and attachments in plain words."""
