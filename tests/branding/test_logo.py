"""A logo draws and does nothing else; what was taken out is told."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from branding.logo import read_logo
from setup.messages import Trouble

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
GOOD = HEAD + 'viewBox="0 0 300 100"><path fill="#00a" d="M0 0h9v9z"/></svg>'


def png(width: int, height: int) -> bytes:
    """A white picture."""

    def block(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

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


BROKEN = "dit bestand is niet heel, of het is iets anders dan de naam zegt."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.svg", "<svg", BROKEN),
        ("a.svg", "<html/>", BROKEN),
        ("a.svg", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + GOOD + "&a;", BROKEN),
        ("a.png", GOOD, BROKEN),
        ("a.png", png(9, 9)[:-4], BROKEN),
        ("a.png", png(9, 9).replace(b"IDAT", b"IDAX"), BROKEN),
        ("a.jpg", "x", "dit is geen logo dat ik kan gebruiken."),
        (
            "a.svg",
            HEAD + 'viewBox="0 0 9 9"><script/></svg>',
            "in dit bestand staat geen tekening, of er staat niet bij hoe groot zij is.",
        ),
        (
            "a.svg",
            HEAD + '><path d="M0 0"/></svg>',
            "in dit bestand staat geen tekening, of er staat niet bij hoe groot zij is.",
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
    with pytest.raises(Trouble, match=BROKEN):
        read_logo(put(tmp_path, "bom.svg", text), "bom.svg")
