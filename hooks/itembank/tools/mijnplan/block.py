"""mijnplan: a field of the participation plan to fill in on the spot, the same as in the plan."""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks import Block
from ...kinds.participatieplan.model import Participatieplan
from ...places import PLAN, PLAN_KEY, PROJECT_KEY, anchor
from ...render.render import Fragment, PageContext, render
from ...site.site import Site
from .tool import TOOL


def _plans(site: Site) -> list[Participatieplan]:
    """The plan of the site; a site may have none."""
    found = site.library.tools[PLAN].get(PLAN)
    return [found] if isinstance(found, Participatieplan) else []


def _choices(site: Site) -> Sequence[str]:
    return [field for plan in _plans(site) for field in plan.field_ids()]


def _render(page: PageContext, argument: str) -> Sequence[Fragment]:
    [plan] = _plans(page.site)
    [field] = [one for group in plan.groups for one in group.fields if one.id == argument]
    name = anchor(TOOL.name, field.id)
    keys = {"data-plan": PLAN_KEY, "data-project": PROJECT_KEY}
    attributes = {"id": name, **TOOL.attributes, **keys}
    html = render("mijnplan/template.html", field=field, name=name, page=page)
    return [Fragment(f"activity-{TOOL.name}", attributes, html)]


BLOCK = Block(TOOL.name, _render, _choices, example="ruimte")
