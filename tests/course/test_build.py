"""A real ``mkdocs build``: it stops with every mistake at once, or it makes the whole site."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from examples import kinds_with_examples, load_examples
from itembank.kinds import item_kinds
from itembank.mistakes.rules import RULES
from itembank.reading.marks import plain
from markup import read
from projects import KEUZE, bank, course, load_case
from sites import clean_environment

PATHS = sorted((Path(__file__).parents[1] / "cases" / "problems").glob("*.yml"))
TOGETHER = [case for case in map(load_case, PATHS) if case.in_build and not case.alone]
HEAD = re.compile(r"^(\S.*?:\d+  \[([a-z0-9-]+)\].*)\n  (.+)$", re.MULTILINE)


def run(folder: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What an author does: build the site, and read what the terminal says."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", *options],
        cwd=folder,
        env=clean_environment() | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
    )


@pytest.fixture(scope="module")
def all_mistakes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One course with every mistake of the golden cases in it."""
    folder = tmp_path_factory.mktemp("mistakes")
    for case in TOGETHER:
        for name in case.folders:
            (folder / name).mkdir(parents=True)
    return course(folder, {name: text for case in TOGETHER for name, text in case.files.items()})


def test_every_mistake_is_in_one_report_and_the_build_stops(all_mistakes: Path) -> None:
    done = run(all_mistakes)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert "::error" not in done.stdout
    # Advice is what check.py tells; a build only tells what stops it.
    told = [found for case in TOGETHER for found in HEAD.findall(case.expected)]
    expected = [found for found in told if RULES[found[1]].severity == "fout"]
    assert len(expected) > 90
    reported = HEAD.findall(done.stdout)
    assert sorted(reported) == sorted(expected)
    assert f"Gevonden: {len(expected)} fouten." in done.stdout
    assert not (all_mistakes / "site" / "index.html").exists()


def test_in_the_workflow_every_mistake_is_also_an_annotation(all_mistakes: Path) -> None:
    done = run(all_mistakes, GITHUB_ACTIONS="true")
    assert done.returncode == 1
    annotations = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    places = re.findall(r"^(\S.*?):(\d+)  \[", done.stdout, re.MULTILINE)
    assert len(annotations) == len(places)
    for (file, line), annotation in zip(places, annotations, strict=True):
        assert annotation.startswith(f"::error file={file},line={line},title=")


@pytest.mark.parametrize(
    ("settings", "report"),
    [
        (
            "gemente: Voorbeeldgemeente",
            "mkdocs.yml:7  [onbekende-sleutel]\n"
            "  De sleutel 'gemente' bestaat hier niet. Bedoelde je 'gemeente'?",
        ),
        ("gemeente: [een, twee]", "mkdocs.yml:7  [geen-tekst]\n  Bij 'gemeente' hoort tekst"),
    ],
)
def test_a_wrong_setting_of_a_municipality_stops_the_build_with_its_line(
    settings: str, report: str, tmp_path: Path
) -> None:
    folder = course(tmp_path, {})
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    own = text.replace("gemeente: Voorbeeldgemeente", settings)
    assert own != text
    (folder / "mkdocs.yml").write_text(own, encoding="utf-8")
    done = run(folder)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert report in done.stdout


@pytest.fixture(scope="session")
def built(examples_project: Path) -> Path:
    """The built site of the examples; building it strictly was the first test."""
    return examples_project / "site"


def test_a_page_holds_its_activities_whole(built: Path) -> None:
    for kind in kinds_with_examples():
        html = (built / "voorbeelden" / kind / "index.html").read_text(encoding="utf-8")
        examples = load_examples(kind)
        names = [item["id"] for item in examples.active] or list(examples.tools)
        for name in names:
            assert html.count(f' id="{kind}--{name}"') == 1
        assert html.count(f"<activity-{kind} ") == len(names)
        assert "\x02" not in html
        assert "///" not in re.sub(r"https?://\S+|<script.*?</script>", "", html, flags=re.DOTALL)


