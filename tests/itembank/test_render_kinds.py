"""What is particular to the HTML of each kind: order, options, keys, rows and points."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Any

import pytest

from itembank.reading.marks import plain
from itembank.render.render import PageContext, tool_fragment
from itembank.site.site import Site
from itembank.words.texts import texts
from markup import read
from shown import ITEMS, folded, reasons, shown_item


@pytest.mark.parametrize(
    ("kind", "name"), [pair for pair in ITEMS if pair[0] in ("keuze", "meerkeuze")]
)
def test_options_stand_in_the_shuffled_order_with_their_authored_index(
    kind: str, name: str, example_site: Site
) -> None:
    item: Any = example_site.library.index[kind, name]
    element = shown_item(example_site, kind, name)
    form = element.one("form")
    wanted = [str(index) for index in item.order(len(item.options), kind)]
    assert [one["value"] for one in form.all("input")] == wanted
    assert list(reasons(element)) == wanted
    for number, one in enumerate(form.all("input")):
        option = item.options[int(one["value"])]
        label = next(one.above())
        assert label.text == f"{ascii_lowercase[number]} {folded(plain(option.text))}"
        reason = reasons(element)[one["value"]]
        assert ("data-key" in reason.attributes) == option.is_key
        assert texts()["is_key" if option.is_key else "not_key"] in reason.text
    names = {one["name"] for one in form.all("input")}
    assert len(names) == 1
    assert {one["type"] for one in form.all("input")} == {
        "radio" if kind == "keuze" else "checkbox"
    }


def test_a_choice_of_several_says_how_many_unless_the_author_does_not_want_that(
    example_site: Site,
) -> None:
    task = [
        shown_item(example_site, "meerkeuze", name).one("span", class_="item__task").text
        for name in ("wat-hoort-bij-de-basis", "kies-alles-wat-klopt")
    ]
    assert task == ["Kies er 3", "Kies alles wat klopt"]


def test_a_statement_has_two_sides_in_a_fixed_order(example_site: Site) -> None:
    for kind, name in ITEMS:
        if kind == "stelling":
            element = shown_item(example_site, kind, name)
            labels = [label.text for label in element.one("form").all("label")]
            assert labels == ["a Waar", "b Niet waar"]
            keys = [
                index for index, one in reasons(element).items() if "data-key" in one.attributes
            ]
            item: Any = example_site.library.index[kind, name]
            assert keys == ["0" if item.true.is_key else "1"]


def test_a_number_tells_value_margin_and_misconceptions_in_the_key(example_site: Site) -> None:
    element = shown_item(example_site, "getal", "terugkoppeling-aandeel")
    control = element.one("form").one("input")
    assert (control["type"], control["inputmode"]) == ("text", "decimal")
    assert "%" in element.one("form").text
    exact, high, low = element.all("p", class_="reason")
    assert (exact["data-answer"], exact["data-margin"]) == ("48.0", "5.0")
    assert "Het getal is 48%." in exact.text
    assert "Goed is ook alles tot 5 ernaast." in exact.text
    assert (high["data-low"], high["data-high"]) == ("60.0", "100.0")
    assert "60 tot 100:" in high.text
    assert (low["data-low"], low["data-high"]) == ("15.0", "25.0")


def test_a_number_without_a_margin_says_nothing_about_one(example_site: Site) -> None:
    element = shown_item(example_site, "getal", "aantal-basisvoorwaarden")
    assert "ernaast" not in element.text
    assert "Het getal is 7 basisvoorwaarden." in element.text
    assert "8:" in element.text


def test_steps_stand_in_an_order_that_is_not_the_key_and_the_key_in_the_right_one(
    example_site: Site,
) -> None:
    for kind, name in ITEMS:
        if kind != "volgorde":
            continue
        element = shown_item(example_site, kind, name)
        shown = [one["data-index"] for one in element.one("form").all("li")]
        key = [one["data-index"] for one in element.one("details").all("li", class_="reason")]
        assert key == sorted(key)
        assert sorted(shown) == key
        assert shown != key
        for step in element.one("form").all("li"):
            places = [option.text for option in step.one("select").all("option")]
            assert places == ["kies", *(str(place + 1) for place in range(len(key)))]


def test_pairs_offer_every_right_side_in_the_same_order(example_site: Site) -> None:
    for kind, name in ITEMS:
        if kind != "koppel":
            continue
        item: Any = example_site.library.index[kind, name]
        element = shown_item(example_site, kind, name)
        wanted = ["", *(str(index) for index in item.shown(kind))]
        rows = element.one("form").all("label", class_="pair")
        assert [row["data-index"] for row in rows] == [str(n) for n in range(len(item.pairs))]
        for row in rows:
            assert [option["value"] for option in row.one("select").all("option")] == wanted
        # A list of long words runs off a small screen: it offers letters, which stand above it.
        listed = {one["data-match"]: one.text for one in element.one("form").all("li")}
        offered = {option["value"]: option.text for option in rows[0].all("option")}
        for index, right in enumerate(item.rights):
            assert listed[str(index)] == f"{offered[str(index)]} {folded(plain(right))}"
            assert len(offered[str(index)]) == 1
        extra = {one["data-distractor"] for one in element.walk()} - {""}
        assert extra == {str(len(item.pairs) + n) for n in range(len(item.distractors))}


def test_cards_offer_every_group_by_its_name(example_site: Site) -> None:
    for kind, name in ITEMS:
        if kind != "indeling":
            continue
        item: Any = example_site.library.index[kind, name]
        element = shown_item(example_site, kind, name)
        cards = element.one("form").all("fieldset", class_="card")
        wanted = [str(index) for index in item.order(len(item.cards), kind)]
        assert [card["data-index"] for card in cards] == wanted
        for card in cards:
            offered = [(one["value"], next(one.above()).text) for one in card.all("input")]
            assert offered == [(group.id, folded(plain(group.name))) for group in item.groups]
            assert len({one["name"] for one in card.all("input")}) == 1
        assert {index: one["data-group"] for index, one in reasons(element).items()} == {
            str(index): card.group for index, card in enumerate(item.cards)
        }


def test_a_checklist_shows_every_point_with_its_explanation_note_and_sources(
    example_site: Site,
) -> None:
    tool: Any = example_site.library.tools["checklist"]["plan-nalopen"]
    page = PageContext(example_site, "voorbeelden/checklist.md")
    element = read(str(tool_fragment(page, "checklist", "plan-nalopen", tool)))
    checks = element.all("div", class_="check")
    assert [check["data-check"] for check in checks] == [check.id for check in tool.checks]
    for shown, check in zip(checks, tool.checks, strict=True):
        assert shown.one("input")["name"] == check.id
        assert check.text in shown.one("label", class_="check__label").text
        assert shown.one("textarea")["aria-label"] == f"Notitie bij: {check.text}"
        marks = [mark["href"] for mark in shown.all("a", class_="source-mark")]
        assert marks == [page.source_url(name) for name in check.sources]
        assert (check.explanation or "") in shown.text
    legends = [legend.text for legend in element.all("legend")]
    assert legends == [group.title for group in tool.groups]
