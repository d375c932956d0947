"""Every setting, with every sign that means something, through everything it ends up in."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from itembank.browser.agenda import agenda_text
from itembank.browser.catalog import catalog_text
from itembank.browser.policy import header_policy
from itembank.build.extension import ItembankExtension
from itembank.build.output import files_beside_pages
from itembank.export import FORMATS, Course
from itembank.export.cmi5 import structure
from itembank.export.scorm import V12, V2004, manifest
from itembank.export.shell import Package
from itembank.reading.elements import parse
from itembank.render.render import PageContext, render
from itembank.site.configuration import Configuration, read_configuration
from itembank.site.moves import find_moves
from itembank.site.settings import Settings
from itembank.site.site import Site
from itembank.words.texts import texts
from projects import bank, small_site, write_files
from publishing import servers
from publishing.headers import Answer
from publishing.moved import Redirect
from publishing.security import security_text
from publishing.writers import site_path
from strategies import ENGINE

SIGNS = "ab \"'<>&/;:{}[]()\\\n\r\t`=%#$,*@"
hostile = st.text(st.sampled_from(SIGNS), min_size=1, max_size=10)
# Each key with a value it can have; the words of chance come within it, or in its place.
OF_COURSE = {
    "gemeente": "Veerkade",
    "contact": "a@veerkade.nl",
    "versie": "1",
    "colofon": "Een uitgave",
    "verordening": "https://veerkade.nl/v",
    "adviseur": "mailto:a@veerkade.nl",
    "toegankelijkheidsverklaring": "https://veerkade.nl/t",
    "beveiliging": {"contact": "https://veerkade.nl/lek", "verloopt": "2027-06-01"},
    "inbedden": ["https://lms.veerkade.nl"],
    "kaders": ["https://kaart.veerkade.nl"],
    "kernmodules": ["voorbeeld"],
    "zoekwoorden": {"index.md": ["begin"]},
    "verhuisd": {"handboek/oud": "index.md"},
    "module_af": "goed",
    "zakslaaggrens": "70",
    "eindtoets_vragen": "20",
    "repository": "https://github.com/veerkade/cursus",
    "privacy": {
        "fg": "mailto:fg@veerkade.nl",
        "host": "Een eigen server",
        "bewaartermijn": "14 dagen",
        "verklaring": "https://veerkade.nl/privacy",
    },
    "buiten_menu": ["lms"],
    "niet_vindbaar": "ja",
    "oorsprong": {"naam": "Basiscursus", "adres": "https://basis.nl"},
}
OF_SITE = {
    "site_name": "Leren meedoen",
    "site_description": "Een cursus",
    "site_author": "Iemand",
    "site_url": "https://veerkade.nl/cursus/",
    "copyright": "CC BY 4.0",
}
PAGE = "# Voorbeeld {{ cursus.gemeente }} {{ cursus.colofon }} {{ cursus.contact }}\n\n"
PAGES = {
    "docs/index.md": f"{PAGE}/// lokaal | verordening\n///\n",
    "docs/over/privacy.md": "# Privacy\n\n/// privacygegevens\n///\n",
    "docs/trainers/drukwerk/index.md": "# Drukwerk\n\n/// drukwerk\n///\n",
    "quizzes/toetsen/a.yml": bank(),
}
INNER = [
    f"{key}.{name}" for key in ("beveiliging", "privacy", "oorsprong") for name in OF_COURSE[key]
]
NAMES = [*OF_COURSE, *OF_SITE, *INNER]


def test_every_setting_there_is_goes_through_the_mill() -> None:
    assert {info.alias or name for name, info in Settings.model_fields.items()} == set(OF_COURSE)


def written(name: str = "", words: str = "", whole: bool = False) -> str:
    """A file of settings, with these words in one of them; JSON is YAML as well."""

    def hostile_in(value: Any) -> Any:
        if isinstance(value, list):
            return [hostile_in(value[0])]
        if isinstance(value, dict):
            # A municipality types the keys as well, where they are none of the model.
            typed = hostile_in if name in ("verhuisd", "zoekwoorden") else str
            return {typed(key): hostile_in(one) for key, one in value.items()}
        return words if whole else f"{value}{words}"

    own = {**OF_SITE, "extra": {"cursus": OF_COURSE}}
    if name in OF_SITE:
        own[name] = hostile_in(OF_SITE[name])
    elif name:
        key, _, inner = name.partition(".")
        value: Any = OF_COURSE[key]
        changed = {**value, inner: hostile_in(value[inner])} if inner else hostile_in(value)
        own["extra"] = {"cursus": {**OF_COURSE, key: changed}}
    return json.dumps(own, ensure_ascii=False)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small course with a page for each way in which a setting is shown."""
    folder = tmp_path_factory.mktemp("doelen")
    site = small_site(folder, {**PAGES, "mkdocs.yml": written()})
    assert [problem.as_text() for problem in site.problems] == []
    return site


def _html(site: Site, folder: Path) -> Iterator[str]:
    yield from files_beside_pages(site, folder).values()
    title = site.configuration.site_name
    yield render("launch.html", title=title, start="a", folder="b", policy="c", t=texts())
    page = PageContext(site, "index.md")
    source = (site.root / "docs" / "index.md").read_text(encoding="utf-8")
    yield Markdown(extensions=[ItembankExtension(current=lambda: page)]).convert(source)


