"""kerncijfers: the figures of one question as a table, with a bar drawn from each percentage."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.figures import Figure
from ..render.render import Fragment, PageContext, render
from ..site.site import Site
from . import Block


def _choices(site: Site) -> Sequence[str]:
    figures = site.library.figures
    if figures is None:
        return []
    groups, surveys = figures.groups, figures.surveys
    return [name for name, group in groups.items() if group.survey in surveys]


def _by_value(figure: Figure) -> float:
    """From high to low; shares the source gives in words only come last."""
    return -1.0 if figure.value is None else figure.value


def _render(page: PageContext, name: str) -> Sequence[Fragment]:
    file = page.library.figures
    assert file is not None, "the check refuses this block without kerncijfers.yml"
    group = file.groups[name]
    html = render(
        "kerncijfers.html",
        group=group,
        survey=file.surveys[group.survey],
        figures=sorted(group.figures.values(), key=_by_value, reverse=True),
        bars=group.unit == "%",
        page=page,
    )
    return [Fragment("figure", {"id": f"cijfers--{name}", "class": "figures"}, html)]


BLOCK = Block("kerncijfers", _render, _choices, example="doelstellingen")
