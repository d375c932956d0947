"""Checks of the browser code: types, style, and the tests that need no page.

.venv/bin/python tests/javascript/check.py types|style|test
.venv/bin/python tests/javascript/check.py --fix      write the code in its own style
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from npm import installed, node_status  # noqa: E402


def commands(modules: Path) -> dict[str, list[str]]:
    """What Node runs for every check."""
    biome = str(modules / "@biomejs" / "biome" / "bin" / "biome")
    # Somebody who works on one test names its file.
    tests = sys.argv[2:] or [str(path) for path in sorted(HERE.glob("*.test.js"))]
    return {
        "types": [str(modules / "typescript" / "bin" / "tsc"), "--project", "."],
        "style": [biome, "check", "--error-on-warnings", "."],
        "--fix": [biome, "check", "--write", "."],
        "test": ["--import", (HERE / "without_page.js").as_uri(), "--test", *tests],
    }


def main() -> int:
    """Run one check; how it ended."""
    modules = installed()
    os.environ["COURSE_NODE_MODULES"] = str(modules)
    found = commands(modules)
    if len(sys.argv) < 2 or sys.argv[1] not in found:
        print(__doc__)
        return 2
    return node_status(found[sys.argv[1]])


if __name__ == "__main__":
    sys.exit(main())
