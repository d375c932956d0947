"""axe-core in a page: the WCAG 2.0–2.2 A and AA rules and the best practices."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import CDPSession, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

WIDE, NARROW = 1280, 320
# Every scheme and width of one state; the colours of a dark one are those of any width.
WAYS = [
    ("light", WIDE),
    ("light", NARROW),
    ("dark", NARROW),
    pytest.param("dark", WIDE, marks=pytest.mark.alles),
]
# The dearest rules. What they find follows from how elements stand inside each other, not from
# what a page says: the colours of letters, and the sizes of what is pressed.
COLOURS = ["color-contrast", "link-in-text-block"]
SIZES = ["target-size"]

# One element with words, or to press, for every way of standing inside others, all the way up: what
# has the same chain of tags, classes and states has the same colours. Each chain goes by a number,
# so that what was looked at on another page of the same site is known there.
ONE_OF_EACH = """(seen) => {
  const numbers = new Map();
  const states = ["class", "style", "disabled", "data-state", "data-mark",
    "aria-current", "aria-disabled", "aria-expanded", "aria-invalid", "aria-pressed"];
  const number = (element) => {
    if (!element || numbers.has(element)) return numbers.get(element) ?? "";
    const { tagName, parentElement } = element;
    const state = states.map((name) => element.getAttribute(name)).join(" ");
    let [sum, mix] = [7, 11];
    for (const sign of `${number(parentElement)}>${tagName} ${state}`) {
      sum = (Math.imul(sum, 31) + sign.codePointAt(0)) | 0;
      mix = Math.imul(mix ^ sign.codePointAt(0), 16777619);
    }
    numbers.set(element, `${sum} ${mix}`);
    return numbers.get(element);
  };
  const spoken = (element) => element.matches("a, button, input, select, summary, textarea")
    || [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
  const shown = [...document.body.querySelectorAll("*")]
    .filter((element) => spoken(element) && element.checkVisibility());
  const found = new Map(shown.map((element) => [number(element), element]));
  for (const chain of seen) found.delete(chain);
  window.oneOfEach = [...found.values()];
  return [...found.keys()];
}"""


@dataclass(frozen=True)
class Violation:
    """A rule that a page breaks, and where."""

    rule: str
    help: str
    targets: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.help}\n    " + "\n    ".join(self.targets)


def differing(scheme: str, width: int, *, everything: bool) -> dict[str, Any]:
    """What to look at where one state is opened in every scheme and width.

    All of it in light on a wide screen; a dark one has other colours, a narrow one other sizes.
    """
    if everything or (scheme, width) == ("light", WIDE):
        return {}
    return {"rules": COLOURS} if scheme == "dark" else {"without": COLOURS}


def assert_none(violations: Sequence[Violation], when: str = "") -> None:
    """Fail with every violation whole; ``when`` says in what state the page was."""
    __tracebackhide__ = True
    assert not violations, "\n".join([when, *map(str, violations)])


@cache
def _source() -> str:
    folder = Path(axe_playwright_python.__file__).parent
    return next(folder.rglob("axe.min.js")).read_text(encoding="utf-8")


def axe(
    page: Page,
    rules: Sequence[str] = (),
    without: Sequence[str] = (),
    *,
    one_of_each: set[str] | None = None,
    every: bool = False,
) -> list[Violation]:
    """The violations in the page as it stands; with ``rules`` only of these, or ``without`` some.
    ``one_of_each`` looks at one element for every way of standing inside others: the ways that were
    looked at before stand in it, and those of this page are added. The rules of colours look so at
    each page, unless ``every`` element is asked for or a frame stands in it.

    The script goes in through the debugging protocol, past the policy of the page, so that the
    page under test is the page as it is served. What stands in its frames is looked at as well.
    """
    where = "document"
    if one_of_each is None and not every and len(page.frames) == 1:
        if rules and set(rules) <= set(COLOURS):
            one_of_each = set()
        elif not rules and not set(COLOURS) <= set(without):
            rest = axe(page, without=[*without, *COLOURS])
            return rest + axe(page, [name for name in COLOURS if name not in without])
    if one_of_each is not None:
        chains = page.evaluate(ONE_OF_EACH, sorted(one_of_each))
        if not chains:
            return []
        one_of_each.update(chains)
        where = "{ include: oneOfEach }"
    session = page.context.new_cdp_session(page)
    try:
        if not page.evaluate("() => 'axe' in window"):
            session.send("Runtime.evaluate", {"expression": _source()})
        for frame in page.frames[1:]:
            if not frame.evaluate("() => 'axe' in window"):
                frame.evaluate(f"() => {{ {_source()}\n}}")
        run = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": TAGS}
        # Off by default in axe, but the course promises it.
        options: dict[str, Any] = {"runOnly": run, "resultTypes": ["violations"], "preload": False}
        if not rules:
            switched = {"target-size": True} | dict.fromkeys(without, False)
            options["rules"] = {name: {"enabled": on} for name, on in switched.items()}
        # Working out how to name each element takes a fifth of the time; only a violation needs it.
        found = _run(session, where, options | {"selectors": False})
        if found:
            found = _run(session, where, options)
    finally:
        session.detach()
    return [
        Violation(
            rule["id"],
            rule["help"],
            tuple(f"{node['target']} {node['failureSummary']}" for node in rule["nodes"]),
        )
        for rule in found
    ]


def _run(session: CDPSession, where: str, options: dict[str, Any]) -> list[dict[str, Any]]:
    answer = session.send(
        "Runtime.evaluate",
        {
            "expression": f"axe.run({where}, {json.dumps(options)})"
            ".then(({violations}) => JSON.stringify(violations))",
            "awaitPromise": True,
            "returnByValue": True,
        },
    )
    if "exceptionDetails" in answer:
        raise RuntimeError(answer["exceptionDetails"])
    violations: list[dict[str, Any]] = json.loads(answer["result"]["value"])
    return violations
