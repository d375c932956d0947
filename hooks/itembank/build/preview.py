"""What a running server shows on top of every page while there are mistakes."""

from __future__ import annotations

from collections.abc import Iterable

from ..mistakes.problems import Problem
from ..render.render import render


def problems_panel(problems: Iterable[Problem]) -> str:
    """The list of problems as HTML. Everything an author typed is escaped by the template."""
    return render("problemen.html", problems=sorted(problems))
