"""Finish a site built by a generator without hooks: scripts, styles and redirects."""

import sys

from commands.finish import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
