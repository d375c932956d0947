"""What others lean on stays: addresses, ids, keys, colours and commands."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from contracts.ledger import FILE, current, homeless, objection, renewed, untold, written
from contracts.names import public_names
from itembank.site.site import Site
from projects import KEUZE, bank, small_site
from sites import REPOSITORY

LOCAL = bank(KEUZE.replace("id: een", "id: lokaal-een")).replace("../schema", "../../schema")
# What 0.1.0 had in the places of a municipality. Who changed or removed one of these merges only
# while no version touches it.
AS_RELEASED = {
    "mkdocs.yml": "e8ab2f195f890529bc532cf3da576a9ea67fa12f5a23b6719d77142889ceca71",
    "docs/lokaal/README.md": "4fdbe5c0bb0de48463843b4937d28b4bbb1218192775f28311e7d96407a68a5a",
    "docs/assets/huisstijl/huisstijl.css": (
        "1c2b300e340afef486508dac595db9192cf3ecd190d430a8aacf7d55235e3639"
    ),
    "docs/assets/huisstijl/logo.svg": (
        "2474e013ca255b7add15ff8c7ba537408d074cf30755171c4552e8a74ff56f6e"
    ),
    "docs/assets/huisstijl/favicon.svg": (
        "2474e013ca255b7add15ff8c7ba537408d074cf30755171c4552e8a74ff56f6e"
    ),
}
PROMISED = "# Kop\n\nadres over/\nvraag a/een\n\nweg sinds 0.2.0: adres oud/\n"


def text() -> str:
    return (REPOSITORY / FILE).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def names() -> list[str]:
    return current(REPOSITORY)


def test_nothing_that_was_promised_is_gone(names: list[str]) -> None:
    promised, _ = written(text())
    assert len(promised) > 1000
    gone = sorted(set(promised) - set(names))
    assert gone == [], "zet het terug, of zeg het in CHANGELOG.md en typ: scripts/contract.py"


def test_no_version_touches_what_is_a_municipality_s() -> None:
    changed = [name for name, hashed in AS_RELEASED.items() if _hash(REPOSITORY / name) != hashed]
    # A municipality gives the course its own name first; the rest is then hers to change.
    assert changed == [] or "mkdocs.yml" in changed


def _hash(path: Path) -> str:
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_changelog_tells_about_everything_that_is_gone() -> None:
    _, gone = written(text())
    changelog = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert untold(list(gone), changelog) == []
    assert homeless(list(gone)) == [], "an address never disappears: see 'vervangt'"


@pytest.mark.parametrize(
    "name",
    [
        "adres (start)",
        "adres cursus/participatieladder/",
        "blok toets",
        "bron S0-05",
        "commando scripts/check.py --advies-uit",
        "huisstijl --c-accent",
        "melding geen-juiste-optie",
        "plek verordening",
        "sleutel instelling: gemeente",
        "sleutel keuze: opties › waarom",
        "sleutel lokaal-checklist: groepen › punten › id",
    ],
)
def test_every_sort_of_name_is_promised(name: str) -> None:
    assert name in written(text())[0]


def test_every_question_has_its_promised_address() -> None:
    promised, _ = written(text())
    questions = {line.removeprefix("vraag ") for line in promised if line.startswith("vraag ")}
    assert {f"adres naar/{name}/" for name in questions} <= set(promised)


def _small(folder: Path, **files: str) -> Site:
    return small_site(folder, {"quizzes/toetsen/a.yml": bank(), **files})


def test_what_is_a_municipality_s_own_is_no_part_of_it(tmp_path: Path) -> None:
    own = {
        "quizzes/lokaal/toetsen/a.yml": LOCAL,
        "quizzes/lokaal/bronnen.yml": "# yaml-language-server: $schema=../schema/bronnen.schema."
        "json\nbronnen:\n  LOK-a: {titel: A, uitgever: B, datum: onbekend, soort: c, "
        "beperking: d.}\nuitspraken:\n  LOK-b: {bron: LOK-a, tekst: E.}\n",
        "docs/lokaal/contact.md": "# Contact\n",
    }
    alone, with_own = _small(tmp_path / "a"), _small(tmp_path / "b", **own)
    assert with_own.problems == ()
    assert len(with_own.library.index) == 2
    assert public_names(with_own) == public_names(alone)


def test_a_change_of_a_name_shows(tmp_path: Path) -> None:
    before = public_names(_small(tmp_path / "a"))
    renamed = bank(KEUZE.replace("id: een", "id: anders"))
    after = public_names(_small(tmp_path / "b", **{"quizzes/toetsen/a.yml": renamed}))
    assert sorted(set(before) - set(after)) == ["vraag a/een"]
    assert sorted(set(after) - set(before)) == ["vraag a/anders"]


def test_a_page_that_moved_keeps_its_promises(tmp_path: Path) -> None:
    before = public_names(_small(tmp_path / "a", **{"docs/oud.md": "# Oud\n"}))
    moved = {"docs/nieuw.md": "---\nvervangt: [oud]\n---\n\n# Nieuw\n"}
    after = public_names(_small(tmp_path / "b", **moved))
    assert sorted(set(before) - set(after)) == []
    removed = public_names(_small(tmp_path / "c"))
    gone = sorted(set(before) - set(removed))
    assert gone == ["adres naar/pagina/oud/", "adres oud/"]
    assert homeless(gone) == ["naar/pagina/oud/", "oud/"]


def test_an_address_without_a_successor_is_refused_whatever_the_changelog_says() -> None:
    told = "De pagina `oud/` en de vraag `a/een` zijn weg."
    assert objection(["vraag a/een"], told) == ""
    assert "CHANGELOG.md noemt het niet:\n  vraag a/twee\n" in objection(["vraag a/twee"], told)
    words = objection(["adres oud/", "vraag a/twee"], told)
    assert words.splitlines()[:2] == ["Deze adressen leiden nergens meer heen:", "  oud/"]
    assert "vervangt" in words


def test_what_disappears_stands_below_with_its_version() -> None:
    after = renewed(PROMISED, ["adres nieuw/", "adres over/"], "0.3.0")
    assert written(after) == (
        ["adres nieuw/", "adres over/"],
        {"adres oud/": "0.2.0", "vraag a/een": "0.3.0"},
    )
    assert renewed(after, ["adres nieuw/", "adres over/"], "0.4.0") == after


def test_what_comes_back_is_promised_again() -> None:
    promised, gone = written(renewed(PROMISED, ["adres oud/", "adres over/"], "0.3.0"))
    assert promised == ["adres oud/", "adres over/"]
    assert gone == {"vraag a/een": "0.3.0"}


def test_the_changelog_tells_a_name_between_backticks() -> None:
    assert untold(["adres oud/", "vraag a/een"], "De pagina `oud/` is weg, a/een ook.") == [
        "vraag a/een"
    ]
