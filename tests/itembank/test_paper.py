"""Items on paper: what a participant gets, what the key adds, and marks that agree."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from browser.reasons import key_texts, sheet_texts
from examples import load_examples
from itembank.model.letters import letter
from itembank.model.shapes import (
    Alternative,
    Choice,
    Matching,
    Numeric,
    Ordering,
    Range,
    Remark,
    Row,
    Section,
    Story,
    Survey,
    Target,
    Writing,
)
from itembank.paper.forms import Line, Paper, paper_of, together
from itembank.paper.sheets import item_on_paper, sources_on_paper
from itembank.reading.marks import plain
from itembank.render.render import PageContext
from itembank.site.site import Site
from itembank.words.texts import texts
from markup import Element, faults, read
from shown import ITEMS, folded


def _on_paper(site: Site, kind: str, name: str, *, key: bool) -> Element:
    page = PageContext(site, "trainers/drukwerk/x/index.md")
    item = site.library.index[kind, name]
    root = read(str(item_on_paper(page, kind, item, 3, key=key)))
    assert faults(root) == []
    return root


def _raw(kind: str, name: str) -> dict[str, Any]:
    return next(item for item in load_examples(kind).items if item["id"] == name)


def _no_space(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_a_sheet_has_the_question_and_every_option_and_nothing_of_the_key(
    kind: str, name: str, example_site: Site
) -> None:
    raw = _raw(kind, name)
    root = _on_paper(example_site, kind, name, key=False)
    words = _no_space(root.text)
    asked = [_no_space(text) for text in sheet_texts(raw)]
    assert [text for text in asked if text not in words] == []
    secrets = [_no_space(text) for text in key_texts(raw)]
    hidden = [text for text in secrets if not any(text in one for one in asked)]
    assert [text for text in hidden if text in words] == []
    assert root.all("p", class_="paper__sources") == []
    assert root.all("p", class_="paper__answer") == []


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_a_key_has_every_reason_the_explanation_and_the_sources(
    kind: str, name: str, example_site: Site
) -> None:
    raw = _raw(kind, name)
    root = _on_paper(example_site, kind, name, key=True)
    words = _no_space(root.text)
    sources = [PageContext(example_site, "x.md").source_name(name) for name in raw["bron"]]
    for text in [plain(raw["vraag"]), *key_texts(raw), *sources]:
        assert _no_space(text) in words
    graded = example_site.library.index[kind, name].graded
    assert len(root.all("p", class_="paper__answer")) == graded


@pytest.mark.parametrize(("kind", "name"), ITEMS)
@pytest.mark.parametrize("key", [False, True])
def test_an_item_on_paper_has_a_number_and_a_task_and_no_control(
    key: bool, kind: str, name: str, example_site: Site
) -> None:
    root = _on_paper(example_site, kind, name, key=key)
    assert root.one("h2").text.startswith("Vraag 3 ")
    assert root.one("span", class_="paper__task").text
    for tag in ("input", "select", "textarea", "button", "form", "details"):
        assert root.all(tag) == []
    (whole,) = (child for child in root.children if isinstance(child, Element))
    assert whole["data-paper"] == f"{kind}/{name}"
    assert "data-search-exclude" in whole.attributes


@pytest.mark.parametrize(
    ("kind", "name"), [pair for pair in ITEMS if pair[0] in ("keuze", "meerkeuze", "dilemma")]
)
def test_letters_stand_for_the_same_options_on_sheet_key_and_screen(
    kind: str, name: str, example_site: Site
) -> None:
    item: Any = example_site.library.index[kind, name]
    texts = [folded(plain(item.options[i].text)) for i in item.order(len(item.options), kind)]
    expected = [(letter(place), text) for place, text in enumerate(texts)]
    sheet = _on_paper(example_site, kind, name, key=False)
    lines = [
        (line.one("span", class_="paper__mark").text, line.one("span", class_="paper__text").text)
        for line in sheet.all("li", class_="paper__line")
    ]
    assert lines == expected
    key = _on_paper(example_site, kind, name, key=True)
    reasons = [
        tuple(b.text for b in li.all("b")[:2]) for li in key.all("li", class_="paper__reason")
    ]
    assert reasons == expected


def test_a_choice_is_answered_with_its_letters() -> None:
    options = tuple(
        Alternative(place, text, (f"Reden {text}",), is_key)
        for place, text, is_key in ((2, "drie", True), (0, "een", False), (1, "twee", True))
    )
    paper = paper_of(Choice("Kies er 2", options=options, many=True))
    assert (paper.room, paper.answer, paper.rows) == ("several", "a en c", 1)
    assert [(one.mark, one.text, one.words, one.is_key) for one in paper.reasons] == [
        ("a", "drie", ("Reden drie",), True),
        ("b", "een", ("Reden een",), False),
        ("c", "twee", ("Reden twee",), True),
    ]


def test_a_choice_without_a_key_has_no_answer_and_more_room() -> None:
    options = (Alternative(0, "een", ("Voor",)), Alternative(1, "twee", ("Tegen",)))
    paper = paper_of(Choice("Dilemma", options=options, graded=False))
    assert (paper.room, paper.answer, paper.rows) == ("one", "", 3)


def test_steps_are_lettered_as_shown_and_answered_in_the_right_order() -> None:
    points = tuple(Remark(step, (f"Reden {step}",)) for step in ("eerst", "dan", "laatst"))
    shape = Ordering(
        "Volgorde",
        after=(Section(points=points),),
        steps=("eerst", "dan", "laatst"),
        shown=(1, 2, 0),
    )
    paper = paper_of(shape)
    assert paper.lines == (Line("a", "dan"), Line("b", "laatst"), Line("c", "eerst"))
    assert paper.answer == "c – a – b"
    assert [(one.mark, one.text) for one in paper.reasons] == [
        ("c", "eerst"),
        ("a", "dan"),
        ("b", "laatst"),
    ]


def test_pairs_are_answered_by_number_and_letter_and_a_distractor_by_its_letter() -> None:
    shape = Matching(
        "Koppel",
        after=(Section(points=tuple(Remark(name, ("Reden",)) for name in ("L1", "L2", "R-los"))),),
        rows=(Row(0, "L1", "0"), Row(1, "L2", "1")),
        targets=(Target("1", "R2"), Target("2", "R-los"), Target("0", "R1")),
    )
    paper = paper_of(shape)
    assert paper.room == "letter"
    assert paper.lines == (Line("1", "L1"), Line("2", "L2"))
    assert paper.choices == (Line("a", "R2"), Line("b", "R-los"), Line("c", "R1"))
    assert paper.answer == "1c en 2a"
    assert [(one.mark, one.text) for one in paper.reasons] == [
        ("1c", "L1"),
        ("2a", "L2"),
        ("b", "R-los"),
    ]


def test_cards_that_share_a_group_get_the_groups_to_tick() -> None:
    shape = Matching(
        "Verdeel",
        after=(Section(points=tuple(Remark(card, ("Reden",)) for card in ("x", "y", "z"))),),
        rows=(Row(0, "x", "g"), Row(1, "y", "h"), Row(2, "z", "g")),
        targets=(Target("g", "Groen"), Target("h", "Hemel")),
        sorting=True,
    )
    paper = paper_of(shape)
    assert (paper.room, paper.words) == ("ticks", ("Groen", "Hemel"))
    assert paper.answer == "Groen: a en c; Hemel: b"


def test_an_amount_has_its_unit_and_writes_numbers_as_dutch_does() -> None:
    shape = Numeric(
        "Vul in",
        answer=Decimal("1500.5"),
        unit="uren",
        feedback=("Reden",),
        ranges=(Range(Decimal("1"), Decimal("2.5"), ("a",)), Range(Decimal(8), Decimal(8), ("b",))),
    )
    paper = paper_of(shape)
    assert (paper.room, paper.unit, paper.answer) == ("amount", "uren", "1.500,5 uren")
    assert [one.text for one in paper.reasons] == ["", "1 tot 2,5:", "8:"]


def test_a_scan_tells_how_to_reckon_with_a_pen() -> None:
    statements = (Section(points=(Remark("", ("Ik kan A",)), Remark("", ("Ik kan B",)))),)
    paper = paper_of(Survey("Scan", statements, scale=("Nee", "Soms", "Ja"), unknown="Weet niet"))
    assert paper.lines == (Line("a", "Ik kan A"), Line("b", "Ik kan B"))
    assert paper.words == ("Nee", "Soms", "Ja", "Weet niet")
    assert paper.reasons[0].words == (
        "Geef punten: Nee = 0, Soms = 1, Ja = 2. Tel ze op en deel door 4. "
        "Weet je een stelling niet? Deel dan door 2 minder.",
    )


def test_a_story_keeps_its_lessons_for_the_key() -> None:
    scenes = (
        Section("Stap 1", "Begin", (Remark("", ("Ga", "Ga naar stap 2.")),)),
        Section("Stap 2", "Eind", (Remark("Les:", ("Leer dit.",)),)),
    )
    paper = paper_of(Story("Verhaal", before=scenes))
    assert paper.lines == (
        Line("1", "Begin", (("Ga", "Ga naar stap 2."),)),
        Line("2", "Eind"),
    )
    assert [(one.mark, one.text, one.words) for one in paper.reasons] == [
        ("2", "Les:", ("Leer dit.",))
    ]


def test_what_is_written_gets_lines_and_so_does_what_has_no_shape() -> None:
    after = (Section("Zo kan het ook", prose="Een tekst."),)
    assert paper_of(Writing("Schrijf", after=after)) == Paper("text", rows=10, after=after)
    assert paper_of(None) == Paper("text", rows=10)


@pytest.mark.parametrize(("index", "mark"), [(0, "a"), (25, "z"), (26, "aa"), (27, "ab")])
def test_marks_go_on_after_the_alphabet(index: int, mark: str) -> None:
    assert letter(index) == mark


@pytest.mark.parametrize(
    ("marks", "words"), [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_marks_are_listed_as_dutch_does(marks: list[str], words: str) -> None:
    assert together(marks) == words


def test_sources_stand_once_under_their_document_in_the_order_of_the_file(
    example_site: Site,
) -> None:
    page = PageContext(example_site, "x.md")
    library = page.library
    first, *others = library.claims
    root = read(str(sources_on_paper(page, [*reversed(others), first, first])))
    shown = [li["data-claim"] for li in root.all("li")]
    assert sorted(shown) == sorted(library.claims)
    assert len(root.all("p", class_="paper__source")) == len(
        {claim.source for claim in library.claims.values()}
    )
    for name, claim in library.claims.items():
        assert name not in root.text
        assert folded(plain(claim.text)) in root.text


def test_what_nobody_compared_has_a_sign_that_is_explained_once(example_site: Site) -> None:
    page = PageContext(example_site, "x.md")
    claims = page.library.claims
    unread = [name for name, claim in claims.items() if claim.unchecked]
    read_before = [name for name, claim in claims.items() if not claim.unchecked]
    assert len(unread) >= 2
    root = read(str(sources_on_paper(page, [*claims])))
    signs = {one["data-claim"]: one.all("span", class_="unchecked") for one in root.all("li")}
    assert all(len(signs[name]) == 1 for name in unread)
    assert all(signs[name] == [] for name in read_before)
    assert {sign["aria-label"] for name in unread for sign in signs[name]} == {texts()["unchecked"]}
    (explained,) = root.all("p", class_="paper__unchecked")
    assert texts()["unchecked_means"] in explained.text
    assert "°" not in read(str(sources_on_paper(page, read_before))).text
