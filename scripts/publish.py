"""Build the site for publishing."""

import sys

from commands.publish import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
