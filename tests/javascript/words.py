"""Write the parts of browser code that are made from Python: its words and its limits.

A page gets only the words its modules say, in a module the build makes. Editors, the type check
and ``node --test`` need one that stands in the source: ``static/shared/texts.js``. The limits of
the models stand in ``static/shared/limits.js``. Run this file when a word or a limit was changed.
"""

import sys
from pathlib import Path

ENGINE = Path(__file__).parents[2] / "hooks" / "itembank"


def main() -> None:
    sys.path.insert(0, str(ENGINE.parent))
    from itembank.browser.assets import WORDS, words_module
    from itembank.browser.limits import PATH, limits_module

    for path, text in ((WORDS, words_module()), (PATH, limits_module())):
        (ENGINE / path).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
