"""Whatever somebody writes, a build runs nothing of it: a canary file never appears.

What is refused stops a build. A running server goes on, and Zensical never asks; so most builds
here go on in spite of every mistake, and what is in the texts reaches all there is to reach.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from disk import link, words_of
from examples import settings_text
from itembank.build.load import load_site
from itembank.pages.front_matter import front_matter
from projects import KEUZE, bank, base_files, course, render_everything, write_files
from setup.building import build_site
from setup.messages import Trouble
from setup.supervise import Supervisor
from sites import REPOSITORY, build, clean_environment
from strategies import FEWER, PIECES, assert_known

CANARY = "kanarie"
SECRET = "Het wachtwoord van de bouwmachine."
OUTSIDE = "geheim.md"
# Each makes the canary, or shows the secret, where something runs or reads it. {canary} and
# {secret} are places; the names are those of what would run it.
PAYLOADS = {
    "jinja, a global": "{{ cycler.__init__.__globals__.os.system('touch {canary}') }}",
    "jinja, another": "{{ lipsum.__globals__['os'].system('touch {canary}') }}",
    "jinja, without a name": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "jinja, a command": "{% set x = cycler.__init__.__globals__.os.system('touch {canary}') %}",
    "jinja, a file": "{% include '{secret}' %}",
    "macros": "{{ macros_info() }} {{ environment }} {{ config.plugins }}",
    "snippets": '--8<-- "{secret}"',
    "snippets, a block": "--8<--\n{secret}\n--8<--",
    "include-markdown": '{% include-markdown "{secret}" %}',
    "markdown-include": "{!{secret}!}",
    "markdown-exec": "```python exec=\"on\"\nopen('{canary}', 'w')\n```",
    "a server": '<!--#exec cmd="touch {canary}" --><?php system("touch {canary}"); ?>',
    "attributes": "Woord{: include='{secret}' } en meer {: .a #b onload=x }",
    "a link": "[x](file://{secret}) ![x]({secret})",
    "a tag": "!!python/object/apply:os.system ['touch {canary}']",
    "a tag of MkDocs": "!ENV [HOME, '{secret}']",
}
PLACES = {
    "text": "# Kop\n\n{}\n",
    "heading": "# {}\n\nTekst.\n",
    "list": "# Kop\n\n- een\n- {}\n\n1. {}\n",
    "cell": "# Kop\n\n| a | b |\n|---|---|\n| {} | c |\n",
    "fence": "# Kop\n\n~~~jinja\n{}\n~~~\n",
    "raw": "# Kop\n\n{{% raw %}}\n{}\n{{% endraw %}}\n",
    "html": '# Kop\n\n<div markdown="1" title="{}">\n{}\n</div>\n',
    "note": '# Kop\n\n!!! note "{}"\n    {}\n\nTerm\n:   {}\n\nX[^1]\n\n[^1]: {}\n',
    "block": "# Kop\n\n/// trainer\n{}\n///\n\n/// {} | {}\n///\n",
    "title": "---\ntitle: {}\n---\n# Kop\n",
    "quoted title": "---\ntitle: '{}'\ndescription: '{}'\n---\n# Kop\n",
    "keys": "---\ntemplate: {}\nicon: {}\nhide: {}\nstatus: {}\n---\n# Kop\n",
    "loose": "title: {}\ntemplate: {}\n\n# Kop\n",
}
GO_ON = """\
import {name}.__main__
from {name}.config import load_config
from {name}.commands import build
config = load_config("mkdocs.yml")
config.plugins.on_startup(command="serve", dirty=False)
build.build(config)
"""


class Doors:
    """A course with hostile texts, and beside it what would show that one of them was run."""

    def __init__(self, folder: Path) -> None:
        self.folder = write_files(folder, {OUTSIDE: f"# Geheim\n\n{SECRET}\n"})
        self.root = folder / "cursus"

    def filled(self, words: str) -> str:
        """A payload with the places of this folder."""
        canary, secret = self.folder / CANARY, self.folder / OUTSIDE
        return words.replace("{canary}", str(canary)).replace("{secret}", str(secret))

    def page(self, place: str, *payloads: str) -> str:
        """A page with these payloads, each wherever this place has room for it."""
        parts = (PLACES[place].replace("{{%", "{%").replace("%}}", "%}") for _ in payloads)
        filled = map(self.filled, payloads)
        return "\n".join(part.replace("{}", one) for part, one in zip(parts, filled, strict=True))

    def course(self, files: Mapping[str, str]) -> Path:
        """The course with these files; every page of theirs is in the navigation."""
        pages = [name.removeprefix("docs/") for name in files if name.startswith("docs/")]
        own = {"mkdocs.yml": settings_text(["index.md", *pages])}
        return course(self.root, {**own, **files})

    def pages(self) -> dict[str, str]:
        """Every payload at every place, and all of them together in the own texts and a bank."""
        found = {}
        for place in PLACES:
            # Front matter that cannot be read as a whole would hide all but one.
            alone = place in ("title", "quoted title", "keys", "loose")
            groups = [[one] for one in PAYLOADS.values()] if alone else [list(PAYLOADS.values())]
            for number, group in enumerate(groups):
                name = f"docs/cursus/voorbeeld/{place.replace(' ', '-')}-{number}.md"
                found[name] = self.page(place, *group)
        return found

    def assert_closed(self) -> None:
        """Nothing was run, and nothing of the machine was published."""
        assert not (self.folder / CANARY).exists()
        assert not list(self.root.rglob(CANARY))
        site = self.root / "site"
        assert (site / "index.html").is_file()
        assert not [1 for words in words_of(site) if SECRET.encode() in words]


@pytest.fixture
def doors(tmp_path: Path) -> Doors:
    return Doors(tmp_path)


def go_on(name: str, project: Path) -> str:
    """Build as a running server does, in spite of mistakes; gives what the terminal says."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", GO_ON.format(name=name)],
        cwd=project,
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    return done.stdout


