"""The words of the `avrop` command, a module for each noun."""
