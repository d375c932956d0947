"""The kinds of activity: one folder each, found by looking. A new kind is a new folder, no more."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest

from drivers import GRADED, driver_of
from examples import Response, kinds_with_examples, load_examples
from itembank.kinds import Kind, all_kinds, item_kinds, tool_kinds
from itembank.library.library import Library
from itembank.model.items import Item
from itembank.model.tools import Tool
from itembank.reading.marks import plain

KINDS = sorted(all_kinds())


def test_the_kinds_of_the_first_version_are_there() -> None:
    first = {"getal", "indeling", "keuze", "koppel", "meerkeuze", "stelling", "volgorde"}
    assert first <= set(GRADED)
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
        kind.folder / "slides.js",
        kind.folder / "driver.py",
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
    assert partly == driver_of(kind).partly


@pytest.mark.parametrize("kind", GRADED)
def test_the_scores_of_the_examples_follow_the_contract(
    kind: str, example_library: Library
) -> None:
    for name, responses in load_examples(kind).responses.items():
        item = example_library.index[kind, name]
        for response in responses:
            wanted = float(driver_of(kind).score(item, response.give))
            assert response.score == pytest.approx(wanted, abs=1e-12), (name, response)


@pytest.mark.parametrize("kind", GRADED)
def test_a_response_has_the_shape_the_browser_keeps(kind: str, example_library: Library) -> None:
    for name, responses in load_examples(kind).responses.items():
        item: Any = example_library.index[kind, name]
        for response in responses:
            assert isinstance(response, Response)
            assert driver_of(kind).fits(item, response.give), (name, response)


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
