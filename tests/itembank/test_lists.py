"""A list on a page is what its author typed: the same list, with the same numbers."""

from __future__ import annotations

import re

import pytest
import yaml
from markdown import Markdown

from itembank.build.extension import ItembankExtension
from itembank.render.render import PageContext
from itembank.site.site import Site
from projects import bank, small_site
from sites import REPOSITORY

SETTINGS = yaml.safe_load((REPOSITORY / "mkdocs.base.yml").read_text(encoding="utf-8"))
EXTENSIONS = SETTINGS["markdown_extensions"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return small_site(
        tmp_path_factory.mktemp("lijsten"),
        {"docs/plan.md": "# Plan\n", "quizzes/toetsen/a.yml": bank()},
    )


def shown(site: Site, source: str) -> str:
    """The page as a build makes it, without the white between its elements."""
    page = PageContext(site, "plan.md")
    own = ItembankExtension(current=lambda: page)
    markdown = Markdown(extensions=[*EXTENSIONS, own], extension_configs=EXTENSIONS)
    return re.sub(r"\s*\n\s*", "", markdown.convert(source))


LIST = "<ul><li>een</li><li>twee</li></ul>"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Wij doen:\n- een\n- twee\n", f"<p>Wij doen:</p>{LIST}"),
        ("Wij doen:\n  - een\n  - twee\n", f"<p>Wij doen:</p>{LIST}"),
        ("Wij\ndoen:\n* een\n* twee\n\nKlaar.\n", f"<p>Wijdoen:</p>{LIST}<p>Klaar.</p>"),
        ("Doe:\n1. bel\n2. mail\n", "<p>Doe:</p><ol><li>bel</li><li>mail</li></ol>"),
        ("3. bel\n4. mail\n", '<ol start="3"><li>bel</li><li>mail</li></ol>'),
        ("1998. Toen begon het.\n", "<p>1998. Toen begon het.</p>"),
        ("- een\n- twee\n", LIST),
        # A sentence that was broken there.
        ("Van 3\n- min of meer - tot 5.\n", "<p>Van 3- min of meer - tot 5.</p>"),
    ],
)
def test_a_list_is_shown_as_it_was_typed(source: str, html: str, site: Site) -> None:
    assert shown(site, source) == html


@pytest.mark.parametrize(
    "source",
    [
        "/// trainer\nLet op:\n- een\n- twee\n///\n",
        "Woord\n:   Let op:\n    - een\n    - twee\n",
        "Tekst.[^1]\n\n[^1]: Let op:\n    - een\n    - twee\n",
        "!!! note\n    Let op:\n    - een\n    - twee\n",
    ],
)
def test_a_list_within_something_else_is_one_as_well(source: str, site: Site) -> None:
    assert LIST in shown(site, source)


@pytest.mark.parametrize(
    "source",
    [
        "```\nZo:\n- een\n- twee\n```\n",
        "Zo:\n\n    Doe\n    - een\n    - twee\n",
        "| a | b |\n|---|---|\n| - een | - c |\n| - twee | - d |\n",
    ],
)
def test_an_example_and_a_table_hold_no_lists(source: str, site: Site) -> None:
    assert "<li" not in shown(site, source)
