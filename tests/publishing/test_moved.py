"""An old address leads to where its page is now: by itself, and on every server."""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
import yaml
from playwright.sync_api import expect

from itembank.browser.policy import header_policy
from itembank.build.load import load_site
from itembank.site.site import Site
from projects import course
from publishing.moved import Redirect, apache, caddy, nginx, redirects, redirects_file
from publishing.prepare import copied, prepare
from servers import serve
from sites import REPOSITORY, build, clean_environment, once, own_settings
from watching import NewPage
from webservers import COMMANDS, open_folder, serving

NEW = "lokaal/nieuw/"
SQUARE = "lokaal/het plein é/"
# Old addresses, with what each leads to.
LEADS = {
    "lokaal/oud/": NEW,
    "lokaal/café met ruimte/": NEW,
    "lokaal/veel-ouder/": NEW,
    "lokaal/stuk/": f"{NEW}#later",
    "lokaal/plein/": SQUARE,
}
FILES = {
    "docs/lokaal/nieuw.md": "---\nvervangt: [lokaal/oud, lokaal/café met ruimte,"
    " naar/checklist/weg]\n---\n\n# Nieuw & beter\n\n## Later { #later }\n\n"
    "## Nog later { #nog-later }\n",
    "docs/lokaal/het plein é.md": "---\nvervangt:\n  - lokaal/plein.md\n---\n\n# Het plein\n",
}
SETTING = {"lokaal/veel-ouder": "lokaal/oud", "lokaal/stuk": "lokaal/nieuw.md#later"}


def _write(folder: Path) -> None:
    course(folder, FILES)
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["extra"]["cursus"]["verhuisd"] = SETTING
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")


