"""What chance may put in a file: texts, structures, and entries that nearly were right."""

from __future__ import annotations

import os
from copy import deepcopy
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from itembank.mistakes.problems import Problem, report
from itembank.mistakes.rules import RULES

# A longer search belongs to the run that nobody waits for.
TIMES = 3 if os.environ.get("COURSE_ALL") else 1
ENGINE = settings(
    max_examples=100 * TIMES,
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    # Explaining a failure doubles the time of every run that has one.
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
FEWER = settings(ENGINE, max_examples=40 * TIMES)
# For models of what the browser keeps, whose examples go to it in batches. Of the phases only those
# that pay there: a batch shrinks slowly and explains itself poorly.
IN_BATCHES = settings(
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)

# Pieces that mean something to YAML, Markdown, HTML, the template language or the page itself, so
# that chance finds them.
SIGNS = r"""
{ } [ ] ' " ` * ** _ \ < > - | ~~~ === ]( ](< {{ }} {% {#z} <b> </p> <!-- --> <script> &amp; &#60;
javascript: [a](b.md) [a](javascript:x) ![a](b) [S4-02] [cijfer:x] 48% 1.000,5 1e9 klzzwxh:0000
"""
SPACED = "- ;: ;# ;| ;> ;? ;&a ;*a ;!b ;1. ;+ ;  ;{{ x }};{% y %};[a]: b;juist: ja;soort: keuze"
LINES = "---|...|```|/// toets - x|///|//// a|vragen:||\n"
STRANGE = ["\x00", "\x02", "\x03", "\x07", "\x85", "\u2028", "\ufeff", "\ud7ff", "\t", "é", "🙂"]
STRANGE += [
    "مشاركة",
    "٧",
    "\x02wzxhzdk:0\x03",
    "\x0260\x03",
    '"><img onerror=x>',
    "/// toets | x\n",
]
PIECES = [*SIGNS.split(), *SPACED.split(";"), *(f"{line}\n" for line in LINES.split("|")), *STRANGE]
text = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12).map("".join)
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), text)
structures = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(text, scalars), inner, max_size=4)
    ),
    max_leaves=12,
)


def _places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in a structure."""
    steps: Any = []
    if isinstance(node, dict):
        steps = node.items()
    elif isinstance(node, list):
        steps = enumerate(node)
    return [path, *(place for step, value in steps for place in _places(value, (*path, step)))]


@st.composite
def mutated(draw: st.DrawFn, originals: list[dict[str, Any]]) -> dict[str, Any]:
    """A real entry with up to three of its values replaced, moved, doubled or taken away."""
    entry: dict[str, Any] = deepcopy(draw(st.sampled_from(originals)))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from([place for place in _places(entry) if place] or [()]))
        if not path:
            break
        node: Any = entry
        for step in path[:-1]:
            node = node[step]
        match draw(st.sampled_from(["text", "structure", "drop", "double", "rename"])):
            case "text":
                node[path[-1]] = draw(text)
            case "structure":
                node[path[-1]] = draw(structures)
            case "drop":
                del node[path[-1]]
            case "double" if isinstance(node, list):
                node.append(deepcopy(node[path[-1]]))
            case "rename" if isinstance(node, dict):
                node[draw(text)] = node.pop(path[-1])
    return entry


def assert_known(problems: list[Problem]) -> None:
    """Every problem can be shown to an author, in its place."""
    for problem in problems:
        assert problem.code in RULES
        assert problem.file
        assert problem.line >= 1
        assert problem.message
        assert problem.repair
    assert isinstance(report(problems, annotate=True), str)
