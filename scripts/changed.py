"""Tell whether a push changed code or only texts."""

import sys

from commands.changed import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
