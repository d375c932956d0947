"""The command: what it says, what it writes, what it leaves alone, and the way back."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from branding import asking
from branding.plan import Wish
from branding.roles import PAIRS
from branding.settings_file import current
from branding.store import state, undo
from commands import rebrand
from examples import write_project
from inside import caller

from .conftest import Rebrand, run
from .test_logo import png

SETTINGS = "mkdocs.yml"
STYLE = "docs/assets/huisstijl/huisstijl.css"
# What is asked about the settings, by the place where the answer goes.
ASKED = {
    "extra.cursus.gemeente": "Hoe heet je gemeente?",
    "site_name": "Hoe heet de cursus?",
    "site_url": "Op welk adres komt de cursus te staan?",
    "extra.cursus.contact": "Welk e-mailadres is er voor vragen?",
}


def _with(text: str, told: dict[str, str]) -> str:
    """The settings with these answers in them, to the letter; a new one stands behind the rest."""
    for path, value in told.items():
        key, now = path.rpartition(".")[2], current(text, path)
        if now is None:
            text = f"{text.rstrip()}\n    {key}: {value}\n"
        else:
            assert text.count(f"{key}: {now}\n") == 1
            text = text.replace(f"{key}: {now}\n", f"{key}: {value}\n")
    return text


def everything(root: Path) -> dict[str, bytes]:
    """Every file of the fork; compiled Python and what is kept for undo left out."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and ".huisstijl" not in path.parts
    }


def changed(before: dict[str, bytes], root: Path) -> set[str]:
    after = everything(root)
    names = before.keys() | after.keys()
    return {name for name in names if before.get(name) != after.get(name)}


