"""What search adds to the index: words that mean the same, and the glossary term by term."""

from __future__ import annotations

import re
from pathlib import Path

from examples import write_project
from itembank.browser.finding import finding
from itembank.build.load import load_site
from itembank.site.site import Site
from projects import write_files
from sites import own_course

SCHEMA = "# yaml-language-server: $schema={}schema/zoekwoorden.schema.json\n"
OURS = SCHEMA.format("") + "zoekwoorden:\n  - [inwoner, burger]\n"
LOCAL = SCHEMA.format("../") + "zoekwoorden:\n  - [plan, meedoenplan, plan voor samenspraak]\n"


def _site(folder: Path, **files: str) -> Site:
    root = write_project(folder)
    write_files(
        root, {f"quizzes/{name.replace('__', '/')}.yml": text for name, text in files.items()}
    )
    return load_site(root)


def test_a_municipality_adds_words_of_its_own(tmp_path: Path) -> None:
    site = _site(tmp_path, zoekwoorden=OURS, lokaal__zoekwoorden=LOCAL)
    assert site.problems == ()
    assert finding(site)["same"] == [
        ["inwoner", "burger"],
        ["plan", "meedoenplan", "plan voor samenspraak"],
    ]
    assert finding(_site(tmp_path / "none"))["same"] == []


def test_a_word_alone_and_an_unknown_key_are_reported_with_their_line(tmp_path: Path) -> None:
    alone = SCHEMA.format("") + "zoekwoorden:\n  - [inwoner]\n"
    (problem,) = _site(tmp_path / "a", zoekwoorden=alone).problems
    assert (problem.file, problem.line) == ("quizzes/zoekwoorden.yml", 3)
    (problem,) = _site(tmp_path / "b", zoekwoorden=OURS + "woorden: []\n").problems
    assert (problem.line, problem.code) == (4, "onbekende-sleutel")


def test_every_address_has_a_kind_and_a_term_is_where_it_stands() -> None:
    site = own_course()
    made = finding(site, directory_urls=False)
    terms = {one["title"]: one["location"] for one in made["terms"]}
    assert terms["zienswijze"] == "handboek/begrippen.html#zienswijze"
    assert len(terms) == len(site.library.terms)

    def kind(address: str) -> str:
        return next(str(one["name"]) for one in made["kinds"] if re.search(one["looks"], address))

    for urls in ("", "index.html"):
        assert kind(f"cursus/rollen/{urls}") == "Module"
    for urls in ("/", ".html"):
        assert kind(f"cursus/rollen/wie-doet-wat{urls}") == "Les"
        assert kind(f"cursus/rollen/toets{urls}") == "Toets"
        assert kind(f"over/privacy{urls}") == "Over"
        assert kind(f"over/zelf-gebruiken{urls}") == "Voor makers"
    # A lesson whose name only begins like that of a test is a lesson.
    assert kind("cursus/rollen/toetsen-van-plannen/") == "Les"
    assert kind("") == "Pagina"
