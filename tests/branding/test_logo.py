"""A logo draws and does nothing else; what was taken out is told."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from branding.drawing import calls
from branding.logo import read_logo
from setup.messages import Trouble

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
GOOD = HEAD + 'viewBox="0 0 300 100"><path fill="#00a" d="M0 0h9v9z"/></svg>'


def block(kind: bytes, body: bytes) -> bytes:
    """A part of a picture, with its length and checksum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int) -> bytes:
    """A white picture."""
    rows = (b"\0" + b"\xff" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + block(b"IHDR", head)
        + block(b"IDAT", zlib.compress(rows))
        + block(b"IEND", b"")
    )


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_drawing_stays_a_drawing(tmp_path: Path) -> None:
    logo = read_logo(put(tmp_path, "logo.svg", GOOD), "logo.svg")
    assert (logo.ratio, logo.suffix, logo.removed, logo.is_square) == (3.0, ".svg", (), False)
    assert b'<path fill="#00a" d="M0 0h9v9z" />' in logo.content


def test_a_picture_is_measured(tmp_path: Path) -> None:
    logo = read_logo(put(tmp_path, "logo.png", png(60, 50)), "logo.png")
    assert (logo.ratio, logo.suffix, logo.is_square) == (1.2, ".png", True)


def test_what_runs_or_calls_is_taken_out_and_named(tmp_path: Path) -> None:
    text = HEAD + (
        'width="20" height="10" onload="alert(1)">'
        "<script>alert(1)</script><script/>"
        "<style>@import url(https://elders.example/a.css);</style>"
        '<style>.a { fill: url(#verloop) }</style><linearGradient id="verloop"/>'
        '<image href="https://elders.example/a.png"/>'
        '<image href="data:image/png;base64,AAAA"/>'
        '<use xlink:href="#a"/><use xlink:href="https://elders.example/#a"/>'
        '<path d="M0 0" style="fill: url(https://elders.example/)"/>'
        '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>'
        '<a href="javascript:alert(1)"><path d="M0 0"/></a><animate attributeName="href"/>'
        "</svg>"
    )
    logo = read_logo(put(tmp_path, "logo.svg", text), "logo.svg")
    assert logo.removed == (
        "onload",
        "script (2×)",
        "style met een verwijzing",
        "foreignObject",
        "a",
        "animate",
        "style",
        "href (2×)",
    )
    for word in (b"alert", b"elders", b"script", b"onload", b"foreignObject", b"animate"):
        assert word not in logo.content
    assert b"url(#verloop)" in logo.content and b"data:image/png" in logo.content
    assert b'viewBox="0 0 20 10"' in logo.content


def test_notes_of_a_drawing_program_go_without_a_word(tmp_path: Path) -> None:
    text = GOOD.replace(
        "<path", '<metadata/><n:view xmlns:n="urn:n"/><path xmlns:m="urn:m" m:a="1"'
    )
    logo = read_logo(put(tmp_path, "logo.svg", text), "logo.svg")
    assert logo.removed == ()
    assert b"metadata" not in logo.content and b"urn:" not in logo.content


UNFOLDS = "dit bestand vouwt uit tot veel meer dan een logo nodig heeft."
BROKEN = "dit bestand is niet heel, of het is iets anders dan de naam zegt."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.svg", "<svg", BROKEN),
        ("a.svg", "<html/>", BROKEN),
        ("a.svg", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + GOOD + "&a;", BROKEN),
        ("a.png", GOOD, BROKEN),
        ("a.png", png(9, 9)[:-4], BROKEN),
        ("a.png", png(0, 9), BROKEN),
        ("a.png", b"\x89PNG\r\n\x1a\n" + block(b"IHDR", b"x") + block(b"IEND", b"") * 2, BROKEN),
        (
            "a.svg",
            GOOD.replace("300 100", f"{'9' * 400} 1"),
            "in dit bestand staat geen tekening, of er staat niet bij hoe groot die is.",
        ),
        ("a.png", png(9, 9).replace(b"IDAT", b"IDAX"), BROKEN),
        ("a.jpg", "x", "dit is geen logo dat ik kan gebruiken."),
        (
            "a.svg",
            HEAD + 'viewBox="0 0 9 9"><script/></svg>',
            "in dit bestand staat geen tekening, of er staat niet bij hoe groot die is.",
        ),
        (
            "a.svg",
            HEAD + '><path d="M0 0"/></svg>',
            "in dit bestand staat geen tekening, of er staat niet bij hoe groot die is.",
        ),
        (
            "a.svg",
            GOOD + " " * 300_001,
            "dit logo is groter dan 300 kB. Elke pagina laadt het.",
        ),
    ],
)
def test_a_file_that_is_no_logo_says_why(
    name: str, content: str | bytes, said: str, tmp_path: Path
) -> None:
    with pytest.raises(Trouble) as trouble:
        read_logo(put(tmp_path, name, content), name)
    assert str(trouble.value).startswith(f"{name}: {said}\nDoe dit: ")


def test_entities_that_grow_without_end_are_refused(tmp_path: Path) -> None:
    bomb = "".join(f'<!ENTITY b{n + 1} "{f"&b{n};" * 10}">' for n in range(9))
    text = f'<!DOCTYPE svg [<!ENTITY b0 "ha">{bomb}]>' + GOOD.replace("</svg>", "&b9;</svg>")
    with pytest.raises(Trouble, match=UNFOLDS):
        read_logo(put(tmp_path, "bom.svg", text), "bom.svg")