def test_every_module_a_page_can_ask_for_is_published(built: Path) -> None:
    folder = built / "assets" / "itembank"
    for kind in kinds_with_examples():
        assert (folder / "kinds" / kind / f"{kind}.js").is_file()
    assert (folder / "itembank.css").is_file()
    words = (folder / "static" / "shared" / "texts.js").read_text(encoding="utf-8")
    assert words.startswith("export const texts={")


def test_every_item_has_a_small_stable_page(built: Path) -> None:
    for kind in item_kinds():
        for item in load_examples(kind).items:
            html = (built / "naar" / kind / item["id"] / "index.html").read_text(encoding="utf-8")
            root = read(html.removeprefix("<!doctype html>\n"))
            target = root.all("a")[0]["href"].partition("#")[0]
            assert (built / "naar" / kind / item["id"] / target / "index.html").is_file()


def _secrets() -> list[str]:
    """Every reason and explanation of the examples, as words."""
    found: list[str] = []
    stack: list[object] = [load_examples(kind).items for kind in item_kinds()]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            found += [plain(str(node[key])) for key in ("waarom", "toelichting") if key in node]
            stack.extend(value for value in node.values() if not isinstance(value, str))
        elif isinstance(node, list):
            stack.extend(node)
    return [" ".join(words.split()) for words in found if len(words) > 20]


def test_reasons_and_keys_are_not_in_the_search_index(built: Path) -> None:
    index = json.loads((built / "search" / "search_index.json").read_text(encoding="utf-8"))
    entries = [re.sub(r"<[^>]+>", " ", entry["text"]) for entry in index["docs"]]
    words = " ".join(unescape(" ".join(entries)).split())
    assert "Welke trede op de ladder van Loket Gezond Leven is dit?" in words
    secrets = _secrets()
    assert len(secrets) > 60
    assert [secret for secret in secrets if secret in words] == []


def test_a_new_kind_works_in_a_real_build(tmp_path: Path) -> None:
    folder = course(
        tmp_path,
        {
            "quizzes/toetsen/proef.yml": bank(KEUZE.replace("soort: keuze", "soort: proef")),
            "docs/cursus/voorbeeld/index.md": "# Proef\n\n/// toets | proef\n///\n",
        },
    )
    kinds = folder / "hooks" / "itembank" / "kinds"
    (kinds / "proef").mkdir()
    for path in (kinds / "keuze").iterdir():
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            name = path.name.replace("keuze", "proef")
            (kinds / "proef" / name).write_text(text.replace("keuze", "proef"), encoding="utf-8")
    done = run(folder, "--strict")
    assert (done.returncode, done.stdout) == (0, "")
    html = (folder / "site" / "cursus" / "voorbeeld" / "index.html").read_text(encoding="utf-8")
    assert 'id="proef--een"' in html
    assert 'data-kind="proef"' in html
    assert (folder / "site" / "assets" / "itembank" / "kinds" / "proef" / "proef.js").is_file()


def test_addresses_without_folders_work_too(tmp_path: Path) -> None:
    page = "# Toets\n\n/// toets | a\n///\n"
    folder = course(
        tmp_path, {"quizzes/toetsen/a.yml": bank(), "docs/cursus/voorbeeld/index.md": page}
    )
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("use_directory_urls: false\n")
    done = run(folder, "--strict")
    assert (done.returncode, done.stdout) == (0, "")
    html = (folder / "site" / "cursus" / "voorbeeld" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../over/bronnen.html#S4-02"' in html
    small = (folder / "site" / "naar" / "a" / "een" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../../cursus/voorbeeld/index.html#a--een"' in small


def test_the_real_site_builds_without_a_warning(site_folder: Path) -> None:
    assert (site_folder / "index.html").is_file()
    assert (site_folder / "404.html").is_file()
