"""Write the generated parts of quizzes/README.md."""

import sys

from commands.quizzes_readme import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
