"""The kinds of activity: one folder each, found by looking. A new kind is a new folder, no more."""

from __future__ import annotations

import re
import sys
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from examples import Response, kinds_with_examples, load_examples
from itembank.kinds import Kind, all_kinds, item_kinds, tool_kinds
from itembank.library.library import Library
from itembank.model.items import Item
from itembank.model.tools import Tool
from itembank.reading.marks import plain

KINDS = sorted(all_kinds())
GRADED = sorted(name for name, model in item_kinds().items() if model.graded)


def test_the_seven_graded_kinds_and_the_checklist_are_there() -> None:
    assert GRADED == ["getal", "indeling", "keuze", "koppel", "meerkeuze", "stelling", "volgorde"]
    assert "checklist" in tool_kinds()
    assert item_kinds().keys() | tool_kinds().keys() == all_kinds().keys()
    assert item_kinds().keys().isdisjoint(tool_kinds())


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_complete(name: str) -> None:
    kind: Kind = all_kinds()[name]
    assert re.fullmatch("[a-z]+", name), "the browser imports modules by plain words only"
    for path in (
        kind.folder / "template.html",
        kind.script,
        kind.examples,
        kind.folder / "texts.py",
    ):
        assert path.is_file(), path
    assert f'customElements.define("activity-{name}"' in re.sub(
        r"define\(\s+", "define(", kind.script.read_text(encoding="utf-8")
    )
    assert kind.template == f"{name}/template.html"
    assert issubclass(kind.model, Item | Tool)


def test_every_kind_has_examples() -> None:
    assert kinds_with_examples() == list(all_kinds())


def test_the_word_after_soort_is_the_name_of_the_folder() -> None:
    for name, model in item_kinds().items():
        assert model.model_fields["kind"].annotation.__args__ == (name,)  # type: ignore[union-attr]


def test_the_examples_of_all_kinds_are_right(example_library: Library) -> None:
    assert [problem.as_text() for problem in example_library.problems] == []
    for kind in kinds_with_examples():
        examples = load_examples(kind)
        if kind in tool_kinds():
            assert set(example_library.tools[kind]) == set(examples.tools)
        else:
            made = [item.id for item in example_library.banks[kind].items]
            assert made == [item["id"] for item in examples.items]


@pytest.mark.parametrize("kind", GRADED)
def test_every_graded_example_is_tried_right_and_wrong(kind: str) -> None:
    examples = load_examples(kind)
    assert set(examples.responses) == {item["id"] for item in examples.active}
    for name, responses in examples.responses.items():
        scores = [response.score for response in responses]
        assert max(scores) == 1, name
        assert min(scores) == 0, name
        assert all(0 <= score <= 1 for score in scores)
        given = [str(response.give) for response in responses]
        assert len(set(given)) == len(given), name
    partly = any(0 < one.score < 1 for many in examples.responses.values() for one in many)
    assert partly == (kind in ("meerkeuze", "volgorde", "koppel", "indeling"))


def _score(kind: str, item: Any, give: Any) -> Fraction:
    """The score as the contract of the kinds words it, written apart from any other code."""
    if kind in ("keuze", "stelling", "meerkeuze"):
        options = [item.true, item.untrue] if kind == "stelling" else item.options
        keys = {index for index, option in enumerate(options) if option.is_key}
        chosen = set(give) if isinstance(give, list) else {give}
        return max(Fraction(0), Fraction(len(chosen & keys) - len(chosen - keys), len(keys)))
    if kind == "getal":
        given = Fraction(give.strip().replace(".", "").replace(",", "."))
        answer, margin = (Fraction(str(number)) for number in (item.answer, item.margin))
        return Fraction(abs(given - answer) <= margin)
    if kind == "volgorde":
        follows = sum(two == one + 1 for one, two in pairwise(give))
        return Fraction(follows, len(give) - 1)
    if kind == "koppel":
        return Fraction(sum(row == index for index, row in enumerate(give)), len(item.pairs))
    right = sum(group == card.group for group, card in zip(give, item.cards, strict=True))
    return Fraction(right, len(item.cards))


@pytest.mark.parametrize("kind", GRADED)
def test_the_scores_of_the_examples_follow_the_contract(
    kind: str, example_library: Library
) -> None:
    for name, responses in load_examples(kind).responses.items():
        item = example_library.index[kind, name]
        for response in responses:
            wanted = float(_score(kind, item, response.give))
            assert response.score == pytest.approx(wanted, abs=1e-12), (name, response)


@pytest.mark.parametrize("kind", GRADED)
def test_a_response_has_the_shape_the_browser_keeps(kind: str, example_library: Library) -> None:
    sizes = {"volgorde": "steps", "koppel": "pairs", "indeling": "cards"}
    for name, responses in load_examples(kind).responses.items():
        item: Any = example_library.index[kind, name]
        for response in responses:
            assert isinstance(response, Response)
            if kind in sizes:
                assert isinstance(response.give, list)
                assert len(response.give) == len(getattr(item, sizes[kind]))
            elif kind == "meerkeuze":
                assert isinstance(response.give, list)
            else:
                assert isinstance(response.give, str if kind == "getal" else int)


def test_the_examples_together_use_every_field_of_every_kind() -> None:
    for kind, model in item_kinds().items():
        written = {key for item in load_examples(kind).items for key in item}
        own = {
            field.alias or name
            for name, field in model.model_fields.items()
            if name not in Item.model_fields
        }
        assert own - written == set(), kind
    shared = {field.alias or name for name, field in Item.model_fields.items()}
    every = {key for kind in item_kinds() for item in load_examples(kind).items for key in item}
    assert shared - every == set()


def test_the_examples_hold_what_goes_wrong_easily() -> None:
    for kind in GRADED:
        text = load_examples(kind).path.read_text(encoding="utf-8")
        assert "&" in text, kind
        assert re.search("[\u0590-\u06ff]", text), f"{kind}: no right-to-left word"
        assert re.search("[\U0001f300-\U0001faff\u2600-\u27bf\u23f0-\u23ff]", text), (
            f"{kind}: no emoji"
        )
        assert "](" in text, f"{kind}: no link"


def _sentences(raw: Any) -> list[str]:
    if isinstance(raw, dict):
        return [one for value in raw.values() for one in _sentences(value)]
    if isinstance(raw, list):
        return [one for value in raw for one in _sentences(value)]
    return re.split(r"(?<=[.!?:;])\s+", plain(str(raw)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_are_written_in_short_sentences(kind: str) -> None:
    examples = load_examples(kind)
    for sentence in _sentences([examples.items, examples.tools]):
        assert len(sentence.split()) <= 25, sentence


def test_a_folder_that_defines_no_kind_is_a_mistake_of_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from itembank import kinds

    monkeypatch.setitem(
        sys.modules, "itembank.kinds.leeg.model", sys.modules["itembank.mistakes.hints"]
    )
    monkeypatch.setattr(kinds, "import_module", lambda name: sys.modules[name])
    with pytest.raises(TypeError, match="exactly one Item or Tool"):
        kinds._load("leeg")
