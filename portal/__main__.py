"""`python -m portal WORD…`: the `avrop` command."""

from portal.cli import main

if __name__ == "__main__":
    main()
