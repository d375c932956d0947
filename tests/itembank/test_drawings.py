"""Drawings in pages, and the forms in which a page shows letters, talks, days and files."""

from __future__ import annotations

import re
from pathlib import Path

from markdown import Markdown

from itembank.blocks import all_blocks
from itembank.build.extension import ItembankExtension
from itembank.build.search import searchable
from itembank.pages.scan import scan
from itembank.reading.drawing import BOX, CLASSES, LARGEST, read_drawing
from itembank.render.render import PageContext
from itembank.site.drawings import FOLDERS
from markup import Element, read
from markup import faults as markup_faults
from projects import small_site

OPEN = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{BOX}">'
HALL = f"""\
{OPEN}
  <defs><path id="stoel" class="built-half" d="M0 0h18v20h-18z"/></defs>
  <!-- Wie zit waar? -->
  <use href="#stoel" x="6"/><use href="#stoel" x="36"/>
  <circle class="person" cx="96" cy="82" r="14"/>
</svg>
"""
# What mkdocs.base.yml switches on for these forms.
OTHERS = ["attr_list", "def_list", "md_in_html", "pymdownx.caret", "pymdownx.tilde"]
STYLES = Path(__file__).parents[2] / "hooks" / "theme" / "assets" / "scenes.css"


def _page(folder: Path, words: str, drawing: str = HALL, own: str = "") -> Element:
    page = read(_html(folder, words, drawing, own))
    assert markup_faults(page) == []
    return page


def _html(folder: Path, words: str, drawing: str = HALL, own: str = "") -> str:
    files = {"docs/tekeningen/zaal.svg": drawing, "docs/proef.md": f"# Proef\n\n{words}\n"}
    if own:
        files["docs/lokaal/tekeningen/zaal.svg"] = own
    site = small_site(folder, files)
    assert site.problems == ()
    context = PageContext(site, "proef.md")
    parser = Markdown(extensions=[*OTHERS, ItembankExtension(current=lambda: context)])
    return str(parser.convert(files["docs/proef.md"]))


def test_a_drawing_stands_in_the_page_with_its_caption(tmp_path: Path) -> None:
    page = _page(tmp_path, "/// tekening | zaal\nWie zit er *niet*?\n///")
    figure = page.one("figure")
    assert figure.one("figcaption").text.strip() == "Wie zit er niet?"
    drawing = figure.one("svg")
    assert drawing["aria-hidden"] == "true"
    assert drawing["role"] == drawing["aria-label"] == ""
    assert [shape["class"] for shape in drawing.all("circle")] == ["scene-person"]
    assert "Wie zit waar" not in str(page)


def test_a_shape_that_is_used_again_is_found_under_a_name_of_its_own(tmp_path: Path) -> None:
    page = _page(tmp_path, "## Stoel { #stoel }\n\n/// tekening | zaal\nWie zit er niet?\n///")
    assert page.one("path")["id"] == "tekening--zaal--stoel"
    assert {one["href"] for one in page.all("use")} == {"#tekening--zaal--stoel"}


def test_a_drawing_that_tells_something_has_a_name_and_its_words_beside_it(tmp_path: Path) -> None:
    told = HALL.replace("<defs>", "<title>Een zaal met\n één gast</title><defs>")
    words = "/// tekening | zaal\nWie zit er niet?\n\nVeertig stoelen, en één is bezet.\n///"
    figure = _page(tmp_path, words, told).one("figure")
    drawing = figure.one("svg")
    assert (drawing["role"], drawing["aria-label"]) == ("img", "Een zaal met één gast")
    assert drawing["aria-hidden"] == ""
    assert drawing.all("title") == []
    assert len(figure.one("figcaption").all("p")) == 2


def test_a_drawing_of_the_municipality_takes_the_place_of_one_of_the_course(tmp_path: Path) -> None:
    own = f'{OPEN}<path class="built" d="M0 0h6v6z"/></svg>'
    page = _page(tmp_path, "/// tekening | zaal\nWie zit er niet?\n///", own=own)
    assert page.all("circle") == []
    assert page.one("path")["class"] == "scene-built"


