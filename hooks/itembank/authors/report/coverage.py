"""What is tested and what is used: objectives against items, claims against pages and items."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import PurePosixPath

from ...kinds import all_kinds
from ...library.library import Library
from ...model.items import GradedItem
from ...places import COURSE, FINAL_TEST
from ...site.site import Site
from ...site.uses import Use
from ..advice.coverage import FEWEST_ITEMS
from .table import table

SEEDS = ("S0", "S1", "S2", "S3", "S4")
"""The sources the course was made from: each of their claims should have a place."""

NONE = "·"
LEGEND = (
    "pag, vrg en hlp tellen pagina's, vragen en hulpmiddelen. Bij 'waar' staan pagina's+vragen."
)


def coverage_report(site: Site) -> str:
    """Every table and list of the coverage, in plain text."""
    unused, thin = unused_claims(site), thin_objectives(site.library)
    return "\n\n".join(
        (
            "Leerdoelen en hun vragen",
            objectives_table(site.library),
            f"Leerdoelen met minder dan {FEWEST_ITEMS} vragen: {_listed(thin)}",
            "Uitspraken en waar ze gebruikt worden",
            claims_table(site),
            LEGEND,
            f"Uitspraken van {SEEDS[0]} tot en met {SEEDS[-1]} die niemand gebruikt: "
            f"{_listed(unused)}",
        )
    )


def _listed(names: list[str]) -> str:
    return f"{len(names)}.\n{', '.join(names)}" if names else "geen."


def items_by_objective(library: Library) -> dict[str, Counter[str]]:
    """Per objective the active graded items of each kind, those of the final test left out."""
    found: dict[str, Counter[str]] = {name: Counter() for name in library.objectives}
    for bank, item in library.items():
        if isinstance(item, GradedItem) and item.status == "actief" and bank != FINAL_TEST:
            found.setdefault(item.objective, Counter())[item.kind] += 1
    return found


def thin_objectives(library: Library) -> list[str]:
    """The objectives that too few items test, of the modules that test anything."""
    counts = items_by_objective(library)
    judged = {
        objective.module for name, objective in library.objectives.items() if counts[name].total()
    }
    return [
        name
        for name, objective in library.objectives.items()
        if objective.module in judged and counts[name].total() < FEWEST_ITEMS
    ]


def objectives_table(library: Library) -> str:
    """One row per objective: its module, its items per graded kind, and those of the final test."""
    graded = [name for name, kind in all_kinds().items() if issubclass(kind.model, GradedItem)]
    final = Counter(
        item.objective
        for bank, item in library.items()
        if isinstance(item, GradedItem) and item.status == "actief" and bank == FINAL_TEST
    )
    rows: list[tuple[str, ...]] = []
    for name, kinds in items_by_objective(library).items():
        objective = library.objectives.get(name)
        module = objective.module if objective else "?"
        counts = [kinds.total(), *(kinds[kind] for kind in graded), final[name]]
        rows.append((module, name, *(str(count or NONE) for count in counts)))
    order = {name: place for place, name in enumerate(library.modules)}
    rows.sort(key=lambda row: order.get(row[0], len(order)))
    return table(("module", "leerdoel", "vragen", *graded, FINAL_TEST), rows, left=2)


def unused_claims(site: Site) -> list[str]:
    """The claims of the first sources that no page, item or tool names."""
    return [
        name
        for name, claim in site.library.claims.items()
        if claim.source in SEEDS and name not in site.uses
    ]


def claims_table(site: Site) -> str:
    """One row per claim: how many pages, items and tools name it, and where those are."""
    rows = []
    for name in site.library.claims:
        use = site.uses.get(name, Use())
        counts = [len(group) or NONE for group in (use.pages, use.items, use.tools)]
        rows.append((name, *map(str, counts), _places(site.library, use)))
    return table(("uitspraak", "pag", "vrg", "hlp", "waar"), rows, left=5)


def _places(library: Library, use: Use) -> str:
    """The modules and folders behind a use: ``rollen 2+3, handboek 1`` is pages plus items."""
    pages: defaultdict[str, int] = defaultdict(int)
    items: defaultdict[str, int] = defaultdict(int)
    for path in use.pages:
        parts = PurePosixPath(path.removeprefix(COURSE)).parts
        pages[parts[0].removesuffix(".md")] += 1
    for place in use.items:
        bank = place.partition("#")[0]
        items[bank if bank == FINAL_TEST else library.banks[bank].module] += 1
    shown = [f"{name} {pages[name]}+{items[name]}" for name in dict.fromkeys([*pages, *items])]
    return ", ".join([*shown, *use.tools])