def settings_with(payloads: list[str], pages: list[str]) -> str:
    """Settings that show these words wherever a theme shows words of the settings."""
    raw = yaml.safe_load(settings_text(pages))
    words = " ".join(payloads)
    raw |= {"site_name": words, "site_description": words, "copyright": words}
    raw["extra"]["cursus"] |= {"gemeente": words.replace("\n", " ")}
    raw["nav"] = [
        *raw["nav"],
        *({words: page} for words, page in zip(payloads, pages, strict=False)),
    ]
    return yaml.safe_dump(raw, allow_unicode=True, sort_keys=False)


def _item(number: int, words: str) -> str:
    """An item that asks this, as a person would type it between quotes."""
    item = KEUZE.replace("id: een", f"id: een-{number}")
    return item.replace("Welke trede is dit?", json.dumps(words, ensure_ascii=False))


def hostile(doors: Doors) -> Path:
    """The course with every payload at every place, the settings included."""
    files = doors.pages()
    payloads = [doors.filled(one) for one in PAYLOADS.values()]
    pages = [name.removeprefix("docs/") for name in files]
    own = {
        "mkdocs.yml": settings_with(payloads, pages),
        "docs/lokaal/zo-doen-wij-het/rollen.md": "\n\n".join(payloads),
        "docs/index.md": "# Begin\n\n/// lokaal | rollen\n///\n",
        "quizzes/toetsen/proef.yml": bank("".join(map(_item, range(len(payloads)), payloads))),
    }
    return doors.course({**files, **own})


def test_a_build_that_goes_on_runs_nothing_of_what_anybody_wrote(doors: Doors) -> None:
    said = go_on("mkdocs", hostile(doors))
    doors.assert_closed()
    # The checks named what was wrong, before the first page.
    for code in ("accolades-in-tekst", "yaml-tag", "onbekende-sleutel", "sjabloontaal"):
        assert f"[{code}]" in said
    shown = (doors.root / "site/cursus/voorbeeld/raw-0/index.html").read_text(encoding="utf-8")
    assert "cycler.__init__" in shown


@pytest.mark.alles
def test_properdocs_that_goes_on_runs_nothing_either(doors: Doors) -> None:
    go_on("properdocs", hostile(doors))
    doors.assert_closed()


@pytest.mark.alles
def test_zensical_runs_nothing_without_any_check_of_ours(doors: Doors) -> None:
    project = hostile(doors)
    for path in sorted((project / "docs/cursus/voorbeeld").glob("*.md")):
        # Zensical itself stops on front matter that it cannot read.
        if not _is_read(path.read_text(encoding="utf-8")):
            path.unlink()
    shutil.copy(REPOSITORY / "mkdocs.zensical.yml", project)
    build(["zensical", "build", "-f", "mkdocs.zensical.yml"], project, PYTHONPATH="hooks")
    doors.assert_closed()
    assert len(list((project / "site/cursus/voorbeeld").iterdir())) > len(PLACES)


def _is_read(source: str) -> bool:
    if front_matter(source, "").document is None:
        return True
    words = source.split("---")[1].strip()
    try:
        whole = isinstance(yaml.safe_load(words), dict)
    except yaml.YAMLError:
        return False
    # An unknown template stops it as well; with MkDocs the page goes on without.
    return (
        whole
        and "template:" not in words
        and all(re.match(r"\w+: ", line) for line in words.split("\n"))
    )


PAYLOAD = st.sampled_from(sorted(PAYLOADS.values()))
WORDS = st.lists(st.one_of(PAYLOAD, st.sampled_from(PIECES)), min_size=1, max_size=4).map(" ".join)
FACTS = st.dictionaries(
    st.sampled_from(["title", "description", "template", "icon", "hide", "search", "minuten"]),
    st.one_of(WORDS, st.lists(WORDS, max_size=2)),
    max_size=3,
)


