"""eindtoets: the final test. The browser draws from its pool; without one all are shown."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("eindtoets", "final_test", ("test",), texts=TEXTS)
