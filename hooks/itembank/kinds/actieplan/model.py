"""actieplan: three own actions to take to work. The same form as the participation plan."""

from __future__ import annotations

from typing import ClassVar

from ..participatieplan.model import Participatieplan


class Actieplan(Participatieplan):
    """The fields of the action plan, in groups: one per action."""

    folder: ClassVar[str] = ""
