"""The picture of a page: in the colours of the house style, and all words within its edges."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageColor

from branding.brand import Brand
from branding.palette import derive
from branding.sheet import sheet
from itembank.pages.pages import load_pages
from itembank.reading.marks import plain
from publishing.colours import light_colours
from publishing.letters import drawable, fitted
from publishing.pictures import SIZE, Style
from sites import REPOSITORY

OTHER = Brand(primary="#6b1f5c", support="#ffcc00")
COLOURS = light_colours(sheet(OTHER, derive(OTHER)))
# Of nobody: a copy of the course has its own in docs/assets/huisstijl.
MARK = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
<rect width="48" height="48" rx="8" fill="#0b5560"/></svg>"""
LONG = "Hoe je samen met inwoners, ondernemers en verenigingen een goed plan maakt voor onze buurt"
SIZES = range(88, 35, -4)


def _picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def _has(picture: Image.Image, box: tuple[int, int, int, int], colour: str) -> bool:
    found = picture.crop(box).getcolors(SIZE[0] * SIZE[1]) or []
    return ImageColor.getrgb(colour) in [shown for _, shown in found]


def test_it_has_the_colours_of_the_municipality() -> None:
    picture = _picture(Style(COLOURS, MARK).of_page("Rollen", "Leren meedoen"))
    width, height = SIZE
    assert picture.getpixel((0, 0)) == ImageColor.getrgb(COLOURS["surface"])
    assert picture.getpixel((5, height - 5)) == ImageColor.getrgb(COLOURS["bar"])
    assert _has(picture, (0, 200, width, 480), COLOURS["heading"])
    assert _has(picture, (0, height - 110, width, height), COLOURS["bar-text"])
    # The pictogram is in its corner.
    assert _has(picture, (80, 64, 192, 176), "#0b5560")


def test_without_a_house_style_or_a_pictogram_it_is_ink_on_paper() -> None:
    picture = _picture(Style({"surface": "#ffffff"}, b"<svg").of_page("Rollen", "Leren"))
    assert picture.getpixel((100, 100)) == (255, 255, 255)
    assert picture.getpixel((5, SIZE[1] - 5)) == ImageColor.getrgb("#1a1a1a")
    assert Style({}, b"geen plaatje").icons() == {}


@pytest.mark.parametrize("title", ["Rollen", LONG, f"{LONG} {LONG} {LONG}", "A" * 300])
def test_the_words_stay_within_the_edges(title: str) -> None:
    picture = _picture(Style(COLOURS).of_page(title, title))
    paper, bar = (ImageColor.getrgb(COLOURS[name]) for name in ("surface", "bar"))
    for left in (0, SIZE[0] - 78):
        edge = picture.crop((left, 0, left + 78, SIZE[1] - 130))
        assert edge.getcolors() == [(edge.width * edge.height, paper)]
        below = picture.crop((left, SIZE[1] - 120, left + 78, SIZE[1]))
        assert below.getcolors() == [(below.width * below.height, bar)]


def test_a_title_of_ninety_letters_is_whole() -> None:
    assert len(LONG) == 90
    words = fitted(LONG, 1040, 268, SIZES)
    assert " ".join(words.lines) == LONG
    assert words.size >= 60


def test_what_never_fits_is_cut_and_says_so() -> None:
    words = fitted(f"{LONG} " * 9, 1040, 268, SIZES)
    assert words.size == SIZES[-1]
    assert words.lines[-1].endswith("…")
    assert words.height <= 268


def test_an_accent_is_drawn_at_its_letter_and_takes_the_dot_of_an_i() -> None:
    style = Style(COLOURS)
    bare = style.of_page("Geinformeerd een creme", "x")
    assert style.of_page("Geïnformeerd één crème", "x") != bare
    picture = _picture(style.of_page("ï", "x")).crop((0, 180, SIZE[0], 480))
    paper = Image.new("RGB", picture.size, COLOURS["surface"])
    left, top, right, bottom = ImageChops.difference(picture, paper).getbbox() or (0, 0, 0, 0)
    # Between the two dots is nothing, where the dot of the i was.
    between = picture.crop((0, top, SIZE[0], top + (bottom - top) // 6))
    middle = (left + right) // 2
    assert between.getpixel((middle, between.height // 2)) == ImageColor.getrgb(COLOURS["surface"])
    assert drawable("één") == "e\u0301e\u0301n"
    assert drawable("a – b → c\u00a0d") == "a - b > c d"


def test_every_title_of_the_course_can_be_written_with_these_letters() -> None:
    pages = load_pages(REPOSITORY)
    for path in pages.by_path:
        title = " ".join(plain(pages.title(path)).split())
        told = drawable(title)
        # Nothing is left out: an accent is a sign more, and a dash is another.
        assert len([sign for sign in told if ord(sign) < 0x300]) == len(title), title


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60), st.text(max_size=30))
def test_any_words_make_a_picture(title: str, sender: str) -> None:
    assert Style(COLOURS).of_page(title, sender).startswith(b"\x89PNG")
