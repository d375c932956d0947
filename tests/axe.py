"""axe-core in a page: the WCAG 2.0–2.2 A and AA rules and the best practices."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
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

LINKS = "a[href], [role=link]"
# What these rules look at by themselves, so that they can be asked to look at less.
LOOK_AT = {"color-contrast": "*", "link-in-text-block": f":is({LINKS})", "target-size": "*"}
# One element with words, or to press, for every way of standing inside others, all the way up: what
# has the same chain of tags, classes and states has the same colours. Each chain goes by a number,
# so that what was looked at on another page of the same site is known there. For each set of chains
# that were seen the elements of the others get a mark, and what was new is given back.
MARK = "data-axe-looks"
ONE_OF_EACH = f"""(sets) => {{
  const numbers = new Map();
  const states = ["class", "style", "disabled", "data-state", "data-mark",
    "aria-current", "aria-disabled", "aria-expanded", "aria-invalid", "aria-pressed"];
  const number = (element) => {{
    if (!element || numbers.has(element)) return numbers.get(element) ?? "";
    const {{ tagName, parentElement }} = element;
    const state = states.map((name) => element.getAttribute(name)).join(" ");
    let [sum, mix] = [7, 11];
    for (const sign of `${{number(parentElement)}}>${{tagName}} ${{state}}`) {{
      sum = (Math.imul(sum, 31) + sign.codePointAt(0)) | 0;
      mix = Math.imul(mix ^ sign.codePointAt(0), 16777619);
    }}
    numbers.set(element, `${{sum}} ${{mix}}`);
    return numbers.get(element);
  }};
  const spoken = (element) => element.matches("a, button, input, select, summary, textarea")
    || [...element.childNodes].some(({{ nodeType, data }}) => nodeType === 3 && data.trim());
  const shown = [...document.body.querySelectorAll("*")]
    .filter((element) => spoken(element) && element.checkVisibility());
  return sets.map((seen, place) => {{
    const found = new Map(shown.map((element) => [number(element), element]));
    for (const chain of seen) found.delete(chain);
    // With its links: whether one stands in a text is said by what holds it.
    for (const element of found.values())
      for (const one of [element, ...element.querySelectorAll("{LINKS}")])
        one.setAttribute(`{MARK}-${{place}}`, "");
    return [...found.keys()];
  }});
}}"""
UNMARK = f"""(count) => {{
  for (let place = 0; place < count; place += 1)
    for (const element of document.querySelectorAll(`[{MARK}-${{place}}]`))
      element.removeAttribute(`{MARK}-${{place}}`);
}}"""


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


def in_colour(chains: set[str]) -> dict[str, set[str]]:
    """For ``seen``: the chains of elements whose colours were looked at."""
    return {rule: chains for rule in COLOURS}


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
    seen: Mapping[str, set[str]] | None = None,
    every: bool = False,
) -> list[Violation]:
    """The violations in the page as it stands; with ``rules`` only of these, or ``without`` some.
    A rule in ``seen`` looks at one element for every way of standing inside others: the ways that
    were looked at before stand in its set, and those of this page are added. The rules of colours
    look so at each page, unless ``every`` element is asked for or a frame stands in it.

    The script goes in through the debugging protocol, past the policy of the page, so that the
    page under test is the page as it is served. What stands in its frames is looked at as well.
    """
    limited: dict[str, set[str]] = dict(seen or {})
    if not every and len(page.frames) == 1:
        limited = in_colour(set()) | limited
    limited = {
        rule: chains
        for rule, chains in limited.items()
        if rule not in without and (not rules or rule in rules)
    }
    places = _mark(page, limited)
    # What has nothing new to look at need not run.
    done = [rule for rule in limited if rule not in places]
    asked = [rule for rule in rules if rule not in done]
    if rules and not asked:
        return []
    session = page.context.new_cdp_session(page)
    try:
        if not page.evaluate("() => 'axe' in window"):
            session.send("Runtime.evaluate", {"expression": _source()})
        for frame in page.frames[1:]:
            if not frame.evaluate("() => 'axe' in window"):
                frame.evaluate(f"() => {{ {_source()}\n}}")
        run = {"type": "rule", "values": asked} if rules else {"type": "tag", "values": TAGS}
        # Off by default in axe, but the course promises it.
        options: dict[str, Any] = {"runOnly": run, "resultTypes": ["violations"], "preload": False}
        if not rules:
            switched = {"target-size": True} | dict.fromkeys([*without, *done], False)
            options["rules"] = {name: {"enabled": on} for name, on in switched.items()}
        # Working out how to name each element takes a fifth of the time; only a violation needs it.
        found = _run(session, places, options | {"selectors": False})
        if found:
            found = _run(session, places, options)
    finally:
        session.detach()
        page.evaluate(UNMARK, len(limited))
    return [
        Violation(
            rule["id"],
            rule["help"],
            tuple(f"{node['target']} {node['failureSummary']}" for node in rule["nodes"]),
        )
        for rule in found
    ]


def _mark(page: Page, limited: Mapping[str, set[str]]) -> dict[str, int]:
    """Mark what each of these rules is to look at; gives the number of its mark."""
    sets = list({id(chains): chains for chains in limited.values()}.values())
    if not sets:
        return {}
    news: list[list[str]] = page.evaluate(ONE_OF_EACH, [sorted(chains) for chains in sets])
    for chains, new in zip(sets, news, strict=True):
        chains.update(new)
    places = {id(chains): place for place, chains in enumerate(sets) if news[place]}
    return {rule: places[id(chains)] for rule, chains in limited.items() if id(chains) in places}


def _run(
    session: CDPSession, places: Mapping[str, int], options: dict[str, Any]
) -> list[dict[str, Any]]:
    marks = {rule: f"[{MARK}-{place}]" for rule, place in places.items()}
    looks = [
        {"id": rule, "selector": where + marks.get(rule, "")} for rule, where in LOOK_AT.items()
    ]
    answer = session.send(
        "Runtime.evaluate",
        {
            "expression": f"axe.configure({json.dumps({'rules': looks})});"
            f"axe.run(document, {json.dumps(options)})"
            ".then(({violations}) => JSON.stringify(violations))",
            "awaitPromise": True,
            "returnByValue": True,
        },
    )
    if "exceptionDetails" in answer:
        raise RuntimeError(answer["exceptionDetails"])
    violations: list[dict[str, Any]] = json.loads(answer["result"]["value"])
    return violations
