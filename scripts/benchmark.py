"""Measure builds and weights."""

import sys

from commands.benchmark import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
