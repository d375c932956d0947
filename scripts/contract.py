"""Write the public contract: every address, id, key, colour and command others lean on."""

import sys

from commands.contract import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
