"""certificaat: a sheet to print after the final test."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("certificaat", "certificate", texts=TEXTS)
