"""Build the site for publishing."""

import sys

import setup  # noqa: F401 - before all else it refuses a Python that is too old
from publishing.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
