"""Make the site of one municipality."""

import sys

from commands.municipality import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
