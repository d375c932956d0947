"""The invariants of what is kept, tried on states that hypothesis makes up.

A *state* is what one tab, one device or one file holds. Whatever the order of answers, tabs,
imports and readings:

1. Merging is commutative and associative, and merging with itself changes nothing that counts.
   Lists that are sets (what was seen, results) get one fixed order by it.
2. Nothing is lost: every key of either state is in the merged one, every question that was seen
   and every result too. Nothing is made up: each entry comes from one of the two.
3. Of two entries the newer one stays, by day and then by count.
4. What was written is read back the same; what nobody knows is left out and harms nothing.
5. After days are settled no day lies in the future, earlier days are as they were, and settling
   again changes nothing.
6. A next gap is 1 after a mistake or doubt, never shorter than before after a right answer, and
   at the end there is none. Nothing that was right and sure from the start gets one.
7. A store that takes answers in any order and from any tab ends with the last answer of each item
   and the number of times it was answered.
8. Words that were typed are there until someone who saw them replaced them: the newest is shown and
   every other one stays beside it. What was replaced does not come back.
9. A state of version 1 becomes one of version 2 with all it held.

Many cases go to Node at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from javascript.asking import Ask, asking
from journey.made_up import (
    ANSWERS,
    ATTEMPTS,
    DAYS,
    KEYS,
    SCORES,
    STATES,
    STRANGE,
    TYPING,
    WRITTEN,
)
from journey.typed_model import merge_fields, versions_of, written
from sites import REPOSITORY
from strategies import IN_BATCHES, TIMES

MODULES = {
    "S": "static/progress/state.js",
    "P": "static/progress/store.js",
    "D": "static/progress/days.js",
    "K": "static/progress/storage.js",
    "W": "static/progress/written.js",
}
CASES_PER_CALL = 5
# Tabs of one browser, each with a store of its own.
ONE_STORAGE = """
      const kept = {};
      const storage = {
        getItem: (key) => kept[key] ?? null,
        setItem: (key, text) => { kept[key] = text; },
        removeItem: (key) => { delete kept[key]; },
      };
      const newTab = async () => {
        const tab = new P.ProgressStore(new K.LocalCarrier(storage));
        await tab.ready;
        return tab;
      };"""
MODEL = settings(IN_BATCHES, max_examples=20 * TIMES)


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    """The modules of the course, to give the cases to."""
    with asking(REPOSITORY / "hooks" / "itembank") as found:
        yield found


def told(ask: Ask, cases: Any, body: str) -> list[Any]:
    """Run ``body`` for every case with the modules of the course at hand."""
    return ask(MODULES, body, cases)


def batches(strategy: Any) -> Any:
    return st.lists(strategy, min_size=CASES_PER_CALL, max_size=CASES_PER_CALL)


def circles(strategy: Any, size: int) -> Any:
    """As many cases, of so many neighbours in a batch: what costs most is making one up."""

    def neighbours(made: list[Any]) -> list[list[Any]]:
        around = [*made, *made]
        return [around[place : place + size] for place in range(len(made))]

    return batches(strategy).map(neighbours)


def canonical(state: dict[str, Any]) -> str:
    """A state without the order of what is a set or a mapping."""
    plain = json.loads(json.dumps(state))
    if "test" in plain:
        plain["test"]["seen"].sort()
        for draw in draws_of(plain["test"]):
            draw["flags"].sort()
    return json.dumps(plain, sort_keys=True)


def draws_of(test: dict[str, Any]) -> list[dict[str, Any]]:
    """Every final test that is being made, the one in front first."""
    return [one for one in (test, *test.get("others", [])) if one["draw"]]


@MODEL
@given(cases=circles(STATES, 3))
def test_merging_is_commutative_associative_and_idempotent(cases: list[Any], ask: Ask) -> None:
    results = told(
        ask,
        cases,
        """const [a, b, c] = one; const m = S.mergeStates;
           return [m(a, b), m(b, a), m(m(a, b), c), m(a, m(b, c)), m(a, a), m(m(a, b), b)];""",
    )
    for (first, _, _), (ab, ba, left, right, aa, again) in zip(cases, results, strict=True):
        assert canonical(ab) == canonical(ba) == canonical(again)
        assert canonical(left) == canonical(right)
        assert canonical(aa) == canonical(first)


@MODEL
@given(cases=circles(STATES, 2))
def test_merging_loses_nothing_makes_up_nothing_and_keeps_the_newest(
    cases: list[Any], ask: Ask
) -> None:
    merged = told(ask, cases, "return S.mergeStates(...one);")
    for (one, other), both in zip(cases, merged, strict=True):
        for part in ("items", "ticks"):
            assert set(both[part]) == set(one[part]) | set(other[part])
            for key, entry in both[part].items():
                given_ = [state[part][key] for state in (one, other) if key in state[part]]
                assert entry in given_
                newest = max((old["day"], old["count"]) for old in given_)
                assert (entry["day"], entry["count"]) == newest
        assert set(both["texts"]) == set(one["texts"]) | set(other["texts"])
        for key, entry in both["texts"].items():
            held = [state["texts"][key] for state in (one, other) if key in state["texts"]]
            assert entry == merge_fields(held[0], held[-1])
        tests = [state["test"] for state in (one, other) if "test" in state]
        assert ("test" in both) == bool(tests)
        if tests:
            assert both["test"]["day"] == max(old["day"] for old in tests)
            # No later change of any device may count as an older one.
            assert both["test"]["count"] == max(old["count"] for old in tests)
            assert_nothing_of_a_draw_is_lost(tests, both["test"])
            assert set(both["test"]["seen"]) == {key for old in tests for key in old["seen"]}
            results = both["test"]["results"]
            marks = {one.get("draw") or bare(one) for old in tests for one in old["results"]}
            assert marks == {one.get("draw") or bare(one) for one in results}
            given = {bare(one) for old in tests for one in old["results"]}
            assert {bare(one) for one in results} <= given
            assert not any("answers" in one for one in results[:-1])
            last = [old["results"][-1] for old in tests if old["results"]]
            same = [one for one in last if bare(one) == bare(results[-1])]
            if any("answers" in one for one in same):
                assert results[-1]["answers"] in [one.get("answers") for one in same]
            order = [(result["day"], result["count"]) for result in results]
            assert order == sorted(order)


def bare(result: dict[str, Any]) -> str:
    """A result without its answers, which only the last one keeps."""
    return json.dumps({key: result[key] for key in result if key != "answers"}, sort_keys=True)


def assert_nothing_of_a_draw_is_lost(tests: list[dict[str, Any]], both: dict[str, Any]) -> None:
    """Of each question of each draw the last that was given, until the draw is handed in."""
    done = {result.get("draw") for result in both["results"]}
    held: dict[str, list[dict[str, Any]]] = {}
    for draw in (draw for old in tests for draw in draws_of(old)):
        held.setdefault(draw["draw"], []).append(draw)
    found = {draw["draw"]: draw for draw in draws_of(both)}
    assert set(found) == set(held) - done
    for name, draw in found.items():
        for key in {key for old in held[name] for key in touched(old)}:
            last = max(old["turns"].get(key, 0) for old in held[name] if key in touched(old))
            newest = [
                given_of(old, key)
                for old in held[name]
                if key in touched(old) and old["turns"].get(key, 0) == last
            ]
            assert given_of(draw, key) in newest


def touched(draw: dict[str, Any]) -> set[str]:
    return {*draw["responses"], *draw["revisions"], *draw["turns"], *draw["flags"]}


def given_of(draw: dict[str, Any], key: str) -> list[Any]:
    parts = [draw[name].get(key, "none") for name in ("responses", "revisions", "turns")]
    return [*parts, key in draw["flags"]]


@MODEL
@given(cases=batches(STATES))
def test_what_was_written_is_read_back_the_same(cases: list[Any], ask: Ask) -> None:
    body = "return S.readState(JSON.parse(JSON.stringify(one)));"
    for case, read in zip(cases, told(ask, cases, body), strict=True):
        assert read == {"state": case, "dropped": 0}


@MODEL
@given(cases=batches(st.tuples(STATES, STRANGE)))
def test_what_nobody_knows_is_left_out_wherever_it_stands(cases: list[Any], ask: Ask) -> None:
    strange = []
    for case, extra in cases:
        changed = json.loads(json.dumps(case))
        places = [*changed["items"].values(), *changed["ticks"].values()]
        for text in changed["texts"].values():
            places += [text, *text.get("other", [])]
        if "test" in changed:
            test = changed["test"]
            places += [test, *test.get("others", []), *test["results"]]
            for result in test["results"]:
                places += result.get("answers", {}).values()
        for place in [changed, *places]:
            place.update(extra)
        strange.append(changed)
    read = told(ask, strange, "return [S.readState(one), ({}).naam === undefined];")
    for (case, _), (found, clean) in zip(cases, read, strict=True):
        assert found == {"state": case, "dropped": 0}
        assert clean


@MODEL
@given(cases=batches(st.tuples(STATES, KEYS, st.sampled_from(["items", "ticks", "texts"]))))
def test_an_entry_that_does_not_fit_never_takes_another_one_along(
    cases: list[Any], ask: Ask
) -> None:
    broken = []
    for case, key, part in cases:
        changed = json.loads(json.dumps(case))
        changed[part][key] = {**changed[part].get(key, {}), "day": "2026-13-01"}
        broken.append(changed)
    read = told(ask, broken, "return S.readState(one);")
    for (case, key, part), found in zip(cases, read, strict=True):
        expected = json.loads(json.dumps(case))
        expected[part].pop(key, None)
        assert found == {"state": expected, "dropped": 1}


@MODEL
@given(cases=batches(st.tuples(STATES, DAYS)))
def test_settled_days_are_never_in_the_future(cases: list[Any], ask: Ask) -> None:
    body = "const [state, day] = one; return S.settleDays(state, day);"
    for (case, today), found in zip(cases, told(ask, cases, body), strict=True):
        expected = json.loads(json.dumps(case))
        kinds = (expected["items"], expected["ticks"], expected.get("half", {}))
        entries = [entry for kind in kinds for entry in kind.values()]
        for entry in entries + ([expected["test"]] if "test" in expected else []):
            if entry["day"] > today:
                entry |= {"day": today}
                entry.pop("due", None)
        for key, text in expected["texts"].items():
            versions = [one | {"day": min(one["day"], today)} for one in versions_of(text)]
            expected["texts"][key] = written(versions, text.get("from", []))
        assert found == expected


@MODEL
@given(cases=batches(st.tuples(st.one_of(st.none(), ATTEMPTS), SCORES, ATTEMPTS, DAYS)))
def test_the_next_gap_follows_the_fixed_steps(cases: list[Any], ask: Ask) -> None:
    body = """const [earlier, score, { sure }, day] = one;
              const due = earlier?.gap ? P.dueDay(earlier) : "";
              const again = P.askedAgain(earlier ?? undefined, { score, sure }, day);
              return [again.gap ?? null, due, P.dueDay({ day, ...again }) ?? ""];"""
    for case, found in zip(cases, told(ask, cases, body), strict=True):
        (earlier, score, said, day), (gap, due, planned) = case, found
        before = (earlier or {}).get("gap")
        if score < 1 or said.get("sure") is False:
            assert gap == 1
        elif before is None:
            assert gap is None
        elif due > day:
            assert gap == before
            assert planned <= due
            assert planned == due or earlier["day"] > day
        else:
            assert gap == {1: 7, 7: 30, 30: None}[before]


@MODEL
@given(cases=batches(ANSWERS))
def test_any_order_of_answers_in_any_tab_ends_with_the_last_answer_of_each_item(
    cases: list[Any], ask: Ask
) -> None:
    """Three tabs share one storage and now and then one of them is opened anew."""
    body = (
        ONE_STORAGE
        + """
      const open = newTab;
      const tabs = await Promise.all([open(), open(), open()]);
      for (const [tab, key, score, sure, renew] of one) {
        if (renew === 0) tabs[tab] = await open();
        // What another tab wrote reaches this one by an event; here it is told at once.
        const text = Object.values(kept)[0];
        const other = text && S.readState(JSON.parse(text)).state;
        if (other) tabs[tab].update((state) => S.mergeStates(other, state), false);
        const result = { revision: "deadbeef", score, response: null };
        tabs[tab].record(key, { ...result, sure: sure ?? undefined });
        await new Promise((done) => setTimeout(done));
      }
      for (const tab of tabs) tab.carrier.leave();
      const [text = null] = Object.values(kept);
      return text && JSON.parse(text);"""
    )
    for case, kept in zip(cases, told(ask, cases, body), strict=True):
        expected: dict[str, Any] = {}
        for _, key, score, sure, _ in case:
            count = expected.get(key, {}).get("count", 0) + 1
            expected[key] = {"score": score, "count": count} | (
                {} if sure is None else {"sure": sure}
            )
        found = {
            key: {name: entry[name] for name in ("score", "count", "sure") if name in entry}
            for key, entry in (kept or {"items": {}})["items"].items()
        }
        assert found == expected


@MODEL
@given(cases=circles(WRITTEN, 3))
def test_fields_merge_in_any_order_and_never_lose_what_nothing_replaced(
    cases: list[Any], ask: Ask
) -> None:
    results = told(
        ask,
        cases,
        """const [a, b, c] = one; const m = W.mergeWritten;
           return [m(a, b), m(b, a), m(m(a, b), c), m(a, m(b, c)), m(a, a), m(m(a, b), b)];""",
    )
    for (first, second, _), (ab, ba, left, right, aa, again) in zip(cases, results, strict=True):
        assert ab == ba == again == merge_fields(first, second)
        assert left == right
        assert aa == first


@MODEL
@given(cases=batches(TYPING))
def test_typing_in_any_tab_keeps_every_text_that_nobody_saw_and_replaced(
    cases: list[Any], ask: Ask
) -> None:
    """Three tabs share one storage; a tab replaces only what its field showed."""
    body = (
        ONE_STORAGE
        + """
      const open = async () => ({ tab: await newTab(), shown: {} });
      const tabs = await Promise.all([open(), open(), open()]);
      const told = [];
      for (const [number, [index, key, before]] of one.entries()) {
        if (before === "opened") tabs[index] = await open();
        const { tab, shown } = tabs[index];
        const text = Object.values(kept)[0];
        if (before === "heard" && text) {
          const other = S.readState(JSON.parse(text)).state;
          tab.update((state) => S.mergeStates(other, state), false);
        }
        if (["opened", "heard"].includes(before)) shown[key] = tab.versions(key).slice(0, 1);
        if (before === "taken") shown[key] = tab.versions(key);
        const words = `tekst ${number}`;
        const gone = shown[key] ?? [];
        told.push([key, words, gone.map((version) => version.words)]);
        await tab.write(key, words, gone);
        shown[key] = tab.versions(key).filter((version) => version.words === words);
      }
      for (const { tab } of tabs) tab.carrier.leave();
      const [text = null] = Object.values(kept);
      return [told, text && S.readState(JSON.parse(text))];"""
    )
    for told_, read in told(ask, cases, body):
        alive: dict[str, set[str]] = {}
        replaced: dict[str, set[str]] = {}
        for key, words, gone in told_:
            alive.setdefault(key, set()).add(words)
            replaced.setdefault(key, set()).update(gone)
        state = read["state"] if read else {"texts": {}}
        assert not read or read["dropped"] == 0
        found = {
            key: {version["words"] for version in versions_of(entry)}
            for key, entry in state["texts"].items()
        }
        assert found == {key: words - replaced[key] for key, words in alive.items()}


@MODEL
@given(cases=batches(STATES))
def test_a_state_of_version_1_becomes_one_of_version_2_with_all_it_held(
    cases: list[Any], ask: Ask
) -> None:
    earlier = []
    for case in cases:
        old = json.loads(json.dumps(case)) | {"version": 1}
        del old["texts"]
        if "test" in old:
            for name in ("draw", "revisions", "turns", "others"):
                old["test"].pop(name, None)
            for result in old["test"]["results"]:
                result.pop("draw", None)
                result.pop("answers", None)
        earlier.append(old)
    for old, read in zip(earlier, told(ask, earlier, "return S.readState(one);"), strict=True):
        expected = old | {"version": 2, "texts": {}}
        if "test" in old:
            # A draw of version 1 gets a mark, the same on every device.
            draw = read["state"]["test"]["draw"]
            assert bool(draw) == bool(old["test"]["ids"])
            more = {"draw": draw, "revisions": {}, "turns": {}}
            expected["test"] = {**old["test"], **more}
        assert read == {"state": expected, "dropped": 0}


def test_the_batches_reach_the_modules_as_they_are(ask: Ask) -> None:
    case = {"__proto__": [1], "é": None}
    assert told(ask, [case], "return JSON.stringify(one);") == [
        json.dumps(case, ensure_ascii=False, separators=(",", ":"))
    ]
