"""The order on the page: shuffled at build, the same everywhere, never the order of the key."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from examples import load_examples
from itembank.kinds import item_kinds
from itembank.kinds.volgorde.model import moves_left
from itembank.library.library import Library
from itembank.model.items import Item


def _item(kind: str, **changes: str) -> Item:
    raw: dict[str, Any] = {**load_examples(kind).items[0], **changes}
    return item_kinds()[kind].model_validate(raw)


def test_the_order_of_one_item_is_this_one() -> None:
    # Golden: print, export and earlier screenshots agree with the page only while this holds.
    item = _item("keuze")
    assert item.order(3, "keuze") == [1, 0, 2]
    assert item.order(8, "keuze") == [1, 6, 7, 0, 3, 5, 4, 2]


def test_the_order_depends_on_bank_id_and_revision() -> None:
    item = _item("keuze")
    orders = {
        tuple(other.order(8, bank))
        for other, bank in [
            (item, "keuze"),
            (item, "andere-bank"),
            (_item("keuze", id="ander-id"), "keuze"),
            (_item("keuze", versie="2"), "keuze"),
        ]
    }
    assert len(orders) == 4


def test_the_order_is_the_same_every_time() -> None:
    assert _item("keuze").order(8, "bank") == _item("keuze").order(8, "bank")


def test_a_mended_typo_keeps_the_order() -> None:
    assert _item("keuze").order(8, "b") == _item("keuze", vraag="Iets anders?").order(8, "b")


def test_parts_of_one_item_have_orders_of_their_own() -> None:
    item = _item("koppel")
    assert item.order(8, "b", part="links") != item.order(8, "b", part="rechts")


def test_an_order_holds_every_index_once() -> None:
    for count in (0, 1, 2, 3, 20):
        assert sorted(_item("keuze").order(count, "b")) == list(range(count))


def test_a_fixed_order_is_the_order_of_the_author() -> None:
    assert _item("keuze", volgorde_vast="true").order(5, "b") == [0, 1, 2, 3, 4]


def test_every_place_is_used_about_as_often() -> None:
    first = Counter(_item("keuze", id=f"vraag-{n}").order(3, "b")[0] for n in range(600))
    assert set(first) == {0, 1, 2}
    assert min(first.values()) > 150


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_an_order_that_may_not_come_out_never_does(count: int) -> None:
    forbidden = list(range(count))
    shown = [
        _item("keuze", id=f"vraag-{n}").order(count, "b", never=range(count)) for n in range(200)
    ]
    assert forbidden not in shown
    assert all(sorted(order) == forbidden for order in shown)


@pytest.mark.parametrize("fixed", ["true", "false"])
def test_steps_and_matches_never_stand_in_the_order_of_the_key(fixed: str) -> None:
    for kind in ("volgorde", "koppel"):
        for number in range(100):
            item: Any = _item(kind, id=f"vraag-{number}", volgorde_vast=fixed)
            shown = item.shown("b")
            assert shown != list(range(len(shown)))


def test_the_moves_that_are_left_are_the_fewest_that_put_all_in_order() -> None:
    orders = {(0, 1, 2): 0, (2, 0, 1): 1, (1, 2, 3, 0): 1, (1, 0, 3, 2): 2, (3, 2, 1, 0): 3}
    assert {order: moves_left(order) for order in orders} == orders


def test_steps_never_stand_so_nearly_right_that_a_few_moves_will_do() -> None:
    for number in range(100):
        item: Any = _item("volgorde", id=f"vraag-{number}")
        assert moves_left(item.shown("b")) >= len(item.steps) // 2


def test_all_examples_of_steps_and_matches_are_shuffled(example_library: Library) -> None:
    for kind in ("volgorde", "koppel"):
        for item in example_library.banks[kind].items:
            shown = item.shown(kind)
            assert shown != sorted(shown), item.id
