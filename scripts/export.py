"""Export the course to other systems."""

import sys

from setup.exporting import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
