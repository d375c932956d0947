"""What each officer asks: one list for the page and the check, with answers that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itembank.authors.officers import CODES, IN_BROWSER, IN_BUILD, OFFICERS, Question, told
from itembank.mistakes.rules import RULES
from itembank.site.settings import Settings
from itembank.site.site import Site
from sites import REPOSITORY, own_course

PAGE = REPOSITORY / "docs" / "over" / "klaar-voor-publicatie.md"
QUESTIONS = [question for questions in OFFICERS.values() for question in questions]
CONTACT = Question("Waar?", "Daar.", ("over/index.md", "Over"), "contact", ("contact-ontbreekt",))


@pytest.fixture
def site() -> Site:
    return own_course()


def test_every_officer_is_on_the_page_and_in_the_check() -> None:
    shown = re.findall(r"^/// klaar \| (.+)$", PAGE.read_text(encoding="utf-8"), re.M)
    assert shown == list(OFFICERS)
    said = told(())
    for officer, questions in OFFICERS.items():
        assert f"\n  {officer.capitalize()}\n" in said
        assert all(question.asks in said for question in questions)


def test_every_proof_is_a_place_that_is_there(site: Site) -> None:
    for question in QUESTIONS:
        path, _, anchor = question.proof[0].partition("#")
        assert path in site.pages.by_path, path
        if anchor:
            text = (REPOSITORY / "docs" / path).read_text(encoding="utf-8")
            assert f"{{ #{anchor} }}" in text, question.proof


def test_every_setting_and_every_mistake_it_waits_for_is_one_of_the_course() -> None:
    settings = {field.alias or name for name, field in Settings.model_fields.items()}
    named = {question.setting for question in QUESTIONS} - {"", "site_url"}
    assert named <= settings
    codes = {code for question in QUESTIONS for code in question.codes}
    assert codes <= set(RULES)
    # What is forgotten is somebody's to ask about; a link that died elsewhere is nobody's.
    forgotten = {code for code, rule in RULES.items() if rule.group == "Publiceren"}
    assert forgotten - codes == {"link-werkt-niet"}


def test_an_answer_is_there_missing_or_for_a_person_to_see() -> None:
    assert CONTACT.state(()) == "klaar"
    assert CONTACT.state({"contact-ontbreekt", "nog-in-te-vullen"}) == "nog doen"
    assert CONTACT._replace(codes=()).state({"contact-ontbreekt"}) == "nagaan"
    missing = told({"contact-ontbreekt"}).splitlines()
    (line,) = (line for line in missing if "dat iets niet werkt" in line)
    assert line.startswith("    [ ] ") and line.endswith("Instelling: contact.")
    (line,) = (line for line in told(()).splitlines() if "dat iets niet werkt" in line)
    assert line == "    [x] Waar meldt iemand dat iets niet werkt?"
    assert "    [?] Wie levert de site uit?" in told(())


def test_what_could_not_be_looked_at_is_for_a_person_to_see_and_not_done() -> None:
    assert CONTACT.state((), {"contact-ontbreekt"}) == "nagaan"
    assert CONTACT.state({"contact-ontbreekt"}, {"contact-ontbreekt"}) == "nog doen"
    assert "[x]" not in told((), CODES).partition("\n")[2]
    without = told((), IN_BROWSER)
    assert "    [?] Kan iedereen onze eigen pagina's" in without
    assert "    [x] Welke scripts draaien er?" in without
    assert "    [?] Welke scripts draaien er?" in told((), IN_BUILD)
    assert IN_BROWSER | IN_BUILD <= CODES


def test_the_end_of_material_is_told_of_the_version_that_is_used() -> None:
    lock = (REPOSITORY / "requirements.txt").read_text(encoding="utf-8")
    tests = (REPOSITORY / "requirements-test.txt").read_text(encoding="utf-8")
    page = Path(PAGE).read_text(encoding="utf-8")
    for package, file in (("mkdocs-material", lock), ("properdocs", tests), ("zensical", tests)):
        found = re.search(rf"^{package}==([\d.]+)", file, re.M)
        assert found and found[1] in page, package
