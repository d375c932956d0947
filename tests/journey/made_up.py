"""States, strange additions and answers that hypothesis makes up."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from journey.typed_model import mark, written

KEYS = st.sampled_from([f"{bank}/{item}" for bank in ("a", "b-1") for item in ("x", "y", "z-2")])
DAYS = st.dates(
    min_value=date(2026, 3, 27),
    max_value=date(2026, 4, 2),
).map(str)


# Of one and of two digits, on both sides of ten: as text nine would come after ten.
COUNTS = st.one_of(st.integers(1, 3), st.integers(8, 12))
SIMPLE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-9, 9),
    st.text("abz0, -é", max_size=5),
)


RESPONSES = st.one_of(SIMPLE, st.lists(SIMPLE, max_size=3))
SCORES = st.sampled_from([0, 0.33, 0.5, 0.99, 1])


def _practised_early(attempt: dict[str, Any], days: int) -> dict[str, Any]:
    """The same with a planned day that is nearer than its gap, where there is room for one."""
    gap = attempt.get("gap", 0)
    if not 0 < days < gap:
        return attempt
    due = date.fromisoformat(attempt["day"]) + timedelta(days)
    return attempt | {"due": due.isoformat()}


_ATTEMPTS = st.fixed_dictionaries(
    {
        "revision": st.sampled_from(["00000000", "deadbeef"]),
        "score": st.one_of(st.none(), SCORES),
        "response": RESPONSES,
        "day": DAYS,
        "count": COUNTS,
    },
    optional={"sure": st.booleans(), "gap": st.sampled_from([1, 7, 30])},
)
ATTEMPTS = st.builds(_practised_early, _ATTEMPTS, st.integers(0, 8))


TICKS = st.fixed_dictionaries(
    {"ids": st.lists(st.sampled_from("abc"), unique=True), "day": DAYS, "count": COUNTS}
)


REVISIONS = st.sampled_from(["00000000", "deadbeef"])
ANSWERED = st.dictionaries(
    KEYS,
    st.fixed_dictionaries({"revision": REVISIONS, "response": RESPONSES, "score": SCORES}),
    max_size=2,
)
NOTHING: dict[str, Any] = {
    "draw": "",
    "ids": [],
    "responses": {},
    "revisions": {},
    "flags": [],
    "turns": {},
}
RESULTS = st.fixed_dictionaries(
    {
        "day": DAYS,
        "count": COUNTS,
        "score": SCORES,
        "objectives": st.dictionaries(
            st.sampled_from(["kiezen", "weten"]), st.tuples(SCORES, COUNTS).map(list), max_size=2
        ),
    },
    optional={"draw": st.sampled_from(["d1", "d2"]), "answers": ANSWERED},
)


KEY_LISTS = st.lists(KEYS, unique=True, max_size=4)
# Draws that are being made. What a draw asks hangs on its mark.
DRAWS = {"": [], "d1": ["a/x"], "d2": ["a/y"], "d3": ["a/x", "a/y"], "d4": ["b-1/x"]}
RUNNING = st.fixed_dictionaries(
    {
        "draw": st.sampled_from([mark for mark in DRAWS if mark]),
        "responses": st.dictionaries(KEYS, RESPONSES, max_size=2),
        "revisions": st.dictionaries(KEYS, REVISIONS, max_size=2),
        "flags": KEY_LISTS,
        "turns": st.dictionaries(KEYS, COUNTS, max_size=3),
    }
)


def _test(
    draws: list[dict[str, Any]], results: list[dict[str, Any]], rest: dict[str, Any]
) -> dict[str, Any]:
    """A final test as it can be: no draw twice, none that was handed in, the last touched first."""
    results = sorted({one.get("draw", str(one)): one for one in results}.values(), key=_rank)
    for result in results[:-1]:
        result.pop("answers", None)
    done = {result.get("draw") for result in results}
    left = [one | {"ids": DRAWS[one["draw"]]} for one in draws if one["draw"] not in done]
    left.sort(key=lambda one: (-max(one["turns"].values(), default=0), one["draw"]))
    first, *others = left or [NOTHING]
    test = {**first, **rest, "results": results}
    return test | ({"others": others} if others else {})


def _rank(result: dict[str, Any]) -> tuple[str, int]:
    return result["day"], result["count"]


TESTS = st.builds(
    lambda *parts: json.loads(json.dumps(_test(*json.loads(json.dumps(parts))))),
    st.lists(RUNNING, max_size=2, unique_by=lambda one: one["draw"]),
    st.lists(RESULTS, max_size=2, unique_by=_rank),
    st.fixed_dictionaries({"seen": KEY_LISTS, "day": DAYS, "count": COUNTS}),
)


TEXT_KEYS = st.sampled_from(["open/a", "participatieplan/plan/doel", "checklist/start/punt-1"])
VERSIONS = st.fixed_dictionaries(
    {
        # What a reader types may be anything: it only ever becomes the value of a field.
        "words": st.sampled_from(["", "kort", "kort en meer", "<b>é\n\u2028\ud800", "😀 `'\""]),
        "day": DAYS,
        "count": COUNTS,
    }
)
WRITTEN = st.builds(
    lambda versions, replaced: written(versions, [mark(version) for version in replaced]),
    st.lists(VERSIONS, min_size=1, max_size=4),
    st.lists(VERSIONS, max_size=3),
)


HALF = st.fixed_dictionaries(
    {"revision": REVISIONS, "response": RESPONSES, "day": DAYS, "count": COUNTS}
)


def _begun(state: dict[str, Any], half: dict[str, Any]) -> dict[str, Any]:
    """A state with answers that were begun, of questions that have none."""
    begun = {key: one for key, one in half.items() if key not in state["items"]}
    return state | ({"half": begun} if begun else {})


STATES = st.builds(
    _begun,
    st.fixed_dictionaries(
        {
            "version": st.just(2),
            "items": st.dictionaries(KEYS, ATTEMPTS, max_size=4),
            "ticks": st.dictionaries(KEYS, TICKS, max_size=2),
            "texts": st.dictionaries(TEXT_KEYS, WRITTEN, max_size=2),
        },
        optional={"test": TESTS},
    ),
    st.dictionaries(KEYS, HALF, max_size=2),
)


# What a stranger may add anywhere in a file.
STRANGE = st.dictionaries(
    st.sampled_from(["naam", "__proto__", "constructor", "<b>", "items2"]),
    st.one_of(st.text(max_size=9), st.lists(st.none(), max_size=2)),
    min_size=1,
    max_size=2,
)


# Who types what: the tab, the field, and what happened before: nothing, the tab was opened anew, it
# heard of the others, or it took in what stood beside its own words.
TYPING = st.lists(
    st.tuples(st.integers(0, 2), TEXT_KEYS, st.sampled_from(["", "opened", "heard", "taken"])),
    max_size=14,
)


ANSWERS = st.lists(
    st.tuples(
        st.integers(0, 2), KEYS, SCORES, st.sampled_from([True, False, None]), st.integers(0, 2)
    ),
    max_size=12,
)
