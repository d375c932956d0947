"""Where old addresses lead: what pages say they took over, and what a municipality's settings say.

A page that was renamed or removed leaves its address behind in mails, on paper and in other sites.
The page that came instead names it, so that it moves along when that page is renamed in turn. In
the settings stands what has no page of one's own to stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..mistakes.hints import hint
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.addresses import page_url
from ..pages.pages import Pages
from ..places import PAGE, TEST, booklet_path, sheet_path, workshop_path
from .keys import FOLDER, Activity, page_key
from .settings import Settings

SETTING = "verhuisd"
_ENDING = re.compile(r"(?:(?:^|/)index)?(?:\.md|\.html)?/*\Z")
# Letters of any language and the few signs that mean nothing in an address or to a server.
_SEGMENT = re.compile(r"\w[\w ~().,+-]*\Z")
# What the site keeps for files of its own.
_TAKEN = ("assets/", "search/")


def old_address(written: str) -> str | None:
    """How an address is kept: ``handboek/werkvormen/``, or None when it cannot be one.

    The path of the page as it was under docs/ will do as well.
    """
    path = _ENDING.sub("", written.strip().removeprefix("/"))
    fits = all(_SEGMENT.match(part) and part == part.strip() for part in path.split("/"))
    address = f"{path}/"
    return address if fits and not address.startswith(_TAKEN) else None


@dataclass(frozen=True)
class Move:
    """An old address, and the path under docs/ it leads to, with or without an anchor."""

    address: str
    target: str
    file: str
    line: int

    def said(self, code: str, **values: object) -> Problem:
        """A mistake in this move."""
        return problem(code, self.file, self.line, **values)


@dataclass(frozen=True)
class Moves:
    """``by_address`` holds the moves that can be made, each at the end of its chain."""

    by_address: Mapping[str, Move]
    problems: tuple[Problem, ...]

    def activities(self, pages: Pages) -> dict[str, Activity]:
        """The old stable keys, as something that another came instead of."""
        found = {}
        for address, move in self.by_address.items():
            path = move.target.partition("#")[0]
            stable = address.removeprefix(f"{FOLDER}/")
            key = (stable if stable != address else f"{PAGE}/{address}").rstrip("/")
            found[key] = Activity(
                key,
                PAGE,
                pages.title(path),
                move.target,
                retired=True,
                replaced_by=page_key(path),
            )
        return found


def find_moves(pages: Pages, settings: Settings | None, existing: Mapping[str, Activity]) -> Moves:
    """Every move, and what is wrong with them; ``existing`` are the activities by key."""
    problems: list[Problem] = []
    claims: dict[str, Move] = {}
    there = {address.casefold() for address in _there(pages, existing)}
    for written, move in _written(pages, settings):
        if not move.address:
            problems.append(move.said("oud-adres", value=written))
        elif move.address.casefold() in there:
            problems.append(move.said("oud-adres-bestaat", value=move.address))
        elif (other := claims.get(move.address.casefold())) is not None:
            values = {"value": move.address, "file": other.file, "earlier": other.line}
            problems.append(move.said("oud-adres-dubbel", **values))
        else:
            claims[move.address.casefold()] = move
    by_page = {page_url(path, directory_urls=True): path for path in pages.by_path}
    made: dict[str, Move] = {}
    for move in claims.values():
        ended = _ended(move, claims, by_page)
        if isinstance(ended, Problem):
            problems.append(ended)
        else:
            made[move.address] = ended
    return Moves(made, tuple(problems))


def _written(pages: Pages, settings: Settings | None) -> Iterator[tuple[str, Move]]:
    """Every old address as it was typed, with its move; that has no address when it is none."""
    for path, page in pages.by_path.items():
        for old in page.scan.replaces:
            yield old.value, Move(old_address(old.value) or "", path, page.file, old.line)
    if settings is None:
        return
    for written, target in settings.moved.items():
        place = settings.place_of(SETTING, written)
        yield written, Move(old_address(written) or "", target, *place)


def _there(pages: Pages, existing: Mapping[str, Activity]) -> Iterator[str]:
    """Every address at which something stands."""
    yield from (f"{FOLDER}/{key}/" for key in existing)
    banks = {key.partition("/")[2] for key in existing if key.startswith(f"{TEST}/")}
    modules = {activity.module for activity in existing.values()} - {""}
    made = [
        *(sheet_path(bank, key=key) for bank in banks for key in (False, True)),
        *(booklet_path(module, trainer=told) for module in modules for told in (False, True)),
        *(workshop_path(key=key) for key in (False, True)),
    ]
    yield from (page_url(path, directory_urls=True) for path in (*pages.by_path, *made))


def _ended(move: Move, claims: Mapping[str, Move], by_page: Mapping[str, str]) -> Move | Problem:
    """The move to where its chain ends, or what is wrong on the way."""
    road = [move.address]
    target = move.target
    while True:
        path, sign, anchor = target.partition("#")
        address = old_address(path) or ""
        if address in by_page or path in by_page.values():
            found = by_page.get(address, path)
            return Move(move.address, f"{found}{sign}{anchor}", move.file, move.line)
        if address in road:
            shown = " → ".join([*road, address])
            return move.said("oud-adres-kring", value=move.address, road=shown)
        further = claims.get(address.casefold())
        if further is None:
            close = hint(path, by_page.values())
            return move.said("link-zonder-pagina", target=path, hint=close)
        road.append(address)
        target = further.target
