"""Exports of the course to other systems: one module per format, made from the Library.

A format is a module with a ``FORMAT``. It writes nothing itself: it gives files by name, and the
command behind ``scripts/export.py`` writes them and tells what got lost.
"""

from __future__ import annotations

from . import cmi5, gift, moodle, scorm, spreadsheet, word
from .course import Course, File, Format
from .losses import LOSSES
from .qti import QTI21, QTI30

FORMATS = (
    *(moodle.FORMAT, gift.FORMAT, QTI21, QTI30),
    *(word.FORMAT, spreadsheet.EXCEL_FORMAT, spreadsheet.CSV_FORMAT),
    *(scorm.SCORM12, scorm.SCORM2004, cmi5.FORMAT),
)
"""Every format, in the order of the help and the table."""
TAKE_ALONG = (
    *(word.FORMAT, spreadsheet.EXCEL_FORMAT, spreadsheet.CSV_FORMAT),
    *(moodle.FORMAT, gift.FORMAT),
)
"""What a trainer without a copy of the course finds on the published site."""

__all__ = ["FORMATS", "LOSSES", "TAKE_ALONG", "Course", "File", "Format"]
