"""Real and local twins of the ports: access point and bank."""
