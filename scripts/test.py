"""Check the course: lint, types and tests."""

import sys

from commands.test import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
