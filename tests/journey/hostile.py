"""Files that must be refused: damaged, of another program, or made to do harm."""

from __future__ import annotations

import json
from typing import Any

from journey.learner import Learner, state

LIMIT = 12_000_000
MARKUP = "<img src=x onerror=\"document.title='hit'\"><script>document.title='hit'</script>"


def hostile_files(learner: Learner) -> dict[str, tuple[Any, str]]:
    """By name: what is in the file, and the words of the refusal."""
    whole = learner.attempt("eerste/drie")
    test: dict[str, Any] = {"ids": [], "responses": {}, "flags": [], "seen": [], "results": []}
    test |= {"day": "2026-11-01", "count": 1}
    result: dict[str, Any] = {"day": "2026-11-01", "count": 1, "score": 1, "objectives": {}}
    deep = "[" * 200_000 + "]" * 200_000

    def items(**changes: Any) -> str:
        return json.dumps(state({"eerste/drie": whole | changes}))

    def tests(**changes: Any) -> str:
        return json.dumps(state({}, test=test | changes))

    text: dict[str, Any] = {"words": "a", "day": "2026-11-01", "count": 1}

    def texts(**changes: Any) -> str:
        return json.dumps(state({}, texts={"open/a": text | changes}))

    damaged, foreign = "import_damaged", "import_foreign"
    return {
        "nothing": ("", damaged),
        "half": (items()[:-9], damaged),
        "binary": (bytes(range(256)), damaged),
        "another program": ('{"answers": [1, 2]}', foreign),
        "a list": ("[]", foreign),
        "a word": ('"version"', foreign),
        "newer": ('{"version": 3, "items": {}, "ticks": {}}', "import_newer"),
        "version in words": ('{"version": "1", "items": {}, "ticks": {}}', foreign),
        "negative version": ('{"version": -1, "items": {}, "ticks": {}}', damaged),
        "deep": (deep, foreign),
        "deep answer": (items(response=0).replace('"response": 0', f'"response": {deep}'), damaged),
        "deep version": (f'{{"version": {deep}, "items": {{}}, "ticks": {{}}}}', foreign),
        "markup in a key": (json.dumps(state({f"eerste/{MARKUP}": whole})), damaged),
        "markup in an answer": (items(response=MARKUP), damaged),
        "markup in a list": (items(response=[0, MARKUP]), damaged),
        "markup as revision": (items(revision=MARKUP), damaged),
        "markup as score": (items(score=MARKUP), damaged),
        "markup as day": (items(day=MARKUP), damaged),
        "markup as count": (items(count=MARKUP), damaged),
        "markup as gap": (items(gap=MARKUP), damaged),
        "markup as sure": (items(sure=MARKUP), damaged),
        "a list as revision": (items(revision=["95026f8d"]), damaged),
        "a number as revision": (items(revision=12345678), damaged),
        "no such day": (items(day="2026-02-30"), damaged),
        "count of nothing": (items(count=0), damaged),
        "half a count": (items(count=1.5), damaged),
        "endless score": (items(score=0).replace('"score": 0', '"score": 1e999'), damaged),
        "markup in ticks": (
            json.dumps(
                state({}, ticks={"checklist/x": {"ids": [MARKUP], "day": "2026-11-01", "count": 1}})
            ),
            damaged,
        ),
        "lists in ticks": (
            json.dumps(
                state({}, ticks={"checklist/x": {"ids": [["a"]], "day": "2026-11-01", "count": 1}})
            ),
            damaged,
        ),
        "a number as a text": (texts(words=7), damaged),
        "a text that is too long": (texts(words="x" * 100_001), damaged),
        "a text that replaced itself": (texts(**{"from": ["1:a"]}), damaged),
        "markup as a version": (texts(other=[MARKUP]), damaged),
        "markup as a field": (json.dumps(state({}, texts={f"open/{MARKUP}": text})), damaged),
        "markup in the test": (tests(ids=[MARKUP]), damaged),
        "markup in its answers": (tests(responses={"eindtoets/eind-1": MARKUP}), damaged),
        "markup in its flags": (tests(flags=[MARKUP]), damaged),
        "markup in what was seen": (tests(seen=[MARKUP]), damaged),
        "markup as a result": (tests(results=[MARKUP]), damaged),
        "markup as an objective": (
            tests(results=[result | {"objectives": {MARKUP: [1, 1]}}]),
            damaged,
        ),
        "markup as points": (tests(results=[result | {"objectives": {"a": [MARKUP, 1]}}]), damaged),
        "a prototype for an item": (
            items().replace('"eerste/drie"', '"__proto__"'),
            damaged,
        ),
        "a prototype in ticks": (
            '{"version": 1, "items": {}, "ticks": {"__proto__": {"ids": []}}}',
            damaged,
        ),
        "a constructor for an item": (items().replace('"eerste/drie"', '"constructor"'), damaged),
        "too many entries": (
            json.dumps(state({f"a/{number}": 0 for number in range(20_000)})),
            damaged,
        ),
        "too large": (" " * (LIMIT + 1), "import_too_large"),
    }
