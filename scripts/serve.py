"""Serve the course on this machine."""

import sys

from commands.serve import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