def test_help_is_dutch(fork: Path) -> None:
    done = run(fork, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Geef de cursus de naam en de huisstijl van jouw gemeente.\n")


def test_a_whole_house_style_changes_only_what_is_the_municipality_s(fork: Path) -> None:
    """As a reader types it; what else the command says is asked in this process."""
    before = everything(fork)
    done = run(
        fork,
        *("--gemeente", "Gemeente Zonneveld", "--naam", "Meedoen in Zonneveld"),
        *("--adres", "https://cursus.zonneveld.example", "--contact", "team@zonneveld.example"),
        *("--tokens", "tokens", "--steunkleur", "#c2410c", "--logo", "logo.svg"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert changed(before, fork) == {
        SETTINGS,
        STYLE,
        "docs/assets/huisstijl/logo.svg",
        "docs/assets/huisstijl/favicon.svg",
    }
    assert (fork / SETTINGS).read_text(encoding="utf-8") == _with(
        before[SETTINGS].decode(),
        {
            "extra.cursus.gemeente": "Gemeente Zonneveld",
            "site_name": "Meedoen in Zonneveld",
            "site_url": "https://cursus.zonneveld.example/",
            "extra.cursus.contact": "team@zonneveld.example",
        },
    )
    css = (fork / STYLE).read_text(encoding="utf-8")
    for line in ("--c-accent: #25499d;", "--c-header: #25499d;", "--logo-ratio: 3;"):
        assert f"  {line}\n" in css
    assert ">Z</text>" in (fork / "docs/assets/huisstijl/favicon.svg").read_text("utf-8")
    assert "Gevonden in dist/theme.css:\n  hoofdkleur              #25499d" in done.stdout
    assert (
        "De licentie van deze tokens, uit LICENSE.md. Lees of je ze mag gebruiken:\n"
        "  | Dit is een verzonnen licentie.\n  | Zij geldt nergens.\n"
    ) in done.stdout
    assert "Letters: Zonneveld Sans. De cursus noemt de naam en laadt niets." in done.stdout
    assert f"Contrast: alle {2 * len(PAIRS)} paren zijn goed, licht en donker." in done.stdout


def test_the_way_back_leads_to_the_very_same_bytes_step_by_step(
    fork: Path, rebrand: Rebrand
) -> None:
    (fork / "foto.png").write_bytes(png(90, 80))
    first = everything(fork)
    assert rebrand("--kleur", "#a00030", "--logo", "foto.png").returncode == 0
    assert not (fork / "docs/assets/huisstijl/logo.svg").exists()
    assert "theme:\n  logo: assets/huisstijl/logo.png\n" in (fork / SETTINGS).read_text("utf-8")
    second = everything(fork)
    assert rebrand("--kleur", "#004699").returncode == 0
    done = rebrand("--kleur", "#004699")
    assert done.stdout.endswith("\nEr is niets veranderd: zo was het al.\n")

    assert rebrand("--ongedaan").stdout == f"Teruggezet:\n  {FAVICON}\n  {STYLE}\n"
    assert everything(fork) == second
    assert rebrand("--ongedaan").returncode == 0
    assert everything(fork) == first
    done = rebrand("--ongedaan")
    assert done.returncode == 1
    assert done.stderr.startswith("\nEr is niets om terug te zetten.\nDoe dit: ")


FAVICON = "docs/assets/huisstijl/favicon.svg"


def test_work_of_later_is_not_wiped_without_asking(fork: Path, rebrand: Rebrand) -> None:
    before = everything(fork)
    rebrand("--kleur", "#a00030")
    with (fork / STYLE).open("a", encoding="utf-8") as file:
        file.write("/* van mij */\n")
    done = rebrand("--ongedaan")
    assert done.returncode == 1
    assert done.stderr.startswith(f"\nNa de vorige keer is dit veranderd: {STYLE}. Terugzetten")
    assert rebrand("--ongedaan", "--toch").returncode == 0
    assert everything(fork) == before


def test_one_thing_can_be_changed_later(fork: Path, rebrand: Rebrand) -> None:
    rebrand("--tokens", "tokens")
    done = rebrand("--steunkleur", "#c2410c")
    css = (fork / STYLE).read_text(encoding="utf-8")
    assert "--c-accent: #25499d;" in css and "--c-warm: #c2410c;" in css
    assert "Let op" not in done.stdout
    (fork / STYLE).write_text(css.replace("0.5rem", "0"), encoding="utf-8")
    done = rebrand("--steunkleur", "#b03a0a")
    assert "Let op: wat je zelf in huisstijl.css veranderde, wordt vervangen." in done.stdout
    assert rebrand("--standaard").returncode == 0
    assert "--c-accent: #0b5560;" in (fork / STYLE).read_text(encoding="utf-8")


def test_a_sheet_made_by_hand_asks_for_a_colour(fork: Path, rebrand: Rebrand) -> None:
    (fork / STYLE).write_text(":root { --c-accent: #123456 }", encoding="utf-8")
    done = rebrand("--logo", "logo.svg")
    assert done.returncode == 1
    assert "Doe dit: geef ook --kleur of --tokens. Dan maak ik het bestand opnieuw." in done.stderr
    # The name alone does not touch it.
    assert rebrand("--naam", "Meedoen").returncode == 0
    assert (fork / STYLE).read_text(encoding="utf-8") == ":root { --c-accent: #123456 }"


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_written(
    fork: Path, rebrand: Rebrand
) -> None:
    before = everything(fork)
    done = rebrand(
        *("--kleur", "blauwig", "--steunkleur", "12", "--tokens", "weg.css"),
        *("--logo", "weg.svg", "--adres", "cursus.nl"),
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "\n--kleur: 'blauwig' is geen kleur die ik ken.\n"
        "Doe dit: schrijf de kleur als in CSS, bijvoorbeeld: --kleur '#0b5560'\n"
        "\n--steunkleur: '12' is geen kleur die ik ken.\n"
        "Doe dit: schrijf de kleur als in CSS, bijvoorbeeld: --steunkleur '#0b5560'\n"
        "\nweg.css: dit bestand of deze map is er niet.\n"
        "Doe dit: kijk de naam na en probeer het opnieuw.\n"
        "\nweg.svg: dit bestand of deze map is er niet.\n"
        "Doe dit: kijk de naam na en probeer het opnieuw.\n"
        "\n--adres: 'cursus.nl' is geen adres van een site.\n"
        "Doe dit: schrijf het hele adres, bijvoorbeeld: --adres https://cursus.voorbeeld.nl/\n"
    )
    assert everything(fork) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["--kleur", "#f4f0e8"],
            "De hoofdkleur #f4f0e8 heeft op wit een contrast van 1,13. Die zie je bijna niet, en "
            "donkerder gemaakt is het jullie kleur niet meer.\n"
            "Doe dit: kies een donkerder kleur uit jullie huisstijl en geef die met --kleur.",
        ),
        (
            ["--kleur", "#bed600", "--niet-aanpassen"],
            "Niet elke kleur is goed te lezen. Er is niets veranderd.\n"
            "  - hoofdkleur: #bed600 haalt 1,48 waar 4,50 nodig is. Het wordt #677600, met 4,56.\n"
            "  - link: #677600 haalt 4,35 waar 4,50 nodig is. Het wordt #647300, met 4,54.\n"
            "Doe dit: kies andere kleuren, of laat --niet-aanpassen weg: "
            "dan neem ik de tint van deze lijst.",
        ),
        (
            ["--contact", "geen mail"],
            "De cursus neemt deze instellingen niet aan. Er is niets veranderd.",
        ),
        (["--kleur"], "Achter --kleur ontbreekt iets."),
        (["--standaard", "--kleur", "red"], "--standaard gaat niet samen met --tokens of een"),
        ([], "Ik weet niet wat ik moet veranderen, en hier kan ik niets vragen."),
        (["--ongedaan"], "Er is niets om terug te zetten."),
        (["--klur", "red"], "De optie '--klur' bestaat niet."),
    ],
)
def test_a_wish_that_cannot_be_granted_says_why(
    options: list[str], said: str, fork: Path, rebrand: Rebrand
) -> None:
    before = everything(fork)
    done = rebrand(*options)
    assert done.returncode == 1
    assert done.stderr.startswith(f"\n{said}")
    assert everything(fork) == before


