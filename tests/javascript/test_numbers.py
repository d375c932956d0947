"""Numbers are read alike by the engine and by the browser, from one table per unit."""

from __future__ import annotations

import json
from pathlib import Path

from itembank.model.fields import parse_number

TABLE = Path(__file__).with_name("numbers.json")


def test_a_number_is_read_as_the_browser_reads_it() -> None:
    units = json.loads(TABLE.read_text(encoding="utf-8"))
    for unit, table in units.items():
        assert {written: parse_number(written, unit) for written in table} == table
