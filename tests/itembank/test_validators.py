"""Checks that several kinds share."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from itembank.model.validators import distinct


def test_different_texts_pass() -> None:
    distinct(["een", "twee", "één", ""])
    distinct([])


@pytest.mark.parametrize(
    "texts", [["een", "een"], ["Een", "een"], ["een  twee", " een twee"], ["STRASSE", "straße"]]
)
def test_texts_that_read_the_same_are_refused(texts: list[str]) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        distinct(texts)
    assert caught.value.type == "dubbele-tekst"
    assert caught.value.context == {"value": texts[1]}
