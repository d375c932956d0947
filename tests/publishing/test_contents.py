"""What runs on the site is known: whatever else is put in is stopped, with its file and line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from itembank.build.contents import KINDS
from itembank.build.load import load_site
from projects import course, write_files
from sites import clean_environment

RUN = "<script>alert(1)</script>"
KIND = "hooks/itembank/kinds/keuze/template.html"
SETTINGS = f"""\
INHERIT: mkdocs.base.yml
site_name: Cursus
site_url: http://127.0.0.1:8000/
site_description: Een cursus
copyright: '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> {RUN}'
extra:
  homepage: javascript:alert(1)
  cursus:
    gemeente: Veerkade {RUN}
    kaders: [https://kaart.veerkade.nl]
nav:
  - index.md
  - Pagina {RUN}: pagina.md
"""
PAGES = {
    "docs/index.md": "# Begin\n\n/// lokaal | verordening\n///\n",
    "docs/pagina.md": f"# Pagina\n\nTekst.\n\n{RUN}\n",
    "docs/titel.md": f'---\ntitle: "Titel {RUN}"\n---\n\n# Titel\n',
    "docs/kop.md": f"# Kop {RUN}\n",
    "docs/kader.md": '# Kaart\n\n<iframe title="Kaart" src="https://kaart.veerkade.nl/x"></iframe>\n',
    "docs/lokaal/zo-doen-wij-het/verordening.md": f"Zo doen wij het.\n\nEn {RUN}\n",
}


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, int, str]]:
    """Where the gate stops a course with a script in each of its places."""
    folder = course(tmp_path_factory.mktemp("course"), {**PAGES, "mkdocs.yml": SETTINGS})
    template = folder / KIND
    text = template.read_text(encoding="utf-8")
    write_files(folder, {KIND: f"{text}{RUN}\n", "hooks/theme/partials/eigen.html": f"\n{RUN}\n"})
    problems = load_site(folder).problems
    return sorted((problem.file, problem.line, problem.code) for problem in problems)


@pytest.mark.parametrize(
    ("file", "line", "code"),
    [
        pytest.param("docs/pagina.md", 5, "actieve-inhoud", id="a page"),
        pytest.param(
            "docs/lokaal/zo-doen-wij-het/verordening.md", 3, "html-in-tekst", id="a local text"
        ),
        pytest.param("docs/titel.md", 2, "actieve-inhoud", id="a title"),
        pytest.param("docs/kop.md", 1, "actieve-inhoud", id="a heading"),
        pytest.param("mkdocs.yml", 5, "html-in-instelling", id="copyright"),
        pytest.param("mkdocs.yml", 7, "actieve-inhoud", id="an address of the theme"),
        pytest.param("mkdocs.yml", 9, "html-in-instelling", id="gemeente"),
        pytest.param("mkdocs.yml", 13, "html-in-instelling", id="the menu"),
        pytest.param(KIND, 3, "actieve-inhoud", id="a template of a kind"),
        pytest.param("hooks/theme/partials/eigen.html", 2, "actieve-inhoud", id="the theme"),
    ],
)
def test_a_script_is_stopped_with_file_and_line(
    file: str, line: int, code: str, stopped: list[tuple[str, int, str]]
) -> None:
    assert (file, line, code) in stopped


def test_nothing_else_is_stopped_and_a_frame_that_is_named_is_not(
    stopped: list[tuple[str, int, str]],
) -> None:
    # A title is told twice: it should be plain words, and this acts.
    assert len(stopped) == 11
    assert ("docs/titel.md", 2, "html-in-tekst") in stopped


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def test_what_only_shows_as_html_stops_the_build_before_anything_is_written(tmp_path: Path) -> None:
    # Within HTML a browser does not take this for code.
    page = f"# Pagina\n\n<div>\n`{RUN}`\n</div>\n"
    folder = course(tmp_path, {"docs/index.md": page, "docs/titel.md": "# Titel\n"})
    assert load_site(folder).problems == ()
    done = build(folder)
    assert done.returncode == 1
    assert "docs/index.md:4  [actieve-inhoud]\n  Hier staat <script>." in done.stderr + done.stdout
    assert not (folder / "site" / "index.html").exists()


def test_a_kind_that_may_stand_in_docs_may_be_published_as_well(tmp_path: Path) -> None:
    from publishing.contents import file_problems

    for place, kinds in KINDS.items():
        for kind in set(kinds) - {"md", ""}:
            assert list(file_problems(f"{place}a.{kind}")) == []
    for name in ("a.js", "a.md", "a.map", "assets/a.php", ".env", "a", "x/.git/config", "a.html~"):
        assert [problem.file for problem in file_problems(name)] == [name]