def test_a_preview_shows_both_schemes_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a small course: the preview of a whole one is built for as long as its site."""
    fork = write_project(tmp_path / "cursus")
    monkeypatch.chdir(fork)
    start = caller(monkeypatch, capsys)
    before = everything(fork)
    done = start(rebrand, fork, "--kleur", "#a00030", "--voorbeeld-in", "voorbeeld")
    assert done.returncode == 0
    assert done.stdout.endswith("In de cursus is niets veranderd.\n")
    assert all(name.startswith("voorbeeld/") for name in changed(before, fork))
    for view in ("licht", "donker"):
        page = (fork / "voorbeeld" / f"huisstijl-{view}" / "index.html").read_text("utf-8")
        assert f'<script src="../voorbeeld/{view}.js">' in page
        for part in ("site-header", "site-colophon", 'data-verdict="partly"', "figures__fill"):
            assert part in page
        assert page.count('<div class="activity"') + page.count("data-kind=") >= 11
    css = (fork / "voorbeeld" / "assets" / "huisstijl" / "huisstijl.css").read_text("utf-8")
    assert "--c-accent: #a00030;" in css
    again = start(rebrand, fork, "--kleur", "#a00030", "--voorbeeld-in", "voorbeeld")
    assert again.stderr.startswith("\nvoorbeeld: hier staat al iets.")


def test_a_write_that_fails_halfway_leaves_everything_as_it_was(
    fork: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from branding import store

    before = everything(fork)
    after = state(fork) | {STYLE: b"nieuw", SETTINGS: b"nieuw"}
    write = Path.write_bytes

    def refuse(path: Path, content: bytes) -> int:
        if path.name == "mkdocs.yml" and content == b"nieuw":
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OSError):
        store.save(fork, after)
    monkeypatch.undo()
    assert everything(fork) == before
    with pytest.raises(Exception, match="Er is niets om terug te zetten"):
        undo(fork)


def test_without_options_it_asks_and_saves_after_a_yes(
    fork: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Four of these will not do; each is asked again, and what was typed before is kept.
    answers = ["Zonneveld", "", "cursus.nl", "", "team", "team@zonneveld.example", "weg.css", ""]
    answers += ["blauwig", "#a00030", "'logo.svg'"]
    answers += ["nee", "ja"]
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question.strip())
        return answers[len(asked) - 1]

    before = (fork / SETTINGS).read_text(encoding="utf-8")
    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(rebrand, "ROOT", fork)
    monkeypatch.chdir(fork)
    monkeypatch.setenv("COURSE_PYTHON", sys.executable)
    monkeypatch.setenv("COURSE_STARTED_IN", sys.executable)
    assert rebrand.main([]) == 0
    again = ("site_url", "extra.cursus.contact")
    assert asked == [
        *(
            f"{question} [{current(before, path) or 'geen'}]"
            for path, question in ASKED.items()
            for _ in range(1 + (path in again))
        ),
        *["Waar staan de tokens van je huisstijl? [geen]"] * 2,
        *["Wat is de hoofdkleur, zoals #0b5560? [blijft zo]"] * 2,
        "Waar staat het logo, een .svg of .png? [blijft zo]",
        "Wil je eerst een voorbeeld zien? (ja/nee) [ja]",
        "Zal ik dit opslaan? (ja/nee) [ja]",
    ]
    said = capsys.readouterr().out
    assert "Ongedaan maken:" in said
    for wrong in ("'cursus.nl' is geen adres", "neemt deze instellingen niet aan", "weg.css: dit"):
        assert wrong in said
    told = {"extra.cursus.gemeente": "Zonneveld", "extra.cursus.contact": "team@zonneveld.example"}
    assert (fork / SETTINGS).read_text(encoding="utf-8") == _with(before, told)
    css = (fork / STYLE).read_text(encoding="utf-8")
    assert "--c-accent: #a00030;" in css and "--logo-ratio: 3;" in css


def test_a_logo_is_taken_with_the_colour_that_was_just_given(
    fork: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (fork / STYLE).write_text(":root { --c-accent: #123456 }", encoding="utf-8")
    answers = iter(["", "", "", "", "", "#a00030", "logo.svg"])
    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    assert asking.ask(fork, fork) == Wish(primary="#a00030", logo="logo.svg")


class Terminal(io.StringIO):
    """Somebody to ask."""

    def isatty(self) -> bool:
        return True
