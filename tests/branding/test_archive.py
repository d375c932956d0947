"""An archive is read within limits that hold before memory is taken, and plain files only."""

from __future__ import annotations

import gzip
import io
import tarfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from branding.chain import find_brand
from branding.package import open_package
from setup.messages import Trouble

from .made_up import css, package

LARGE = "dit is groter dan 50 MB."
BROKEN = "dit pakket is niet heel, of het is geen .tgz."
# Far less than what the archives below say they hold.
MOST_MEMORY = 12_000_000


def header(name: str, size: int, kind: bytes = b"0") -> bytes:
    """The block that announces a member of so many bytes, which need not be there."""
    information = tarfile.TarInfo(name)
    information.size, information.type = size, kind
    return information.tobuf(tarfile.GNU_FORMAT)


def padded(content: bytes) -> bytes:
    """Content as it stands in a tar: whole blocks."""
    return content + b"\0" * (-len(content) % tarfile.BLOCKSIZE)


def pax(kind: bytes, words: bytes) -> bytes:
    """A header that says more about the next member, or about all (`kind` g)."""
    return header("pax", len(words), kind) + padded(words)


def said(key: str, value: str) -> bytes:
    """One line of such a header."""
    line = f" {key}={value}\n"
    length = len(line) + 1
    while len(f"{length}{line}") != length:
        length += 1
    return f"{length}{line}".encode()


def long_header(kind: bytes) -> bytes:
    return header("././@LongLink", 40_000_000, kind) + b"\0" * 40_000_000


def many_headers() -> bytes:
    """A global header of many words, which every later member would copy and keep."""
    words = b"".join(said(f"SCHILY.x{number}", "y") for number in range(500))
    return pax(b"g", words) + b"".join(header(f"package/{n}.bin", 0) for n in range(1_500))


def large_file() -> bytes:
    return header("package/a.css", 6_000_000) + padded(b"a" * 6_000_000)


ARCHIVES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a name of 40 MB": (lambda: long_header(b"L"), LARGE),
    "a link name of 40 MB": (lambda: long_header(b"K"), LARGE),
    "a header of 40 MB": (lambda: long_header(b"x"), LARGE),
    "a header for all of 40 MB": (lambda: long_header(b"g"), LARGE),
    "a header that every member keeps": (many_headers, "ik vind hier geen bestand met tokens."),
    "a file of more than 5 MB": (large_file, "a.css: dit is groter dan 5 MB."),
    "a size that is less than nothing": (
        lambda: pax(b"x", said("size", "-5000")) + header("package/a.css", 0),
        "is geen gewoon bestand",
    ),
    "a size that is no number": (
        lambda: pax(b"x", said("size", "9" * 5000)) + header("package/a.css", 0),
        "",
    ),
    "a file with holes": (
        lambda: (
            pax(b"x", said("GNU.sparse.size", "4000000") + said("GNU.sparse.map", "0,0"))
            + header("package/a.css", 0)
        ),
        "is geen gewoon bestand",
    ),
    "headers about headers": (lambda: pax(b"x", said("a", "b")) * 2_000, ""),
    "half a file": (lambda: header("package/a.css", 2_000) + b"a", BROKEN),
    "a sign that steers a terminal": (
        lambda: header("package/\x1b[2J.css", 0),
        "heeft een naam met een teken dat je niet ziet",
    ),
    "a new line in a name": (
        lambda: pax(b"x", said("path", "package/a\nKlaar.css")) + header("x", 0),
        "heeft een naam met een teken dat je niet ziet",
    ),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_an_archive_that_says_it_is_more_than_it_is_takes_no_memory(
    name: str, tmp_path: Path
) -> None:
    make, words = ARCHIVES[name]
    path = tmp_path / "kwaad.tgz"
    path.write_bytes(gzip.compress(make() + b"\0" * 1024, compresslevel=1))
    tracemalloc.start()
    try:
        with pytest.raises(Trouble) as trouble:
            find_brand(open_package(path, "kwaad.tgz"), None, None)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < MOST_MEMORY
    text = str(trouble.value)
    assert text.startswith("kwaad.tgz: ")
    assert words in text
    assert "\x1b" not in text


def test_what_stands_behind_the_end_of_an_archive_is_not_read(tmp_path: Path) -> None:
    path = package(tmp_path / "goed.tgz", {"package/dist/theme.css": css()})
    endless = gzip.compress(b"\0" * 60_000_000, compresslevel=1)
    path.write_bytes(path.read_bytes() + endless)
    assert find_brand(open_package(path, "goed.tgz"), None, None).files == ("dist/theme.css",)


def test_every_format_of_a_real_archive_is_read(tmp_path: Path) -> None:
    long = f"package/{'map' * 60}/dist/theme.css"
    for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
        name = long if form != tarfile.USTAR_FORMAT else "package/dist/theme.css"
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w", format=form) as archive:
            information = tarfile.TarInfo(name)
            information.size = len(css().encode())
            archive.addfile(information, io.BytesIO(css().encode()))
        path = tmp_path / f"{form}.tgz"
        path.write_bytes(gzip.compress(buffer.getvalue()))
        assert find_brand(open_package(path, path.name), None, None).files[0].endswith("theme.css")


def test_a_whole_number_of_thousands_of_digits_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    path.write_text(f'{{"nl":\n {{"a": {{"value": {"1" * 5000}}}}}}}', encoding="utf-8")
    with pytest.raises(Trouble) as trouble:
        find_brand(open_package(path, "tokens.json"), None, None)
    assert str(trouble.value).startswith(
        "tokens.json:2: hier staat een getal van 5000 cijfers. Dat heeft geen token.\n"
    )


def test_a_name_of_a_token_or_theme_never_steers_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    path.write_text('{"a\\u001b[2J": {"value": "{b}"}, "b": {"value": "{a\\u001b[2J}"}}', "utf-8")
    with pytest.raises(Trouble) as trouble:
        find_brand(open_package(path, "tokens.json"), None, None)
    assert "\x1b" not in str(trouble.value)


def test_a_file_in_a_folder_with_such_a_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "a\x7f.css").write_text(css(), encoding="utf-8")
    with pytest.raises(Trouble, match="heeft een naam met een teken dat je niet ziet"):
        open_package(tmp_path / "map", "map")
