"""Write the words as browser code has them in the source: ``static/shared/texts.js``.

A page gets only the words its modules say, in a module the build makes. Editors, the type check
and ``node --test`` need one that stands in the source. Run this file when a word was added.
"""

import sys
from pathlib import Path

ENGINE = Path(__file__).parents[2] / "hooks" / "itembank"


def main() -> None:
    sys.path.insert(0, str(ENGINE.parent))
    from itembank.browser.assets import WORDS, words_module

    (ENGINE / WORDS).write_text(words_module(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
