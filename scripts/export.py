"""Export the course to other systems."""

import sys

from commands.export import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
