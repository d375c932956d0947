"""Serve the course on this machine."""

import sys

from setup.serving import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