@st.composite
def hostile_pages(draw: st.DrawFn) -> str:
    """A page of payloads and signs, with front matter that is YAML, or almost."""
    facts = draw(FACTS)
    plain = yaml.safe_dump(facts, allow_unicode=True) if draw(st.booleans()) else "".join(
        f"{key}: {value}\n" for key, value in facts.items()
    )  # fmt: skip
    place = draw(st.sampled_from(sorted(PLACES.values())))
    body = place.replace("{{%", "{%").replace("%}}", "%}").replace("{}", draw(WORDS))
    return f"---\n{plain}---\n\n{body}" if facts else body


@given(hostile_pages(), WORDS, WORDS, WORDS)
# What Markdown writes for itself, and puts back without end.
@example("# Kop\n", "\x02wzxhzdk:0\x03", "Titel", "Demodam")
@settings(FEWER, max_examples=25)
def test_any_text_at_any_place_is_only_read(
    page: str, own_text: str, title: str, municipality: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        doors = Doors(Path(folder))
        raw = {
            "site_name": doors.filled(title),
            "nav": [{doors.filled(title): "index.md"}],
            "extra": {"cursus": {"gemeente": doors.filled(municipality), "versie": "1"}},
        }
        files = {
            "mkdocs.yml": yaml.safe_dump(raw, allow_unicode=True),
            "docs/index.md": "# Begin\n\n/// lokaal | rollen\n///\n",
            "docs/lokaal/proef.md": doors.filled(page),
            "docs/lokaal/zo-doen-wij-het/rollen.md": doors.filled(own_text),
        }
        write_files(doors.root, {**base_files(), **files})
        site = load_site(doors.root)
        assert_known(list(site.problems))
        render_everything(site)
        assert not list(doors.folder.rglob(CANARY))


@pytest.mark.alles
@given(st.lists(hostile_pages(), min_size=20, max_size=20), WORDS)
@settings(FEWER, max_examples=20)
def test_any_pages_in_a_real_build_are_only_read(pages: list[str], title: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        doors = Doors(Path(folder))
        names = [f"docs/lokaal/proef-{number}.md" for number in range(len(pages))]
        files = dict(zip(names, map(doors.filled, pages), strict=True))
        own = settings_with([doors.filled(title)], [name.removeprefix("docs/") for name in names])
        go_on("mkdocs", doors.course({**files, "mkdocs.yml": own}))
        doors.assert_closed()


TAGGED = "copyright: !!python/object/apply:os.system ['touch {canary}']\n"


def test_no_command_starts_a_generator_on_settings_with_a_tag(doors: Doors) -> None:
    root = doors.course({})
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as own:
        own.write(doors.filled(TAGGED))
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REPOSITORY / "scripts", root / "scripts", ignore=skipped)
    for command in ("publish.py", "export.py"):
        done = subprocess.run(
            [sys.executable, root / "scripts" / command],
            cwd=root,
            env=clean_environment() | {"COURSE_PYTHON": sys.executable},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        assert done.returncode == 1
        assert re.search(r"mkdocs\.yml:\d+  \[yaml-tag\]", done.stdout)
        assert not list(doors.folder.rglob(CANARY))


def test_a_build_and_a_server_are_not_started_on_settings_with_a_tag(
    doors: Doors, capsys: pytest.CaptureFixture[str]
) -> None:
    root = doors.course({})
    with (root / "mkdocs.base.yml").open("a", encoding="utf-8") as own:
        own.write(doors.filled(TAGGED))
    with pytest.raises(Trouble, match=r"mkdocs\.base\.yml:\d+  \[yaml-tag\]"):
        build_site("Bouwen", root, root / "site")
    supervisor = Supervisor(root, "127.0.0.1", 0)
    supervisor.folder = str(doors.folder)
    supervisor._start()
    assert supervisor.child is None
    assert "[yaml-tag]" in capsys.readouterr().out
    assert not list(doors.folder.rglob(CANARY))


@pytest.mark.skipif(sys.platform == "win32", reason="there few people may make a link")
def test_a_linked_file_or_folder_is_not_published(doors: Doors) -> None:
    root = doors.course({"docs/lokaal/index.md": "# Van ons\n"})
    link(root / "docs/lokaal/geheim.md", doors.folder / OUTSIDE)
    link(root / "docs/lokaal/geheim.txt", doors.folder / OUTSIDE)
    write_files(doors.folder, {"machine/sleutel.txt": SECRET, "machine/index.md": SECRET})
    link(root / "docs/lokaal/map", doors.folder / "machine")
    said = go_on("mkdocs", root)
    for name in ("geheim.md", "geheim.txt", "map"):
        assert f"docs/lokaal/{name}:1  [geen-gewoon-bestand]" in said
    doors.assert_closed()
    assert not list((root / "site/lokaal").glob("geheim*"))
    assert not (root / "site/lokaal/map").exists()
