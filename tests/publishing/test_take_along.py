"""What trainers take along: every file stands on the published site, linked where they look."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest

from itembank.build.load import load_site
from itembank.export import TAKE_ALONG
from itembank.places import TAKEN
from itembank.reading.elements import parse
from itembank.site.site import Site
from projects import KEUZE, bank, course
from publishing.contents import file_problems
from publishing.take_along import take_along

PAGE = "trainers/drukwerk/index"
WAITING = '<main><div class="paper-take" data-take-along="">Nog niet</div></main>'


@pytest.fixture
def site(tmp_path: Path) -> Site:
    pages = {
        f"docs/{PAGE}.md": "# Drukwerk\n\n/// meenemen\n///\n",
        "quizzes/toetsen/proef.yml": bank(KEUZE),
        f"site/{PAGE}.html": WAITING,
    }
    return load_site(course(tmp_path, pages))


def test_every_format_stands_in_the_site_with_a_link_that_leads_there(site: Site) -> None:
    folder = site.root / "site"
    assert take_along(site, folder) == len(TAKE_ALONG)
    page = parse((folder / f"{PAGE}.html").read_text("utf-8"))
    assert "Nog niet" not in page.html
    links = page.all("a")
    assert [page.inside(link).split(" (")[0] for link in links] == [one.title for one in TAKE_ALONG]
    for link in links:
        target = urljoin(f"{PAGE}.html", link.value("href"))
        assert (folder / target).stat().st_size > 0
        assert page.inside(link) in link.value("aria-label")
        assert list(file_problems(target)) == []


def test_two_publications_of_the_same_course_hold_the_same(site: Site) -> None:
    def made() -> dict[str, bytes]:
        take_along(site, site.root / "site")
        return {path.name: path.read_bytes() for path in (site.root / "site" / TAKEN).iterdir()}

    assert made() == made()


def test_a_site_that_links_to_no_files_has_none(tmp_path: Path) -> None:
    site = load_site(course(tmp_path, {"quizzes/toetsen/proef.yml": bank(KEUZE)}))
    assert take_along(site, tmp_path / "site") == 0
    assert not (tmp_path / "site" / TAKEN).exists()
