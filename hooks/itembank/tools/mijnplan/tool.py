"""mijnplan: one field of the participation plan, where a module ends."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("mijnplan", "plan_field", texts=TEXTS)
