"""A slip of the hand in a municipality's file: no traceback, and no text that changes unseen."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from itembank.authors.advice import advise
from itembank.authors.advice.upkeep import due_pages
from itembank.authors.report.pronouns import page_pronouns
from itembank.authors.report.prose import site_passages
from itembank.authors.report.readability import page_problems
from itembank.build.extension import ItembankExtension
from itembank.mistakes.problems import Problem, errors, report
from itembank.model.items import Item
from itembank.render.render import PageContext
from itembank.site.site import Site
from projects import OWN_SOURCES, bank, small_site
from sites import REPOSITORY
from strategies import FEWER, PIECES, assert_known

ITEM = "quizzes/lokaal/toetsen/rollen.yml"
SOURCES = "quizzes/lokaal/bronnen.yml"
CASES = "quizzes/lokaal/praktijk.yml"
TEXT = "docs/lokaal/zo-doen-wij-het/rollen.md"
PAGE = "docs/lokaal/wijk.md"
SCHEMA = "# yaml-language-server: $schema={}/schema/{}.schema.json\n"
LOCAL = {
    ITEM: SCHEMA.format("../..", "toets")
    + """\
titel: Rollen bij ons
module: voorbeeld
vragen:
  - id: lokaal-melden
    soort: keuze
    leerdoel: trede-herkennen
    bron: [LOK-loket]
    vraag: Bij wie meld je een traject?
    opties:
      - tekst: Bij ons team
        juist: true
        waarom: Dat team weet wat er loopt.
      - tekst: Bij de griffie
        waarom: De griffie hoort het later.
      - tekst: Bij je wethouder
        waarom: Je wethouder kent niet alles.
    toelichting: Een lijst voorkomt twee uitnodigingen.
""",
    SOURCES: OWN_SOURCES,
    CASES: SCHEMA.format("..", "praktijk")
    + """\
voorbeelden:
  - id: lokaal-speeltuin
    titel: De speeltuin
    bron: [LOK-verordening]
    gebeurd: De buurt koos zelf.
    vervolg: De speeltuin kwam er.
    les: Vraag het vroeg.
    onbekend: Wie er niet was.
""",
    TEXT: "Bij ons helpt de griffie. Bel *eerst* even.\n\n- een\n- twee\n",
    PAGE: "---\ntitle: Onze wijk\n---\n\n# Onze wijk\n\nHier wonen mensen.\n"
    "Lees [meer](../over/bronnen.md).\n\n## Kaart\n\n| a | b |\n|---|---|\n| een | twee |\n",
}
COURSE = {
    "quizzes/toetsen/rollen.yml": bank(),
    "docs/plek.md": "# Plek\n\n/// lokaal | rollen\n///\n",
}
SETTINGS = yaml.safe_load((REPOSITORY / "mkdocs.base.yml").read_text(encoding="utf-8"))


@st.composite
def edited(draw: st.DrawFn) -> dict[str, str]:
    """The files of a municipality, one of them with a few slips: typed, wiped, doubled, moved."""
    name = draw(st.sampled_from(sorted(LOCAL)))
    words = LOCAL[name]
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(words)))
        end = draw(st.integers(at, min(len(words), at + 30)))
        lines = words.split("\n")
        line = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["type", "wipe", "double", "move", "indent", "ends"])):
            case "type":
                words = words[:at] + draw(st.sampled_from(PIECES)) + words[at:]
            case "wipe":
                words = words[:at] + words[end:]
            case "double":
                words = "\n".join([*lines[: line + 1], *lines[line:]])
            case "move":
                other = draw(st.integers(0, len(lines) - 1))
                lines.insert(other, lines.pop(line))
                words = "\n".join(lines)
            case "indent":
                lines[line] = " " * draw(st.integers(1, 4)) + lines[line]
                words = "\n".join(lines)
            case "ends":
                words = words.replace("\n", "\r\n")
    return {**LOCAL, name: words}


def checked(files: dict[str, str], folder: Path) -> tuple[Site, list[Problem]]:
    """The course with these files, and all that the check says but what a build adds."""
    written = {name: words.encode("utf-8", "replace") for name, words in files.items()}
    site = small_site(folder, {**COURSE, **written})
    today = date(2026, 11, 21)
    said = site_passages(site)
    found = [
        *site.problems,
        *page_problems(site, said),
        *page_pronouns(site, said),
        *advise(site.library, today),
        *due_pages(site.pages, today),
    ]
    assert_known(found)
    return site, found


@given(edited())
@FEWER
def test_any_slip_in_a_local_file_gives_a_site_or_problems(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _, found = checked(files, Path(folder))
        report(found, annotate=True)


def test_the_files_themselves_are_right(tmp_path: Path) -> None:
    site, found = checked(LOCAL, tmp_path)
    assert errors(found) == []
    assert site.library.item("rollen", "lokaal-melden") is not None


# No quotes: who types a text between them means the text between them.
typed = st.lists(
    st.one_of(
        st.sampled_from([piece for piece in PIECES if "\n" not in piece]),
        st.sampled_from(["woord", "de 2e keer", "50%", "(of niet)", "a/b", "’s avonds"]),
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(typed)
@FEWER
def test_a_text_in_a_file_of_items_comes_out_as_typed_or_is_refused(words: str) -> None:
    own = LOCAL[ITEM].replace("Bij ons team", words)
    with tempfile.TemporaryDirectory() as folder:
        site, found = checked({**LOCAL, ITEM: own}, Path(folder))
        if any(problem.file == ITEM for problem in errors(found)):
            return
        item = site.library.item("rollen", "lokaal-melden")
        assert isinstance(item, Item)
        shown = next(text for text, _ in item.choices())
        # Quotes around a text, and a comment behind it, are what the author means them to be.
        quoted = words.strip()[:1] in ("'", '"')
        assert quoted or shown == re.split(r"\s+# +(?=\S)", words)[0].strip(), (words, shown)


@given(typed)
@FEWER
def test_the_words_around_a_slip_on_a_page_come_out_or_it_is_refused(words: str) -> None:
    source = f"# Onze wijk\n\nalfa {words} bravo\n\ncharlie delta\n"
    with tempfile.TemporaryDirectory() as folder:
        site, found = checked({**LOCAL, PAGE: source}, Path(folder))
        if any(problem.file == PAGE for problem in errors(found)):
            return
        shown = rendered(site, source)
    assert [word for word in ("alfa", "bravo", "charlie delta") if word not in shown] == [], words


def rendered(site: Site, source: str) -> str:
    """The words of the page as a build makes it."""
    page = PageContext(site, PAGE.removeprefix("docs/"))
    own = ItembankExtension(current=lambda: page)
    settings = SETTINGS["markdown_extensions"]
    markdown = Markdown(extensions=[*settings, own], extension_configs=settings)
    words = _Words()
    words.feed(markdown.convert(source))
    words.close()
    return " ".join("".join(words.found).split())


class _Words(HTMLParser):
    """What a browser shows of HTML as people type it: also of what is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)
