"""The table of losses says what the formats really do: no more, and no less."""

from __future__ import annotations

import pytest

from itembank.export import FORMATS, LOSSES, Course, Format
from itembank.export.losses import losses_in
from itembank.kinds import item_kinds
from itembank.kinds.keuze.model import KeuzeItem
from itembank.model.shapes import Alternative, Choice

BANKS = ["moodle", "gift", "qti21", "qti30", "xlsx", "csv"]
each_format = pytest.mark.parametrize("name", [*BANKS, "docx"])
# Documents take long to make; test_documents.py counts what is in them.
each_made = pytest.mark.parametrize("name", BANKS)
ABOUT_ITEMS = {loss.code: loss for loss in LOSSES}
LEFT_OUT = {"geen-vorm", "geen-volgorde"}


def codes(one: Format, course: Course) -> dict[str, int]:
    """How many items of the course lose what, added up over the files."""
    found: dict[str, int] = {}
    for file in one.make(course):
        for code, count in file.losses.items():
            found[code] = found.get(code, 0) + count
    return found


def test_codes_occur_once_and_name_formats_that_exist() -> None:
    assert len(ABOUT_ITEMS) == len(LOSSES)
    for loss in LOSSES:
        assert set(loss.formats) <= {one.name for one in FORMATS}
        assert loss.what.endswith(".") and not loss.advice[:1].isupper()


@each_format
def test_a_loss_names_the_kinds_it_happens_to(name: str, hostile_course: Course) -> None:
    for item in hostile_course.library.active("lastig"):
        for code in losses_in(name, [item.interaction("lastig")]):
            assert item.kind in ABOUT_ITEMS[code].kinds


@each_format
def test_a_kind_names_what_happens_to_its_examples(name: str, example_course: Course) -> None:
    for kind in item_kinds():
        shapes = [item.interaction(kind) for item in example_course.library.active(kind)]
        for code in losses_in(name, shapes):
            assert shapes[0] is None or kind in ABOUT_ITEMS[code].kinds, code


def test_every_loss_happens_to_something(hostile_course: Course, example_course: Course) -> None:
    many = tuple(Alternative(place, f"{place}", (), place < 11) for place in range(12))
    shapes = [
        item.interaction(bank)
        for course in (hostile_course, example_course)
        for bank in course.library.banks
        for item in course.library.active(bank)
    ]
    shapes.append(Choice("", options=many, many=True))
    for loss in LOSSES:
        for name in loss.formats:
            assert losses_in(name, [*shapes, None])[loss.code] > 0


@each_made
def test_what_is_not_in_a_file_is_in_the_table(name: str, course: Course) -> None:
    one = next(one for one in FORMATS if one.name == name)
    written = sum(file.items for file in one.make(course))
    shown = sum(len(course.library.active(bank)) for bank in course.library.banks)
    lost = sum(count for code, count in codes(one, course).items() if code in LEFT_OUT)
    assert written + lost == shown


def test_an_item_without_a_shape_stays_out_and_is_counted(
    hostile_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KeuzeItem, "interaction", lambda _item, _bank: None)
    for name in BANKS:
        one = next(one for one in FORMATS if one.name == name)
        (file,) = one.make(hostile_course)
        assert file.losses["geen-vorm"] == 1
        left_out = sum(count for code, count in file.losses.items() if code in LEFT_OUT)
        assert file.items == len(hostile_course.library.active("lastig")) - left_out
