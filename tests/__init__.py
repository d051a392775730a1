"""The tests; `./avrop test` runs them all."""
