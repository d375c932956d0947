"""The real content: no mistakes, no loose figures, and a reason for every advice that stays."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from itembank.authors.advice import advise
from itembank.authors.advice.entries import Entry
from itembank.authors.advice.guessing import choices
from itembank.authors.report.coverage import thin_objectives, unused_claims
from itembank.authors.report.guessing import key_spread, reasoning_shares
from itembank.authors.report.pronouns import page_pronouns
from itembank.authors.report.prose import Passage, site_passages
from itembank.authors.report.readability import page_problems
from sites import REPOSITORY, own_course

from .spelling import LOCAL, Text, page_texts, yaml_texts

REASONS = Path(__file__).with_name("adviezen.yml")
# A source that is due for reading again is the work of a day, not a fault of a version.
BY_DATE = "bron-controleren"
# Here figures come from, or are quoted by a claim with its source beside it.
FIGURES = ("quizzes/kerncijfers.yml", "quizzes/bronnen.yml")


@cache
def said() -> dict[str, list[Passage]]:
    return site_passages(own_course())


def test_nothing_in_the_course_is_a_mistake() -> None:
    found = [*own_course().problems, *page_problems(own_course(), said())]
    assert [problem.as_text() for problem in found if problem.severity == "fout"] == []


def test_every_percentage_comes_from_the_key_figures() -> None:
    loose = [
        f"{page.file}:{found.line}: {found.value}"
        for page in own_course().pages.by_path.values()
        for found in page.scan.percentages
    ]
    assert loose == []


def test_no_item_list_or_tool_writes_a_percentage_itself() -> None:
    def bypasses(text: Text) -> bool:
        found = re.search(r"\d\s?(?:%|procent\b)", text.text, re.IGNORECASE)
        return text.file not in FIGURES and found is not None

    assert [text for text in yaml_texts(REPOSITORY) if bypasses(text)] == []


def test_every_advice_that_stays_has_a_reason_and_every_reason_an_advice() -> None:
    reasons = yaml.safe_load(REASONS.read_text(encoding="utf-8"))
    assert all(len(entry["reden"].split()) >= 4 for entry in reasons)
    found = advise(own_course().library, date.today())
    found += page_problems(own_course(), said()) + page_pronouns(own_course(), said())
    shown = {
        (problem.code, problem.where or problem.file)
        for problem in found
        if problem.severity == "advies" and problem.code != BY_DATE
    }
    assert shown == {(entry["code"], entry["plek"]) for entry in reasons}


def own_items(*, many: bool) -> dict[str, list[Entry]]:
    """The items of the course itself: how a municipality writes its own is not ours to bar."""
    return {
        bank: [entry for entry in found if LOCAL not in Path(entry.document.file).parts]
        for bank, found in choices(own_course().library, many=many).items()
    }


def test_a_reason_inside_an_option_tells_nothing_about_the_key() -> None:
    in_keys, in_others = reasoning_shares(own_items(many=False))
    assert abs(in_keys - in_others) <= 0.05


def test_the_number_of_keys_of_an_item_with_several_cannot_be_guessed() -> None:
    spread = Counter[int]()
    for (keys, _), items in key_spread(own_items(many=True)).items():
        spread[keys] += items
    assert set(spread) == {2, 3, 4}
    # Nineteen of twenty-four once had three.
    assert max(spread.values()) <= 0.6 * spread.total()


def test_every_objective_of_a_module_that_tests_has_its_items() -> None:
    assert thin_objectives(own_course().library) == []


def test_every_figure_of_the_barometer_is_the_one_the_article_gives() -> None:
    path = REPOSITORY / "tests" / "cases" / "barometer-2023.yml"
    article = yaml.safe_load(path.read_text(encoding="utf-8"))
    ours = {
        figure.claim: figure.value
        for _, figure in own_course().library.figure_index.values()
        if figure.claim.startswith("S1-") and figure.value is not None
    }
    assert ours == article
    assert len(article) == 73 + 1


def test_no_claim_of_the_first_sources_is_left_unused() -> None:
    assert unused_claims(own_course()) == []


def test_the_pages_that_are_spelled_are_the_pages_of_the_site() -> None:
    read = {text.file for text in page_texts(REPOSITORY)}
    own = {page.file for page in own_course().pages.by_path.values() if "/lokaal/" not in page.file}
    assert own <= read


COUNTED = re.compile(
    r"\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien"
    r"|ten|eleven|twelve|thirteen|fourteen|\d+) (modules|draaiboeken|checklists|run sheets)\b",
    re.I,
)


def test_no_text_counts_by_hand_what_grows_with_the_course() -> None:
    """A module more made five sentences untrue: a text names such things without their number."""
    texts = [*(REPOSITORY / "docs").rglob("*.md"), REPOSITORY / "README.md"]
    texts.append(REPOSITORY / "publiccode.yml")
    assert {
        f"{path.relative_to(REPOSITORY)}: {found[0]}"
        for path in texts
        for found in COUNTED.finditer(path.read_text("utf-8"))
    } == set()