def _data(site: Site) -> Iterator[Any]:
    assert site.settings is not None
    yield json.loads(catalog_text(site, site.settings))
    yield json.loads(agenda_text(site))


def _exports(site: Site) -> Iterator[str]:
    """The elements of every format in XML, and how each line or row of another one is divided."""
    title = site.configuration.site_name
    course = Course(site.library, title, site.configuration.site_url)
    package = Package("k", "n", title, "", {"launch.html": b""}, 1, 70)
    documents = [manifest(package, V12), manifest(package, V2004), structure(package)]
    for one in FORMATS:
        for file in [] if one.from_site else one.make(course):
            if file.name.endswith((".zip", ".docx", ".xlsx")):
                with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
                    parts = [name for name in archive.namelist() if name.endswith(ENDS_OF_XML)]
                    documents += map(archive.read, parts)
            elif file.name.endswith(".xml"):
                documents.append(file.content)
            elif file.name.endswith(".csv"):
                rows = csv.reader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";")
                yield " ".join(str(len(row)) for row in rows)
            else:
                yield "\n".join(line[:2] for line in file.content.decode().splitlines())
    for document in documents:
        yield " ".join(element.tag for element in ET.fromstring(document).iter())


def _of_servers(site: Site) -> Iterator[str]:
    """The files for servers without what stands between quotes, or behind the name of a line."""
    own = site.settings
    assert own is not None and own.security is not None
    address = site.configuration.site_url
    policy = header_policy(own.embedded_by, own.frames)
    assert [part.split()[0] for part in policy.split("; ")] == ORDER
    base = site_path(address)
    old = find_moves(site.pages, own, {}).by_address.values()
    answer = Answer(policy, base, [Redirect(f"{base}{one.address}", one.target) for one in old])
    for text in (servers.nginx_conf(answer), servers.caddy_conf(answer), servers.htaccess(answer)):
        yield re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)
    for text in (
        servers.headers_text(answer, ["a.0a1b2c3d.min.js"]),
        security_text(own.security, address),
    ):
        yield "\n".join(line.partition(":")[0].split("/")[0] for line in text.splitlines())


ORDER = [part.split()[0] for part in header_policy().split("; ")]


ENDS_OF_XML = (".xml", ".rels")


def shape(site: Site, folder: Path) -> list[object]:
    """What everything is made of: what no words in a setting can change."""
    elements = [
        [(one.tag, tuple(one.attributes)) for one in parse(html).elements]
        for html in _html(site, folder)
    ]
    data = [sorted(one) if isinstance(one, dict) else len(one) for one in _data(site)]
    return [*elements, *data, *_exports(site), *_of_servers(site)]


def configured(folder: Path, own: str) -> Configuration:
    return read_configuration(write_files(folder, {"mkdocs.yml": own}))


def test_no_words_in_a_setting_change_what_anything_is_made_of(
    course: Site, tmp_path: Path
) -> None:
    ordinary = shape(course, tmp_path)
    assert len(ordinary) > 15
    refused: set[str] = set()
    passed: set[str] = set()

    @given(name=st.sampled_from(NAMES), words=hostile, whole=st.booleans())
    # The tests of the languages themselves try far more: test_writers.py.
    @settings(ENGINE, max_examples=60)
    def holds(name: str, words: str, whole: bool) -> None:
        # Nothing at all is another site: without an address there is no link to it.
        assume(words.strip())
        found = configured(tmp_path, written(name, words, whole))
        moves = find_moves(course.pages, found.settings, {})
        if problems := [*found.problems, *moves.problems]:
            assert all(one.file == "mkdocs.yml" and one.line > 0 for one in problems)
            refused.add(name)
            return
        assert shape(replace(course, configuration=found, url=found.site_url), tmp_path) == ordinary
        passed.add(name)

    holds()
    assert refused and passed


# A text of any kind, as long as it is no HTML. What leads somewhere is looked up later.
FREE = {
    *("gemeente", "versie", "colofon", "site_name", "site_description", "site_author", "copyright"),
    *("kernmodules", "zoekwoorden", "verhuisd"),
}


@pytest.mark.parametrize("name", [*OF_COURSE, *OF_SITE])
def test_signs_without_html_are_only_right_in_a_text(name: str, tmp_path: Path) -> None:
    found = configured(tmp_path, written(name, " ;}{$x [y] \\ 'z' "))
    assert (not found.problems) == (name in FREE)


@pytest.mark.parametrize("name", [*OF_COURSE, *OF_SITE])
def test_the_signs_of_every_language_at_once_are_refused_with_the_place_or_do_no_harm(
    name: str, course: Site, tmp_path: Path
) -> None:
    words = """ "><b onload='x'>;}{$x [y] \\ """
    found = configured(tmp_path, written(name, words))
    if not [*found.problems, *find_moves(course.pages, found.settings, {}).problems]:
        site = replace(course, configuration=found, url=found.site_url)
        assert shape(site, tmp_path) == shape(course, tmp_path)
