"""The words in a PDF that Chromium printed.

Just enough of the format: Chromium writes plain objects, compresses streams with zlib, shows text
as glyph numbers, and gives every font a table from glyph numbers to characters.
"""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\sendobj", re.S)
_STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.S)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\n")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|(<[0-9A-Fa-f]+>)|(\((?:\\.|[^\\)])*\))", re.S)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def pdf_text(pdf: bytes) -> str:
    """All text of all pages, without white space: a PDF holds none that can be trusted."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    tables = {number: _table(objects, body) for number, body in objects.items()}
    words: list[str] = []
    for body in objects.values():
        if b"/Type /Page" not in body or b"/Type /Pages" in body:
            continue
        fonts = {
            name.decode(): tables[int(number)]
            for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", body)
        }
        for number in re.findall(rb"/Contents (\d+) 0 R", body):
            words.append(_words(_stream(objects[int(number)]), fonts))
    return "".join("".join(words).split())


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return zlib.decompress(found[1]) if b"/FlateDecode" in body[: found.start()] else found[1]


def _table(objects: dict[int, bytes], font: bytes) -> dict[int, str]:
    """From glyph number to characters, for an object that is a font."""
    named = re.search(rb"/ToUnicode (\d+) 0 R", font)
    if named is None:
        return {}
    cmap = _stream(objects[int(named[1])])
    table: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for glyph, text in _PAIR.findall(block):
            table[int(glyph, 16)] = _utf16(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, text in _RANGE.findall(block):
            begin = ord(_utf16(text)[0])
            for step in range(int(last, 16) - int(first, 16) + 1):
                table[int(first, 16) + step] = chr(begin + step)
    return table


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _words(content: bytes, fonts: dict[str, dict[int, str]]) -> str:
    table: dict[int, str] = {}
    out: list[str] = []
    for font, digits, text in _SHOWN.findall(content):
        if font:
            table = fonts.get(font.decode(), {})
            continue
        raw = bytes.fromhex(digits[1:-1].decode()) if digits else _unescape(text[1:-1])
        for place in range(0, len(raw) - 1, 2):
            out.append(table.get(int.from_bytes(raw[place : place + 2]), ""))
    return "".join(out)


def _unescape(text: bytes) -> bytes:
    def replace(found: re.Match[bytes]) -> bytes:
        mark = found[1]
        return bytes([int(mark, 8)]) if mark[:1].isdigit() else _ESCAPES.get(mark, mark)

    return re.sub(rb"\\([0-7]{1,3}|.)", replace, text, flags=re.S)
