"""Measure builds and weights."""

import sys

import setup  # noqa: F401 - before all else it refuses a Python that is too old
from measure.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
