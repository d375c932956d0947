"""What the blocks show of the library."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itembank.blocks import all_blocks
from itembank.export import FORMATS, LOSSES
from itembank.kinds import tool_kinds
from itembank.mistakes.rules import RULES
from itembank.reading.marks import plain
from itembank.render.render import PageContext
from itembank.site.site import Site
from itembank.tools import all_tools
from itembank.words.texts import texts
from markup import Element, read
from sites import own_course


def _block(site: Site, name: str, argument: str = "", path: str = "over/bronnen.md") -> Element:
    fragments = all_blocks()[name].render(PageContext(site, path), argument)
    return read("".join(str(fragment) for fragment in fragments))


def test_every_block_file_and_every_tool_is_a_block() -> None:
    folder = Path(__file__).parents[2] / "hooks" / "itembank" / "blocks"
    files = {path.stem for path in folder.glob("[a-z]*.py")}
    assert set(all_blocks()) == files | set(tool_kinds()) | set(all_tools())
    assert {"toets", "vraag", "checklist", "leerdoelen", "bronnen", "foutmeldingen"} <= set(
        all_blocks()
    )
    assert all(block.name == name for name, block in all_blocks().items())


def test_a_block_that_takes_a_name_has_an_example_of_one() -> None:
    for block in all_blocks().values():
        assert bool(block.example) != block.alone or block.name in tool_kinds(), block.name


def test_the_page_of_sources_shows_every_source_with_its_limits_and_claims(
    example_site: Site,
) -> None:
    root = _block(example_site, "bronnen")
    library = example_site.library
    assert [heading["id"] for heading in root.all("h2")] == list(library.sources)
    assert {claim["id"] for claim in root.all("p", class_="claim")} == set(library.claims)
    for name, source in library.sources.items():
        assert root.one("h2", id=name).text == source.title
        assert " ".join(source.limits.split()) in root.text
    for name, claim in library.claims.items():
        shown = root.one("p", id=name)
        assert claim.text in shown.text
        assert (texts()["unchecked"] in shown.text) == claim.unchecked
        # Who comes from a note stands far below the title.
        source = library.sources[claim.source]
        assert shown.one("span", class_="claim__source").text == plain(source.name)
    links = [link["href"] for link in root.all("a")]
    assert "https://www.loketgezondleven.nl/en/node/3891" in links


def test_the_claims_of_a_source_stand_under_it(example_site: Site) -> None:
    order = [element["id"] for element in _block(example_site, "bronnen").walk() if element["id"]]
    library = example_site.library
    under = ""
    for name in order:
        if name == "bronnen--naar":
            continue
        if name in library.sources:
            under = name
        else:
            assert library.claims[name].source == under


def test_as_many_questions_are_named_with_a_claim_as_are_counted() -> None:
    """A question that was retired leads nowhere: it was counted, and an empty list was the rest."""
    t = texts()
    counted = re.compile(rf" (\d+) (?:{t['claim_item']}|{t['claim_items']})")
    root = _block(own_course(), "bronnen")
    seen = 0
    for claim in root.all("p", class_="claim"):
        uses = claim.one("span", class_="claim__uses")
        named = [link for link in uses.all("a") if "--" in (link["href"] or "")]
        questions = [link for link in named if link.text in link["href"].partition("#")[2]]
        found = counted.search(uses.text)
        assert (int(found[1]) if found else 0) == len(questions), claim["id"]
        seen += len(questions)
    assert seen


def test_the_page_of_rules_shows_every_code_with_message_repair_and_reason(
    example_site: Site,
) -> None:
    root = _block(example_site, "foutmeldingen")
    assert [heading["id"] for heading in root.all("h3")] == list(RULES)
    for part, rule in zip(root.all("div", class_="rule"), RULES.values(), strict=True):
        for words in (rule.shown_message, rule.shown_repair, rule.why):
            assert " ".join(words.split()) in part.text
    groups = [heading.text for heading in root.all("h2")]
    assert len(set(groups)) == len(groups)


def test_the_losses_of_the_exports_are_all_told_with_their_formats(example_site: Site) -> None:
    root = _block(example_site, "exportverlies")
    rows = root.one("tbody").all("tr")
    titles = {one.name: one.title for one in FORMATS}
    for row, loss in zip(rows, LOSSES, strict=True):
        assert row.one("th").text == ", ".join(loss.kinds)
        formats, what = (cell.text for cell in row.all("td"))
        assert formats == ", ".join(titles[name] for name in loss.formats)
        todo = f" Doe dit: {loss.advice}" if loss.advice else ""
        assert what == f"{loss.what}{todo}"


def test_a_module_shows_its_time_and_objectives(example_site: Site) -> None:
    root = _block(example_site, "leerdoelen", "voorbeeld")
    assert "5 minuten, hoort bij de kernroute" in root.text
    goals = [goal.text for goal in root.all("li")]
    assert goals[1] == "een basisvoorwaarde van een succesfactor onderscheiden"
    assert len(goals) == 4
    extra = _block(example_site, "leerdoelen", "extra")
    assert "5 minuten, verdieping" in extra.text
    assert extra.all("li") == []


def test_figures_stand_from_high_to_low_in_a_table_that_says_who(example_site: Site) -> None:
    root = _block(example_site, "kerncijfers", "terugkoppeling")
    assert root.one("figure")["id"] == "cijfers--terugkoppeling"
    caption = root.one("caption").text
    assert "Wat horen deelnemers na afloop van een traject?" in caption
    assert "gemeenteambtenaren in een panel, uit 75 gemeenten, 2023" in caption.lower()
    rows = [(row.one("th").text, row.all("span")[0].text) for row in root.one("tbody").all("tr")]
    assert rows == [
        ("trajecten worden teruggekoppeld aan deelnemers", "48%"),
        ("inwoners krijgen geen terugkoppeling", "de helft"),
    ]
    assert len(root.all("svg")) == 1
    assert root.one("svg")["aria-hidden"] == "true"


@pytest.mark.parametrize("name", ["toets", "vraag", "checklist", "leerdoelen", "kerncijfers"])
def test_a_block_offers_what_there_is(name: str, example_site: Site) -> None:
    choices = list(all_blocks()[name].choices(example_site))
    assert len(choices) == len(set(choices)) > 1
    if name == "vraag":
        assert "keuze#raadplegen-of-adviseren" in choices
        assert "keuze#oude-vraag" not in choices
