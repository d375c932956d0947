"""Names with signs that mean something in HTML, in the theme and from every generator."""

from __future__ import annotations

import shutil
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from itembank.reading.elements import Document, parse
from projects import course
from sites import REPOSITORY, build

# A tag in a setting is refused before any build; these are words, and mean something in HTML.
# Zensical leaves a menu alone that holds the sign which begins a tag.
HOSTILE = '&"> 3'
COPY = "https://github.com/demodam/cursus"
SETTINGS: dict[str, Any] = {
    "INHERIT": "mkdocs.base.yml",
    "site_name": HOSTILE,
    "site_url": "http://127.0.0.1:8000/",
    "extra": {"cursus": {"gemeente": HOSTILE, "colofon": HOSTILE, "repository": f"{COPY}/"}},
    "nav": [
        {f"Start {HOSTILE}": "index.md"},
        {f"Cursus {HOSTILE}": [{f"Voorbeeld {HOSTILE}": "cursus/voorbeeld/index.md"}]},
        {f"Over {HOSTILE}": ["over/index.md", "over/bronnen.md", "over/foutmeldingen.md"]},
    ],
}
PAGES = {
    "index.html": "index.md",
    "cursus/voorbeeld/index.html": "cursus/voorbeeld/index.md",
    "over/bronnen/index.html": "over/bronnen.md",
}
BUILDS = {
    "mkdocs": ["mkdocs", "build", "-f", "mkdocs.yml"],
    "properdocs": ["properdocs", "build", "-f", "mkdocs.yml"],
    "zensical": ["zensical", "build", "-f", "mkdocs.zensical.yml"],
}


def _words(page: Document, *classes: str) -> dict[str, str]:
    """The words of the first element with each of these classes."""
    return {
        name: unescape(page.inside(next(one for one in page.elements if name in one.classes)))
        for name in classes
    }


@pytest.mark.parametrize("generator", BUILDS)
def test_a_name_stays_words_wherever_the_theme_shows_it(generator: str, tmp_path: Path) -> None:
    heading = {"docs/cursus/voorbeeld/index.md": "# Kop &lt;i&gt;&amp;\n\nTekst.\n"}
    settings = {"mkdocs.yml": yaml.safe_dump(SETTINGS, allow_unicode=True, sort_keys=False)}
    project = course(tmp_path / "cursus", {**settings, **heading})
    shutil.copy(REPOSITORY / "mkdocs.zensical.yml", project)
    build(BUILDS[generator], project, PYTHONPATH="hooks")
    for path, source in PAGES.items():
        page = parse((project / "site" / path).read_text(encoding="utf-8"))
        assert page.all("i") == [], path
        shown = _words(page, "site-brand__name", "site-brand__owner", "site-colophon__name")
        assert set(shown.values()) == {HOSTILE}, path
        (logo,) = (one for one in page.all("img") if one.within("a") and one.within("header"))
        assert logo.attributes["alt"] == HOSTILE
        (title,) = (one for one in page.all("title") if one.within("head"))
        assert unescape(page.inside(title)).endswith(HOSTILE)
        tabs = [unescape(page.inside(one)) for one in page.all("a") if one.within("nav")]
        assert {f"Start {HOSTILE}", f"Cursus {HOSTILE}", f"Over {HOSTILE}"} <= set(tabs), tabs
        # Zensical runs no hook: it knows the addresses only where its own settings say them.
        linked = [one.attributes.get("href") for one in page.all("a")]
        file = f"{COPY}/blob/HEAD/docs/{source}"
        assert (file in linked) is (generator != "zensical"), path
