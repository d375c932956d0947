"""Word, Excel and CSV hold what the bank holds, read again by programs that did not write them."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree
from openpyxl import load_workbook

from browser.pdf import pdf_text
from itembank.export import FORMATS, TAKE_ALONG, Course, File, Format
from itembank.export.rows import Table
from itembank.export.spreadsheet import csv_bytes
from itembank.model.shapes import Choice, Matching, Numeric, Ordering
from itembank.paper.forms import paper_of
from itembank.reading.marks import plain
from itembank.words.texts import texts
from sites import REPOSITORY, clean_environment

WORD, EXCEL, CSV = (
    next(one for one in FORMATS if one.name == name) for name in ("docx", "xlsx", "csv")
)
Sheet = list[list[str]]


def _rows(file: File) -> Sheet:
    """The cells of a file for a spreadsheet as text, without empty ends."""
    if file.name.endswith(".csv"):
        text = file.content.decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    sheet = load_workbook(io.BytesIO(file.content))[texts()["take_questions"]]
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.values]


def _entries(course: Course, one: Format) -> Iterator[tuple[str, dict[str, str]]]:
    for file in one.make(course):
        header, *rows = _rows(file)
        for row in rows:
            cells = dict(zip(header, row, strict=True))
            yield cells[texts()["take_id"]], cells


@pytest.mark.parametrize("one", [EXCEL, CSV], ids=lambda one: one.name)
def test_a_table_has_a_row_for_every_question_with_its_words(one: Format, course: Course) -> None:
    found = dict(_entries(course, one))
    shown = {
        f"{bank}/{item.id}": item
        for bank in course.library.banks
        for item in course.library.active(bank)
    }
    assert found.keys() == shown.keys()
    wrong = []
    for name, cells in found.items():
        item, bank = shown[name], name.partition("/")[0]
        shape = item.interaction(bank)
        paper = paper_of(shape)
        options = {line.mark: plain(line.text) for line in paper.choices or paper.lines}
        read = {
            mark: cells.get(texts()["take_option"].format(mark=mark))
            or cells.get(texts()["take_row"].format(mark=mark))
            for mark in options
        }
        same = all(
            (read[mark] or "").startswith((text, f"'{text}")) for mark, text in options.items()
        )
        answer = plain(paper.answer)
        key = cells.get(texts()["take_key"], "") in (answer, f"'{answer}")
        if not (same and key and cells[texts()["take_question"]] == plain(item.stem)):
            wrong.append((name, read, options))
        if isinstance(shape, Choice):
            told = " ".join(cells.values())
            assert all(plain(line) in told for option in shape.options for line in option.feedback)
    assert wrong == []


def test_both_tables_hold_the_same(hostile_course: Course) -> None:
    def without_sign(cells: dict[str, str]) -> dict[str, str]:
        return {name: re.sub(r"^'(?=[=+@-])", "", cell) for name, cell in cells.items()}

    as_text = {name: without_sign(cells) for name, cells in _entries(hostile_course, CSV)}
    assert as_text == dict(_entries(hostile_course, EXCEL))


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_taken_for_a_formula(begin: str) -> None:
    """What OWASP names, on every place of a line; a workbook says of each cell that it is text."""
    payload = f'{begin}HYPERLINK("https://kwaad.example";"klik")'
    read = csv_bytes(Table(("Vraag", "Uitleg"), ((payload, payload), (1, "gewoon"))))
    _, row, plain_row = csv.reader(io.StringIO(read.decode("utf-8-sig"), newline=""), delimiter=";")
    assert row == [f"'{payload}", f"'{payload}"]
    assert plain_row == ["1", "gewoon"]


def test_a_workbook_holds_text_and_numbers_only(hostile_course: Course) -> None:
    (file,) = EXCEL.make(hostile_course)
    book = load_workbook(io.BytesIO(file.content))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"} and not any(
        cell.hyperlink for row in book.worksheets[0] for cell in row
    )


def test_excel_in_dutch_opens_the_text_with_its_own_signs(real_course: Course) -> None:
    for file in CSV.make(real_course):
        assert file.content.startswith(b"\xef\xbb\xbf")
        first = file.content.decode("utf-8-sig").splitlines()[0]
        assert first.startswith("Nummer;Id;Soort;Vraag")
        assert file.content.count(b"\r\n") > file.items


def _style(paragraph: Paragraph) -> str:
    assert paragraph.style is not None
    return str(paragraph.style.name)


def _document(file: File) -> tuple[list[tuple[str, str]], str]:
    """Every paragraph of a document with its style, and all its words, tables included."""
    document = Document(io.BytesIO(file.content))
    lines = [(_style(paragraph), paragraph.text) for paragraph in document.paragraphs]
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return lines, "\n".join([*(text for _, text in lines), *cells])


@pytest.fixture(
    scope="session", params=["examples", "hostile", pytest.param("real", marks=pytest.mark.alles)]
)
def written(request: pytest.FixtureRequest) -> tuple[Course, list[File]]:
    """The documents of a course; those of the real one take seconds to make."""
    names = {"real": "real_course", "examples": "example_course", "hostile": "hostile_course"}
    course: Course = request.getfixturevalue(names[request.param])
    return course, list(WORD.make(course))


def test_a_document_holds_every_question_and_its_reasons(
    written: tuple[Course, list[File]],
) -> None:
    course, files = written
    for file in files:
        bank = file.name.removesuffix(".docx")
        lines, words = _document(file)
        folded = _folded(words)
        heads = [text for style, text in lines if style == "Heading 2"]
        assert len(heads) == 2 * file.items
        for item in course.library.active(bank):
            shape = item.interaction(bank)
            if shape is None:
                continue
            paper = paper_of(shape)
            told = [
                plain(item.stem),
                plain(item.rationale),
                *(plain(line.text) for line in paper.lines),
            ]
            told += [plain(line.text) for line in paper.choices]
            told += [plain(word) for reason in paper.reasons for word in reason.words]
            if isinstance(shape, Choice | Matching | Numeric | Ordering) and paper.answer:
                told.append(f"{texts()['paper_answer']}: {plain(paper.answer)}")
            assert [text for text in told if _folded(text) not in folded] == [], item.id


def _folded(text: str) -> str:
    """Its words, without the numbers of a list, which a document writes out."""
    return " ".join(re.sub(r"^\d+\. ", "", text, flags=re.MULTILINE).split())


def test_a_document_can_be_found_the_way_in_by_who_hears_it(
    written: tuple[Course, list[File]],
) -> None:
    course, files = written
    for file in files:
        document = Document(io.BytesIO(file.content))
        about = document.core_properties
        bank = course.library.banks[file.name.removesuffix(".docx")]
        assert (about.title, about.language) == (plain(bank.title), "nl-NL")
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            styles = etree.fromstring(archive.read("word/styles.xml"))
        languages = {node.get(qn("w:val")) for node in styles.iter(qn("w:lang"))}
        assert languages == {"nl-NL"}
        styles_used = [_style(paragraph) for paragraph in document.paragraphs]
        assert styles_used[0] == "Title"
        levels = [int(name[-1]) for name in styles_used if name.startswith("Heading")]
        assert levels[0] == 1 and all(b - a <= 1 for a, b in pairwise(levels))
        for table in document.tables:
            assert list(table.rows[0]._tr.iter(qn("w:tblHeader")))


def test_the_elements_of_a_paragraph_stand_in_the_order_that_word_asks(
    written: tuple[Course, list[File]],
) -> None:
    order = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "pBdr", "tabs", "spacing", "ind"]
    for file in written[1]:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            parts = [archive.read(name) for name in ("word/document.xml", "word/styles.xml")]
        for part in parts:
            for node in etree.fromstring(part).iter(qn("w:pPr")):
                names = [etree.QName(child).localname for child in node]
                known = [order.index(name) for name in names if name in order]
                assert known == sorted(known), names


@pytest.mark.parametrize("one", TAKE_ALONG, ids=lambda one: one.name)
def test_the_same_bank_gives_the_same_bytes(one: Format, hostile_course: Course) -> None:
    first, second = ([file.content for file in one.make(hostile_course)] for _ in range(2))
    assert first == second


@pytest.mark.parametrize("one", [WORD, EXCEL], ids=lambda one: one.name)
def test_a_file_says_what_got_lost_in_it(one: Format, hostile_course: Course) -> None:
    (file,) = one.make(hostile_course)
    assert file.losses["kijkt-niet-na"] == file.items
    if one is WORD:
        told = _document(file)[1]
    else:
        about = load_workbook(io.BytesIO(file.content))[texts()["take_about"]]
        told = "\n".join(str(cell) for row in about.values for cell in row)
    assert f"{file.items} vragen: Een bestand om te lezen kijkt niets na" in told
    assert "CC BY 4.0" in told and hostile_course.title in told


def test_a_build_needs_no_library_for_documents() -> None:
    """Who only builds has the lock of the site, where they are not."""
    code = (
        "import sys; sys.modules.update(docx=None, xlsxwriter=None)\n"
        "import itembank.export, itembank.blocks.meenemen"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=clean_environment() | {"PYTHONPATH": str(REPOSITORY / "hooks")},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


# 59: semicolons; 34: quotes; 76: UTF-8.
_AS_TEXT = "csv:Text - txt - csv (StarCalc):59,34,76"
READERS = {"docx": "pdf", "xlsx": _AS_TEXT, "csv": _AS_TEXT}
SECONDS = 120


@pytest.mark.alles
@pytest.mark.parametrize("one", [WORD, EXCEL, CSV], ids=lambda one: one.name)
def test_libreoffice_opens_every_file(one: Format, real_course: Course, tmp_path: Path) -> None:
    """A real reader makes of each what it reads, with the words that are in it.

    Only where it is: it is no part of the tests' environment.
    """
    office = shutil.which("soffice")
    if office is None:
        return
    files = list(one.make(real_course))
    for file in files:
        (tmp_path / file.name).write_bytes(file.content)
    read = ["--infilter=CSV:59,34,76"] if one is CSV else []
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    names = [str(tmp_path / file.name) for file in files]
    to = ["--convert-to", READERS[one.name], "--outdir", str(tmp_path / "read")]
    subprocess.run(
        [office, home, "--headless", *read, *to, *names],
        check=True,
        capture_output=True,
        timeout=SECONDS,
    )
    for file in files:
        made = tmp_path / "read" / f"{file.name.rpartition('.')[0]}.{READERS[one.name][:3]}"
        bank = file.name.partition(".")[0]
        stems = [plain(item.stem) for item in real_course.library.active(bank)]
        if made.suffix == ".csv":
            told = made.read_text(encoding="utf-8")
        else:
            told = pdf_text(made.read_bytes())
        words = re.sub(r"\W", "", told)
        assert [stem for stem in stems if re.sub(r"\W", "", stem.split("\n")[0]) not in words] == []