@pytest.mark.parametrize(
    "inside",
    [
        "<g>" * 5000 + '<path d="M0 0"/>' + "</g>" * 5000,
        "<text>" + "&b;" * 2000 + "</text>",
        '<path d="M0 0" fill="' + "&b;" * 2000 + '"/>',
    ],
)
def test_a_drawing_that_grows_once_it_is_read_is_refused(inside: str, tmp_path: Path) -> None:
    text = f'<!DOCTYPE svg [<!ENTITY b "{"x" * 900}">]>' + GOOD.replace("</svg>", f"{inside}</svg>")
    with pytest.raises(Trouble, match=UNFOLDS):
        read_logo(put(tmp_path, "bom.svg", text), "bom.svg")


def test_entities_of_a_drawing_program_are_read(tmp_path: Path) -> None:
    text = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [<!ENTITY blauw "#00a">]>'
        + GOOD.replace("#00a", "&blauw;")
    )
    assert b'fill="#00a"' in read_logo(put(tmp_path, "logo.svg", text), "logo.svg").content


@pytest.mark.parametrize(
    ("css", "reaches"),
    [
        # What the drawing itself holds, however it is quoted.
        ("url(#g)", False),
        ("url('#g')", False),
        ('url( "#g" )', False),
        ("fill: URL(#g); transform: translate(1px, 2px) rotate(3deg)", False),
        ("fill: var(--kleur, rgb(0 0 10 / 50%))", False),
        ("url(#g) red", False),
        ("/* url(https://elders.example) */ fill: red", False),
        ("font-family: 'url(https://elders.example)'", False),
        ("@media (min-width: 1px) { a { fill: red } }", False),
        # What would be fetched, however it is written.
        ("url(https://elders.example/a)", True),
        ("url('https://elders.example/a')", True),
        ("url(//elders.example)", True),
        ("u\\72l(https://elders.example/a)", True),
        ("\\75\\72\\6c (x) url(/a)", True),
        ("URL(\n'/a')", True),
        ("url(/**/'/a')", True),
        ("url('#g' '/a')", True),
        ("src('/a')", True),
        ("image-set('/a' 1x)", True),
        ("-webkit-image-set(url(/a) 1x)", True),
        ("image('/a')", True),
        ("cross-fade(url(#g), url(/a))", True),
        ("rgb(url(/a))", True),
        ("@import '/a';", True),
        ("@IMPORT '/a';", True),
        ("@\\69mport '/a';", True),
        ("a{} @import url(/a);", True),
        ("@media print { @import '/a'; }", True),
        ("@font-face { src: url(/a) }", True),
        ("width: expression(alert(1))", True),
        ("behavior: url(#default#x) url(/a)", True),
        # What nobody can be sure of.
        ("url(a b)", True),
        ("url('#g", True),
        ("@nieuw (x)", True),
        ("(" * 9000, False),
    ],
)
def test_a_style_is_read_in_tokens_as_a_browser_reads_it(css: str, reaches: bool) -> None:
    assert calls(css) == reaches


def test_a_gradient_named_in_quotes_stays(tmp_path: Path) -> None:
    text = GOOD.replace('fill="#00a"', """fill="url('#g')" style="stroke: url(&quot;#g&quot;)\"""")
    logo = read_logo(put(tmp_path, "logo.svg", text), "logo.svg")
    assert logo.removed == ()
    assert b"url('#g')" in logo.content and b"url(&quot;#g&quot;)" in logo.content


@pytest.mark.parametrize(
    "style",
    [
        "<style>.a{}<title/>@import url(https://elders.example/a);</style>",
        "<style>.a{}<g>x</g>.b{fill:url(/elders)}</style>",
        "<style>@imp<!-- -->ort 'https://elders.example/a';</style>",
        "<style><![CDATA[@import 'https://elders.example/a';]]></style>",
        "<style>&#64;import 'https://elders.example/a';</style>",
        "<style><style>@import 'https://elders.example/a';</style></style>",
    ],
)
def test_rules_behind_an_element_or_a_remark_are_read_as_well(style: str, tmp_path: Path) -> None:
    logo = read_logo(put(tmp_path, "logo.svg", GOOD.replace("<path", f"{style}<path")), "logo.svg")
    assert b"import" not in logo.content and b"elders" not in logo.content
    assert logo.removed


def test_rules_on_both_sides_of_an_element_are_kept(tmp_path: Path) -> None:
    style = "<style>.a{fill:red}<title>x</title>.b{fill:url('#g')}</style>"
    logo = read_logo(put(tmp_path, "logo.svg", GOOD.replace("<path", f"{style}<path")), "logo.svg")
    assert b"<style>.a{fill:red}.b{fill:url('#g')}</style>" in logo.content


def test_a_picture_of_far_more_pixels_than_a_page_shows_is_refused(tmp_path: Path) -> None:
    content = png(5000, 900)
    assert len(content) < 300_000
    with pytest.raises(Trouble) as trouble:
        read_logo(put(tmp_path, "logo.png", content), "logo.png")
    assert str(trouble.value).startswith("logo.png: dit logo is 5000 bij 900 beeldpunten.")
