"""The revision is computed once per item, and anew for an item that changed."""

from __future__ import annotations

from itembank.kinds.getal.model import GetalItem


def item(answer: str) -> GetalItem:
    return GetalItem.model_validate(
        {
            "id": "hoeveel-treden",
            "soort": "getal",
            "leerdoel": "trede-kiezen",
            "bron": ["S4-02"],
            "vraag": "Hoeveel treden zijn er?",
            "toelichting": "Tel ze na.",
            "antwoord": answer,
            "eenheid": "treden",
            "waarom": "Het zijn er vijf.",
        }
    )


def test_a_changed_item_forgets_the_revision_of_the_old_one() -> None:
    old, other = item("5"), item("6")
    assert old.revision != other.revision
    assert old.changed(answer=6.0).revision == other.revision
    assert old.revision == item("5").revision


def test_items_are_equal_whether_their_revision_was_asked_for_or_not() -> None:
    asked, unasked = item("5"), item("5")
    assert asked.revision
    assert asked == unasked
