"""Whatever a template of the theme writes is escaped where it is written."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader, nodes

from itembank.reading.elements import parse
from sites import REPOSITORY
from strategies import ENGINE
from theme.test_overrides import material

OURS = REPOSITORY / "hooks" / "theme"
TEMPLATES = sorted(OURS.rglob("*.html"))
# The words on the screen are a table in the template itself.
TABLES = {"partials/languages/nl.html"}
SIGNS = "ab'\"<>&/;:{}[]()\\\n`=%#"
hostile = st.text(st.sampled_from(SIGNS), min_size=1, max_size=12)


def _raw(template: Path) -> list[str]:
    """What is written outside ``autoescape``, or within it as HTML, by its line."""
    tree = Environment(autoescape=False).parse(template.read_text(encoding="utf-8"))
    found: list[str] = []

    def walk(node: nodes.Node, escaped: bool) -> None:
        if isinstance(node, nodes.ScopedEvalContextModifier):
            escaped = any(
                option.key == "autoescape" and option.value == nodes.Const(True)
                for option in node.options
            )
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                safe = isinstance(part, nodes.Filter) and part.name == "safe"
                if not isinstance(part, nodes.TemplateData) and (not escaped or safe):
                    found.append(f"{template.name}:{part.lineno}")
        for child in node.iter_child_nodes():
            walk(child, escaped)

    walk(tree, escaped=False)
    return found


def test_every_value_is_written_within_autoescape_and_only_two_are_html() -> None:
    found = [
        place
        for path in TEMPLATES
        if path.relative_to(OURS).as_posix() not in TABLES
        for place in _raw(path)
    ]
    # Both are looked through before: build/contents.py and site/plain.py.
    assert [place.partition(":")[0] for place in found] == ["content.html", "footer.html"]


def test_a_value_outside_autoescape_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text("{% autoescape true %}{{ a }}{% endautoescape %}\n{{ b }}\n", encoding="utf-8")
    assert _raw(path) == ["x.html:2"]


def test_no_template_writes_a_value_in_an_attribute_without_quotes() -> None:
    for path in TEMPLATES:
        assert "={{" not in path.read_text(encoding="utf-8"), path.name


@pytest.fixture(scope="module")
def environment() -> Environment:
    """The templates as MkDocs loads them: nothing is escaped but what a template itself does."""
    found = Environment(loader=FileSystemLoader([OURS, material()]))
    found.filters["url"] = str
    found.filters["script_tag"] = str
    return found


def _page(environment: Environment, template: str, words: str) -> str:
    """Two pages with these words for every setting, and in the front matter of the second."""
    other = SimpleNamespace(title=words, url="a/", children=[], active=False, is_index=False)
    section = SimpleNamespace(
        title=words, url="over/", children=[other], active=True, is_index=False, is_page=False
    )
    other.url = "over/"
    own = dict.fromkeys(
        ("gemeente", "colofon", "contact", "verordening", "adviseur", "versie"), words
    )
    theme = dict.fromkeys(("favicon", "logo"), words) | {
        "features": ["navigation.tabs", "navigation.footer", "navigation.path"],
        "language": "nl",
        "font": False,
        "icon": {},
    }
    config: dict[str, Any] = {
        "site_name": words,
        "site_description": words,
        "site_author": words,
        "copyright": "",
        "theme": theme,
        "extra": {"cursus": own, "homepage": words},
        "extra_css": [],
        "extra_javascript": [],
        "plugins": {"material/search": {}},
    }
    # The anchor of a heading is made by Markdown; its title is HTML already.
    link = SimpleNamespace(title=words, url="#a", id="a", level=2, children=[])
    heading = SimpleNamespace(title=words, url="#b", id="b", level=1, children=[link, link])
    html = ""
    for meta in ({}, dict.fromkeys(("title", "description", "author", "minuten"), words)):
        page = SimpleNamespace(
            title=words,
            meta={**meta, "gecontroleerd": words},
            content="<p>x</p>",
            toc=[heading],
            canonical_url=words,
            previous_page=other,
            next_page=other,
            is_homepage=False,
            ancestors=[section],
            url="a/",
            edit_url=None,
        )
        values: dict[str, Any] = {
            "config": config,
            "page": page,
            "nav": SimpleNamespace(items=[section], homepage=other),
            "features": theme["features"],
            "base_url": ".",
        }
        html += environment.get_template(template).render(**values)
    return html


def _shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes: what a text can never change."""
    return [(one.tag, tuple(one.attributes)) for one in parse(html).elements]


@pytest.mark.parametrize("template", ["main.html", "404.html"])
def test_no_words_of_a_setting_or_a_title_change_what_a_page_is_made_of(
    template: str, environment: Environment
) -> None:
    ordinary = _shape(_page(environment, template, "gewoon"))
    assert len(ordinary) > 60

    @given(words=hostile)
    @settings(ENGINE, max_examples=40)
    def holds(words: str) -> None:
        # Without letters a title says nothing, and the page takes another way to name itself.
        assert _shape(_page(environment, template, f"gewoon{words}gewoon")) == ordinary

    holds()


def test_a_page_without_a_heading_of_its_own_shows_its_title_as_text(
    environment: Environment,
) -> None:
    page = parse(_page(environment, "main.html", "<script>alert(1)</script> & meer"))
    assert [page.inside(one) for one in page.all("h1")] == ["alert(1) &amp; meer"] * 2