def test_an_own_drawing_is_only_shown_by_a_block_that_draws(tmp_path: Path) -> None:
    for name, codes in (("brief", ["bestand-ongebruikt"]), ("tekening", [])):
        files = {
            "docs/lokaal/tekeningen/kaart.svg": HALL,
            "docs/proef.md": f"# Proef\n\n/// {name} | kaart\nEen zin.\n///\n",
        }
        site = small_site(tmp_path / name, files)
        assert [problem.code for problem in site.problems] == codes


def test_search_finds_the_caption_and_nothing_of_the_drawing(tmp_path: Path) -> None:
    html = _html(tmp_path, "/// tekening | zaal\nWie zit er niet?\n///")
    assert "scene-person" in html
    kept = searchable(html)
    assert "<p>Wie zit er niet?</p>" in kept
    assert "scene-person" not in kept


def test_nothing_of_what_is_refused_reaches_a_page() -> None:
    refused = f"""{OPEN}<style>b{{}}</style><script>x</script><g onclick="x" style="y" fill="z">
      <image href="https://elders.example/a.png"/><a href="javascript:x">w</a>
      <circle cx="1&quot; onload=&quot;x" r="6"/></g></svg>"""
    drawing, faults = read_drawing("zaal", refused.encode())
    assert faults
    assert drawing.shapes == '<g><circle cx="1&quot; onload=&quot;x" r="6"></circle></g>'
    bomb = f'<!DOCTYPE svg [<!ENTITY a "b">]>{OPEN}<title>&a;</title></svg>'
    assert read_drawing("zaal", bomb.encode())[0].shapes == ""


def test_every_class_of_a_drawing_has_a_colour_and_every_colour_is_of_the_house_style() -> None:
    styles = STYLES.read_text(encoding="utf-8")
    assert {one for one in CLASSES if f".scene-{one}" not in styles} == set()
    assert re.findall(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", styles) == []


def test_the_drawings_of_the_course_are_light_and_each_is_shown_somewhere(real_root: Path) -> None:
    drawings = sorted((real_root / FOLDERS[0]).glob("*.svg"))
    used = {
        block.argument
        for page in (real_root / "docs").rglob("*.md")
        for block in scan(page.read_text(encoding="utf-8")).blocks
        if block.name == "tekening"
    }
    assert drawings
    assert [path.stem for path in drawings if path.stem not in used] == []
    assert [path.stem for path in drawings if path.stat().st_size > LARGEST] == []


def test_a_letter_shows_what_was_struck_and_what_came_in_its_place(tmp_path: Path) -> None:
    figure = _page(tmp_path, "/// brief | Na het *potlood*\nBeste ~~heer~~ ^^buur^^,\n///").one(
        "figure"
    )
    assert figure.one("figcaption").text == "Na het *potlood*"
    assert (figure.one("del").text, figure.one("ins").text) == ("heer", "buur")


def test_a_talk_puts_what_the_reader_writes_on_the_other_side(tmp_path: Path) -> None:
    talk = "Meryem\n:   Weet jij iets?\n\nJij\n:   Nog niet.\n:   Vrijdag wel.\n\nBas\n:   Fijn."
    figure = _page(tmp_path, f"/// chat | De straat\n{talk}\n///").one("figure")
    parts = [part for part in figure.walk() if part.tag in ("dt", "dd")]
    own = [part.text.strip() for part in parts if part["class"] == "own"]
    assert own == ["Jij", "Nog niet.", "Vrijdag wel."]


def test_only_what_is_found_by_a_name_has_one_place_on_a_page(tmp_path: Path) -> None:
    for name, codes in (("dossier | zaal", []), ("tekening | zaal", ["blok-dubbel"])):
        block = f"\n/// {name}\nEen zin.\n///\n"
        files = {"docs/tekeningen/zaal.svg": HALL, "docs/proef.md": f"# Proef\n{block}{block}"}
        site = small_site(tmp_path / name.partition(" ")[0], files)
        assert [problem.code for problem in site.problems] == codes


def test_what_holds_real_text_is_a_figure_with_a_title(tmp_path: Path) -> None:
    for name in ("brief", "chat", "dossier", "tijdlijn"):
        assert all_blocks()[name].titled
        page = _page(tmp_path, f"/// {name} | Wat er stond & wat niet\nEen zin.\n///")
        assert page.one("figure").one("figcaption").text == "Wat er stond & wat niet"
