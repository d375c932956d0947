"""What an item is, and when it becomes another item for someone's progress."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from drivers import GRADED, driver_of
from examples import load_examples
from itembank.kinds import item_kinds
from itembank.library.library import Library
from itembank.model.items import GradedItem, Item, Option
from itembank.model.sources import Claim

RAW: dict[str, Any] = {
    "id": "een",
    "soort": "keuze",
    "leerdoel": "doel",
    "bron": ["S1"],
    "vraag": "Wat is dit?",
    "opties": [
        {"tekst": "Dit is goed", "juist": "true", "waarom": "Het klopt."},
        {"tekst": "Dit niet", "waarom": "Het klopt niet."},
    ],
    "toelichting": "Zo zit het.",
}


def _changed(path: Sequence[Any], value: Any, raw: dict[str, Any] = RAW) -> Item:
    """The item with one value changed."""
    copy = deepcopy(raw)
    node: Any = copy
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return item_kinds()[copy["soort"]].model_validate(copy)


BASE = _changed(["id"], "een")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["opties", 0, "tekst"], "Dit is ook goed"),
        (["opties", 1, "tekst"], "Dat niet"),
        (["versie"], "2"),
        (["soort"], "meerkeuze"),
    ],
)
def test_a_change_of_meaning_makes_another_revision(path: list[Any], value: Any) -> None:
    raw = deepcopy(RAW)
    if value == "meerkeuze":
        raw["opties"] = [*raw["opties"], {"tekst": "Dat niet", "waarom": "Nee."}]
        assert _changed(["soort"], "keuze", raw).revision != _changed(path, value, raw).revision
    else:
        assert _changed(path, value).revision != BASE.revision


def test_another_key_makes_another_revision() -> None:
    raw = deepcopy(RAW)
    raw["opties"] = [
        {"tekst": "Dit is goed", "waarom": "Het klopt."},
        {"tekst": "Dit niet", "juist": "true", "waarom": "Het klopt niet."},
    ]
    assert _changed(["id"], "een", raw).revision != BASE.revision


def test_another_order_or_number_of_options_makes_another_revision() -> None:
    turned, shorter = deepcopy(RAW), deepcopy(RAW)
    turned["opties"] = list(reversed(RAW["opties"]))
    shorter["opties"] = [*RAW["opties"], {"tekst": "Dat", "waarom": "Nee."}]
    assert len({_changed(["id"], "een", raw).revision for raw in (RAW, turned, shorter)}) == 3


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["vraag"], "Wat is dit dan?"),
        (["toelichting"], "Anders."),
        (["opties", 0, "waarom"], "Een andere reden."),
        (["opties", 0, "tekst"], "  dit  IS   goed "),
        (["bron"], ["S2", "S3"]),
        (["leerdoel"], "ander-doel"),
        (["gecontroleerd"], "2026-11-21"),
        (["moeilijkheid"], "moeilijk"),
        (["volgorde_vast"], "true"),
        (["status"], "vervallen"),
        (["id"], "twee"),
    ],
)
def test_mending_anything_else_keeps_the_revision(path: list[Any], value: Any) -> None:
    assert _changed(path, value).revision == BASE.revision


def test_two_texts_do_not_run_together_into_the_same_revision() -> None:
    one = _changed(["opties", 0, "tekst"], "a b")
    raw = deepcopy(RAW)
    raw["opties"][0]["tekst"], raw["opties"][1]["tekst"] = "a", "b dit niet"
    assert one.revision != _changed(["id"], "een", raw).revision


def test_a_revision_is_eight_hexadecimal_digits_and_stays_the_same_forever() -> None:
    # Stored with everybody's progress: when this one changes, all progress is lost.
    assert BASE.revision == "95257144"


@pytest.mark.parametrize("kind", sorted(item_kinds()))
def test_every_kind_notices_a_change_in_what_is_judged(kind: str, example_library: Library) -> None:
    seen = [item.revision for item in example_library.banks[kind].items]
    assert all(re.fullmatch("[0-9a-f]{8}", revision) for revision in seen)
    assert len(set(seen)) == len(seen)


JUDGED = [(kind, path, value) for kind in GRADED for path, value in driver_of(kind).judged]


@pytest.mark.parametrize(("kind", "path", "value"), JUDGED)
def test_what_is_judged_in_each_kind_is_part_of_the_revision(
    kind: str, path: tuple[str | int, ...], value: str
) -> None:
    raw: Any = load_examples(kind).items[0]
    assert _changed(path, value, raw).revision != _changed(["id"], "x", raw).revision
    assert _changed(["toelichting"], "Anders.", raw).revision == _changed(["id"], "x", raw).revision


def test_the_side_that_is_true_is_part_of_the_revision() -> None:
    raw: Any = deepcopy(load_examples("stelling").items[0])
    before = _changed(["id"], "x", raw).revision
    raw["waar"]["juist"], raw["niet_waar"]["juist"] = "ja", "nee"
    assert _changed(["id"], "x", raw).revision != before


def test_a_model_is_frozen_and_refuses_keys_it_does_not_know() -> None:
    option = Option.model_validate(RAW["opties"][0])
    with pytest.raises(ValidationError):
        option.text = "x"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Option.model_validate({"tekst": "a", "waarom": "b", "extra": "c"})


def test_english_names_are_not_accepted_from_authors() -> None:
    with pytest.raises(ValidationError):
        Option.model_validate({"text": "a", "feedback": "b"})


def test_graded_items_have_an_objective_and_ungraded_ones_do_not() -> None:
    for name, model in item_kinds().items():
        assert model.graded == issubclass(model, GradedItem), name
        assert ("objective" in model.model_fields) == model.graded, name


def test_an_item_says_what_the_advice_needs_only_when_it_has_options(
    example_library: Library,
) -> None:
    item = example_library.banks["keuze"].items[0]
    assert [is_key for _, is_key in item.choices()] == [False, True, False]
    assert example_library.banks["volgorde"].items[0].choices() == ()


@pytest.mark.parametrize(
    ("next_check", "due"),
    [(None, False), ("2026-11-20", True), ("2026-11-21", True), ("2026-11-22", False)],
)
def test_a_claim_is_due_on_the_day_itself(next_check: str | None, due: bool) -> None:
    raw = {"bron": "S1", "tekst": "Zo is het."}
    claim = Claim.model_validate(raw | ({"volgende_controle": next_check} if next_check else {}))
    assert claim.due(date(2026, 11, 21)) is due


@pytest.mark.parametrize(
    ("checked", "unchecked"), [(None, False), ("nee", True), ("2026-11-21", False)]
)
def test_a_claim_is_unchecked_only_when_the_author_says_so(
    checked: str | None, unchecked: bool
) -> None:
    raw = {"bron": "S1", "tekst": "Zo is het."}
    claim = Claim.model_validate(raw | ({"gecontroleerd": checked} if checked else {}))
    assert claim.unchecked is unchecked


@pytest.mark.parametrize(
    ("low", "high", "touches"),
    [
        ("5", "7,9", False),
        ("5", "8", True),
        ("9", "9,5", True),
        ("10", "10", True),
        ("10,5", "11", True),
        ("12", "15", True),
        ("12,1", "15", False),
        ("0", "100", True),
    ],
)
def test_a_misconception_may_not_touch_the_answer_nor_its_margin(
    low: str, high: str, touches: bool
) -> None:
    misconception = {"van": low, "tot": high, "waarom": "Dat is een ander getal."}
    raw = {
        **{key: value for key, value in RAW.items() if key != "opties"},
        **{"soort": "getal", "antwoord": "10", "marge": "2", "eenheid": "punten"},
        **{"waarom": "Het zijn er tien.", "misvattingen": [misconception]},
    }
    item = item_kinds()["getal"].model_validate(raw)
    codes = [code for code, _ in item.conflicts()]
    assert codes == (["misvatting-raakt-antwoord"] if touches else [])
