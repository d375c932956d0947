"""A municipality makes the course its own, and takes in a new version without a conflict.

Played for real: the course becomes a git repository, two municipalities clone it and rebrand it,
upstream goes on with content, templates and settings, and both merge.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from commands.test import workers

from .playing import DEMODAM, WATERSTEDE, Clone, Municipality, forked, upstream

MUNICIPALITIES = (DEMODAM, WATERSTEDE)
# What a fork runs most: quick, and about what a municipality can break.
QUICK = (
    "tests/contract",
    "tests/itembank/test_fork.py",
    "tests/itembank/test_local.py",
    "tests/itembank/test_settings.py",
    "tests/language/test_content.py",
    "tests/reviewed",
    "tests/theme/test_tokens.py",
)
LONGEST = 90 * 60
LESSON = "cursus/rollen/wie-doet-wat"
NEW_PAGE = "handboek/nieuw-hoofdstuk"


@dataclass(frozen=True)
class Story:
    """One fork after the merge, with its own files as they were before it."""

    municipality: Municipality
    fork: Clone
    before: dict[str, bytes]
    said: str

    def page(self, address: str) -> str:
        path = self.fork.root / "site" / address / "index.html"
        return path.read_text(encoding="utf-8")


def _go_on(course: Clone) -> None:
    """What a new version brings: a text, an item, a page, a template, a setting and a style."""
    course.add(f"docs/{LESSON}.md", "\nDeze zin kwam met de nieuwe versie.\n")
    course.add(
        f"docs/{NEW_PAGE}.md",
        "---\ntitle: Nieuw hoofdstuk\ndescription: Een pagina uit de nieuwe versie.\n---\n\n"
        "# Nieuw hoofdstuk\n\nHier begint iets nieuws.\n",
    )
    page = "      - Veelgemaakte fouten: handboek/veelgemaakte-fouten.md\n"
    new = f"      - Nieuw hoofdstuk: {NEW_PAGE}.md\n"
    course.change("mkdocs.base.yml", page, page + new)
    group = "extra:\n  cursus:\n"
    course.change("mkdocs.base.yml", group, f'{group}    proef: ""\n')
    course.change(
        "hooks/itembank/site/settings.py",
        "    _place: Context | None",
        '    trial: str = Field("", alias="proef", description="Een nieuwe instelling.")\n\n'
        "    _place: Context | None",
    )
    course.change("hooks/theme/partials/footer.html", ">Gemaakt met\n", ">Nieuw gemaakt met\n")
    course.add("hooks/theme/assets/footer.css", "\n.site-colophon b {\n  font-weight: 700;\n}\n")
    course.change(
        "quizzes/toetsen/rollen.yml",
        "\nvragen:\n",
        "\nvragen:\n"
        "  - id: uit-de-nieuwe-versie\n"
        "    soort: stelling\n"
        "    leerdoel: taken-onderscheiden\n"
        "    bron: [S0]\n"
        "    vraag: Deze vraag kwam met de nieuwe versie.\n"
        "    waar: {juist: true, waarom: Zij stond er eerst niet.}\n"
        "    niet_waar: {waarom: Zij stond er eerst niet.}\n"
        "    toelichting: Zo zie je dat zij erbij kwam.\n",
    )
    renew = ("-P", "-m", "pytest", "tests/reviewed", "--nagelezen", "-q", "-p", "no:cacheprovider")
    done = course.python(*renew)
    assert done.returncode == 0, done.stdout + done.stderr
    course.commit("Publish a new version")


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory, everything: bool) -> dict[str, Story]:
    root = tmp_path_factory.mktemp("forks")
    course = upstream(root / "cursus")
    played = MUNICIPALITIES if everything else MUNICIPALITIES[:1]
    forks = {one.folder: forked(course, root / one.folder, one) for one in played}
    own = {name: fork.own() for name, fork in forks.items()}
    _go_on(course)
    told: dict[str, Story] = {}
    for one in played:
        fork = forks[one.folder]
        merged = fork.try_git("pull", "--no-rebase", "--no-edit", "origin", "main")
        assert merged.returncode == 0, merged.stdout + merged.stderr
        built = fork.python("-m", "mkdocs", "build", "--strict")
        assert built.returncode == 0, built.stdout + built.stderr
        told[one.folder] = Story(one, fork, own[one.folder], merged.stdout)
    return told


# The second changes less than the first; with it two forks of one course are played.
NAMES = [
    MUNICIPALITIES[0].folder,
    *(pytest.param(one.folder, marks=pytest.mark.alles) for one in MUNICIPALITIES[1:]),
]


@pytest.fixture(params=NAMES)
def story(request: pytest.FixtureRequest, stories: dict[str, Story]) -> Iterator[Story]:
    yield stories[request.param]


def test_a_new_version_merges_without_a_conflict(story: Story) -> None:
    assert "CONFLICT" not in story.said
    assert story.fork.git("status", "--porcelain") == ""
    assert story.fork.git("diff", "--check", "HEAD") == ""


def test_what_is_the_municipality_s_is_as_it_was(story: Story) -> None:
    assert story.fork.own() == story.before
    assert story.municipality.name.encode() in story.before["mkdocs.yml"]
    local = {name for name in story.before if name.startswith(("docs/lokaal/", "quizzes/lokaal/"))}
    assert len(local) >= 3


def test_every_check_of_the_course_passes_in_the_fork(story: Story, everything: bool) -> None:
    """The fork was built when it merged; the check builds it once more with ``--alles``."""
    done = story.fork.python("scripts/check.py", *([] if everything else ["--snel"]))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "zijn geen fouten.\n" in done.stdout


def test_the_site_has_the_municipality_s_name_and_colour_on_every_page(story: Story) -> None:
    site = story.fork.root / "site"
    pages = [path for path in site.rglob("*.html") if "naar" not in path.relative_to(site).parts]
    assert len(pages) > 60
    for path in pages:
        html = path.read_text(encoding="utf-8")
        assert story.municipality.title in html, path
        assert "Voorbeeldgemeente" not in html, path
    assert f'alt="{story.municipality.name}"' in story.page("")
    style = (site / "assets/huisstijl/huisstijl.css").read_bytes()
    assert style == story.before["docs/assets/huisstijl/huisstijl.css"]


def test_the_site_has_what_the_new_version_brought(story: Story) -> None:
    assert "Deze zin kwam met de nieuwe versie." in story.page(LESSON)
    assert "Hier begint iets nieuws." in story.page(NEW_PAGE)
    assert "Nieuw gemaakt met" in story.page("")
    assert "Deze vraag kwam met de nieuwe versie." in story.page("cursus/rollen/toets")


def test_one_municipality_shows_everything_it_wrote_itself(stories: dict[str, Story]) -> None:
    story = stories["demodam"]
    assert "Onze raad stelde in 2025 een eigen verordening vast." in story.page(
        "cursus/wet-en-regels/zoek-het-op"
    )
    assert "https://regels.demodam.example/participatie" in story.page("handboek/wet-en-regels")
    assert "De speeltuin aan de Kade" in story.page("handboek/praktijk")
    assert 'id="rollen--lokaal-melden"' in story.page("cursus/rollen/toets")
    assert "Meld je traject bij het team" in story.page("hulpmiddelen/rolverdeling")
    assert "Participatieverordening van Demodam" in story.page("over/bronnen")
    assert "Een uitgave van gemeente Demodam, team Participatie." in story.page(
        "lokaal/beleid/nota"
    )
    assert 'href="lokaal/">Meedoen in Demodam</a>' in story.page("")
    catalog = json.loads((story.fork.root / "site/assets/itembank/catalog.json").read_bytes())
    core = {module["slug"] for module in catalog["modules"] if module["core"]}
    assert core == {"welkom", "wat-is-participatie", "participatieladder", "rollen"}
    assert catalog["cut"] == 75
    index = json.loads((story.fork.root / "site/search/search_index.json").read_bytes())
    found = {doc["location"] for doc in index["docs"] if "meedoenwijzer" in doc["text"]}
    assert found == {"hulpmiddelen/keuzehulp/"}


@pytest.mark.alles
def test_the_other_municipality_shows_nothing_of_the_first(stories: dict[str, Story]) -> None:
    story = stories["waterstede"]
    everything = "".join(
        path.read_text(encoding="utf-8") for path in (story.fork.root / "site").rglob("*.html")
    )
    assert "Demodam" not in everything
    assert "Loop binnen op dinsdag." in story.page("hulpmiddelen")
    assert "In onze gemeente" in story.page("")


def test_the_tests_of_the_course_pass_in_the_fork(
    stories: dict[str, Story], everything: bool
) -> None:
    """The quick ones; with ``--alles`` every one, but for playing forks of a played fork."""
    fork = stories["demodam"].fork
    chosen = ("tests", "--ignore=tests/fork", *workers([])) if everything else QUICK
    done = fork.python("-m", "pytest", "-q", "-p", "no:cacheprovider", *chosen, patience=LONGEST)
    assert done.returncode == 0, done.stdout[-3000:]