@pytest.fixture(scope="session")
def moved_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small course in which pages were renamed and removed, built."""

    def make(folder: Path) -> None:
        _write(folder)
        build(["mkdocs", "build", "--strict"], folder)

    return once(tmp_path_factory, "moved", make)


@pytest.fixture(scope="module")
def course_site(moved_course: Path) -> Site:
    return load_site(moved_course)


@pytest.fixture(scope="module")
def moved_publication(moved_course: Path, course_site: Site) -> Iterator[Path]:
    with open_folder() as folder:
        copied(moved_course / "site", folder)
        address = "https://cursus.gemeente.example/"
        prepare(folder, own_settings(), address, course_site.moved)
        yield folder


@pytest.fixture(scope="module")
def host(moved_course: Path) -> Iterator[str]:
    """A host that reads none of our files."""
    with serve(moved_course / "site", settled=True) as url:
        yield url


@pytest.mark.parametrize("program", list(COMMANDS))
def test_a_server_answers_an_old_address_itself(program: str, moved_publication: Path) -> None:
    with serving(program, moved_publication) as url:
        host = urlsplit(url).netloc
        for old, new in LEADS.items():
            connection = http.client.HTTPConnection(host, timeout=10)
            connection.request("GET", f"/{quote(old)}")
            answer = connection.getresponse()
            found = urljoin(url, answer.headers["Location"])
            assert answer.status == 301, old
            assert found.isascii()
            assert unquote(found) == f"{url}{new}"
            assert answer.headers.get_all("Content-Security-Policy") == [header_policy()]
            connection.close()


@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_a_host_without_redirects_has_pages_that_lead_on(
    javascript: bool, host: str, new_page: NewPage
) -> None:
    page = new_page(javascript=javascript)
    for old, new in LEADS.items():
        page.goto(f"{host}{old}", wait_until="commit")
        expect(page).to_have_url(f"{host}{quote(new, safe='/#')}")
    for old in ("pagina/lokaal/oud", "pagina/lokaal/veel-ouder", "checklist/weg"):
        page.goto(f"{host}naar/{old}/", wait_until="commit")
        expect(page).to_have_url(f"{host}{NEW}")


def test_the_place_and_the_view_in_an_old_link_come_along(host: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(host)
    for old, new in (
        ("lokaal/oud/#later", f"{NEW}#later"),
        ("lokaal/stuk/#nog-later", f"{NEW}#nog-later"),
        ("lokaal/oud/?weergave=trainer", f"{NEW}?weergave=trainer"),
        ("lokaal/stuk/?weergave=trainer", f"{NEW}?weergave=trainer#later"),
    ):
        page.goto(f"{host}{old}", wait_until="commit")
        expect(page).to_have_url(f"{host}{new}")
    page.goto(host)
    page.evaluate("location.href = 'lokaal/oud/'")
    expect(page).to_have_url(f"{host}{NEW}")
    page.go_back()
    expect(page).to_have_url(host)


def test_an_old_address_is_in_no_map_and_found_by_no_search(moved_course: Path) -> None:
    site = moved_course / "site"
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    places = sitemap + "".join(entry["location"] for entry in index["docs"])
    assert NEW in places
    assert [old for old in LEADS if quote(old) in places or old in places] == []


def test_a_trainer_s_link_to_an_old_page_shows_the_new_one(moved_course: Path) -> None:
    agenda = moved_course / "site" / "assets" / "itembank" / "agenda.json"
    activities = json.loads(agenda.read_text(encoding="utf-8"))["activities"]
    for key in ("pagina/lokaal/oud", "pagina/lokaal/veel-ouder", "checklist/weg"):
        assert activities[key]["retired"] is True
        assert activities[key]["by"] == "pagina/lokaal/nieuw"
        assert not activities[activities[key]["by"]].get("retired")


@pytest.mark.alles
@pytest.mark.parametrize("other", ["properdocs", "zensical"])
def test_every_generator_makes_the_same_pages(
    other: str, moved_course: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    _write(project)
    made = project / "site"
    if other == "properdocs":
        build(["properdocs", "build", "-f", "mkdocs.yml", "--strict"], project)
    else:
        shutil.copy(REPOSITORY / "mkdocs.zensical.yml", project)
        build(["zensical", "build", "-f", "mkdocs.zensical.yml"], project, PYTHONPATH="hooks")
        shutil.copytree(REPOSITORY / "scripts", project / "scripts")
        subprocess.run(
            [sys.executable, project / "scripts" / "finish.py", made],
            cwd=project,
            env=clean_environment() | {"COURSE_PYTHON": sys.executable},
            check=True,
        )
    stable = ("pagina/lokaal/oud", "checklist/weg")
    for address in (*LEADS, *(f"naar/{key}/" for key in stable)):
        ours = (moved_course / "site" / address / "index.html").read_text(encoding="utf-8")
        assert (made / address / "index.html").read_text(encoding="utf-8") == ours


def test_a_site_in_a_folder_redirects_within_that_folder(
    moved_course: Path, course_site: Site
) -> None:
    found = redirects(moved_course / "site", course_site.moved, "/cursus/")
    assert {(one.old, f"{one.new}{'#' if one.anchor else ''}{one.anchor}") for one in found} == {
        (f"/cursus/{old}", f"/cursus/{new}")
        for old, new in [*LEADS.items(), ("naar/checklist/weg/", NEW)]
    }
    text = redirects_file(found)
    assert "/cursus/lokaal/oud/ /cursus/lokaal/nieuw/ 301\n" in text
    assert "/cursus/lokaal/plein/ /cursus/lokaal/het%20plein%20%C3%A9/ 301\n" in text
    assert all(len(line.split(" ")) == 3 for line in text.splitlines())


def test_a_path_with_signs_of_a_server_s_language_is_left_to_the_page(
    moved_course: Path, course_site: Site
) -> None:
    for base in ('/a"b/', "/a;b/", "/{a}/", "/$a/", "/a\nb/", "/%a/", "/a\\b/", "/a`/"):
        assert redirects(moved_course / "site", course_site.moved, base) == []


def test_what_stands_in_the_files_is_one_line_per_address() -> None:
    one = [Redirect("/a b/c.d/", "/é/", "x")]
    assert list(nginx(one)) == ['location = "/a b/c.d/" { return 301 "/%C3%A9/#x"; }']
    assert list(apache(one)) == ['RedirectMatch 301 "^/a\\ b/c\\.d/$" "/é/#x"']
    assert list(caddy(one)) == ['redir "/a b/c.d/" "/%C3%A9/#x" 301']
    assert redirects_file(one) == "/a%20b/c.d/ /%C3%A9/#x 301\n"
