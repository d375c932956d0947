"""The table of a bank for a spreadsheet: as a workbook, and as text that Excel opens in Dutch.

A cell is text or a whole number, never a formula: whoever opens the file runs nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from ..model.items import Bank
from ..model.losses import CSV, EXCEL
from ..reading.marks import plain
from ..words.texts import texts
from .course import Course, Entry, File, Format, exported
from .losses import losses_in
from .rows import Cell, Table, lost_in, table_of

# A spreadsheet takes a text that begins so for a formula; OWASP names these, also in full width.
_BEGINS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
# Every file has the same moment, so that the same bank gives the same bytes.
_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_WIDE = {"take_question", "take_rationale", "take_with", "take_after", "take_reasons"}
_WIDTH, _WIDTH_OF_TEXT, _WIDTH_OF_NUMBER, _WIDTH_OF_ABOUT = 28, 52, 9, 100
_A4 = 9


def csv_bytes(table: Table) -> bytes:
    """Semicolons and a byte order mark, as Excel in Dutch opens a file by a double click."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.header)
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    """A text that no spreadsheet takes for a formula: an apostrophe in front says it is text."""
    if isinstance(cell, str) and cell.startswith(_BEGINS_FORMULA):
        return f"'{cell}"
    return cell


def workbook_bytes(course: Course, bank: Bank, table: Table, losses: dict[str, int]) -> bytes:
    """A workbook with the table, and a second sheet about where it comes from and what is lost."""
    # Only who publishes or exports has it.
    import xlsxwriter

    t = texts()
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties(
            {"title": plain(bank.title), "author": course.title, "created": _MOMENT, "comments": ""}
        )
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(t["take_questions"])
        sheet.freeze_panes(1, 2)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.repeat_rows(0)
        wide = {t[name] for name in _WIDE}
        for place, name in enumerate(table.header):
            sheet.write_string(0, place, name, head)
            number = name == t["take_number"]
            width = _WIDTH_OF_TEXT if name in wide else _WIDTH
            sheet.set_column(place, place, _WIDTH_OF_NUMBER if number else width, body)
        for line, row in enumerate(table.rows, 1):
            for place, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(line, place, cell, body)
                elif cell:
                    sheet.write_string(line, place, cell, body)
        if table.header:
            sheet.autofilter(0, 0, len(table.rows), len(table.header) - 1)
        about = book.add_worksheet(t["take_about"])
        about.set_column(0, 0, _WIDTH_OF_ABOUT, body)
        for line, words in enumerate(_about_file(course, bank, losses)):
            about.write_string(line, 0, words, head if line == 0 else body)
    return file.getvalue()


def _about_file(course: Course, bank: Bank, losses: dict[str, int]) -> list[str]:
    """What the file is, whose it is, and what got lost in it; one line each."""
    t = texts()
    lines = [plain(bank.title), t["take_from"].format(title=course.title)]
    if course.address:
        lines.append(t["take_address"].format(address=course.address))
    return [*lines, f"{t['take_lost']}:", *lost_in(losses)]


def _files(
    name: str, content: Callable[[Course, Bank, Table, dict[str, int]], bytes]
) -> Callable[[Course], Iterator[File]]:
    def make(course: Course) -> Iterator[File]:
        for bank_name, bank in course.library.banks.items():
            found = exported(course, bank_name)
            if not found.shapes:
                continue
            entries: tuple[Entry, ...] = found.entries
            losses = losses_in(name, found.shapes)
            written = content(course, bank, table_of(course, entries), losses)
            yield File(f"{bank_name}.{name}", written, len(entries), losses)

    return make


def _csv(_course: Course, _bank: Bank, table: Table, _losses: dict[str, int]) -> bytes:
    return csv_bytes(table)


EXCEL_FORMAT = Format(EXCEL, "Excel", _files(EXCEL, workbook_bytes))
CSV_FORMAT = Format(CSV, "CSV", _files(CSV, _csv))
