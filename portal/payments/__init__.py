"""Payment runs, files to the bank and its answers."""
