"""Give the course the look of a municipality."""

import sys

from commands.rebrand import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
