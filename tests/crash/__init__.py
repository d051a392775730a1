"""Kills web server and workers at seeded moments while people work, then looks for what was lost
or doubled. `docs/crash.md` tells how."""
