"""Users, roles, log-in and sessions."""
