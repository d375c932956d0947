"""A style sheet holds no rule for something that the course no longer has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sites import REPOSITORY

HOOKS = REPOSITORY / "hooks"
COMMENT = re.compile(r"/\*.*?\*/", re.S)
SELECTOR = re.compile(r"([^{};]+)\{")
# What makes the elements that are styled: code, and pages with figures and drawings.
MAKERS = ((HOOKS, ("js", "html", "py", "md")), (REPOSITORY / "docs", ("md",)))
# Material and the generator make these.
FOREIGN = re.compile(r"(?:md-|admonition|headerlink|footnote|focus-visible)")


def _made() -> str:
    paths = (
        path for root, endings in MAKERS for ending in endings for path in root.rglob(f"*.{ending}")
    )
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _styled() -> Iterator[tuple[str, str]]:
    for sheet in sorted(HOOKS.rglob("*.css")):
        rules = SELECTOR.findall(COMMENT.sub("", sheet.read_text(encoding="utf-8")))
        for name in sorted(set(re.findall(r"\.(-?[a-z][\w-]*)", "\n".join(rules)))):
            if not FOREIGN.match(name):
                yield sheet.relative_to(HOOKS).as_posix(), name


def test_every_class_that_is_styled_is_made_somewhere() -> None:
    made = _made()
    words = set(re.findall(r"[\w-]+", made))
    # Code also makes a family of names: `feedback--${mark}`.
    families = tuple(re.findall(r"([a-z][\w-]*(?:-|__))(?=[$'\"{])", made))
    unused = [(s, n) for s, n in _styled() if n not in words and not n.startswith(families)]
    assert unused == []
