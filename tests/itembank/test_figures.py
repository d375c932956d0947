"""Figures as the course writes them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from itembank.library.library import Library
from itembank.model.figures import Figure, FigureFile, as_written, with_unit


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (7, "7"),
        (7.0, "7"),
        (6.7, "6,7"),
        (0.5, "0,5"),
        (-3, "-3"),
        (-3.25, "-3,25"),
        (1000, "1.000"),
        (24221, "24.221"),
        (1234567.5, "1.234.567,5"),
        (0, "0"),
    ],
)
def test_a_number_is_written_as_dutch_does(number: float, written: str) -> None:
    assert as_written(number) == written


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (48, "%", "48%"),
        (6.7, "cijfer", "6,7"),
        (24221, "inwoners", "24.221 inwoners"),
        (7, "", "7"),
    ],
)
def test_a_unit_stands_where_it_belongs(number: float, unit: str, written: str) -> None:
    assert with_unit(number, unit) == written


RAW = {"label": "x", "uitspraak": "S1-01"}


def test_a_figure_is_a_number_or_a_share_in_words() -> None:
    assert Figure.model_validate({**RAW, "waarde": "48"}).shown("%") == "48%"
    assert Figure.model_validate({**RAW, "waarde_tekst": "de helft"}).shown("%") == "de helft"
    own = Figure.model_validate({**RAW, "waarde": "48", "eenheid": "gemeenten"})
    assert own.shown("%") == "48 gemeenten"


@pytest.mark.parametrize("values", [{}, {"waarde": "48", "waarde_tekst": "de helft"}])
def test_a_figure_has_exactly_one_value(values: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Figure.model_validate({**RAW, **values})


def test_a_figure_is_found_by_its_id_with_its_group(example_library: Library) -> None:
    file = example_library.figures
    assert isinstance(file, FigureFile)
    group, figure = file.by_id()["terugkoppeling-gegeven"]
    assert (group.unit, figure.value) == ("%", 48)
    assert file.duplicates() == []
