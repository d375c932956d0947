"""Check the items and pages."""

import sys

from commands.check import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
