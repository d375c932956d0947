"""What every format is made from, and what it gives back. Nothing here knows a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ..library.library import Library
from ..model.items import Bank, Item
from ..model.shapes import Interaction


@dataclass(frozen=True, eq=False)
class Course:
    """The course as it is exported. ``address`` is that of the published site, or empty.

    ``built`` is the folder of the built site, with plain file names, for formats cut from it; what
    stands ``alone`` has no links to the published site. ``frames`` are the sites that a page may
    show in a frame. A package ``tells_answers`` when an LMS hears each of them by itself. A course
    equals only itself, so that what was read of its site can be kept for the next standard.
    """

    library: Library
    title: str
    address: str
    built: Path | None = None
    alone: bool = False
    frames: tuple[str, ...] = ()
    tells_answers: bool = False


@dataclass(frozen=True)
class File:
    """One file of an export: how many items it holds, and how many lose what, by code of a row."""

    name: str
    content: bytes
    items: int
    losses: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Format:
    """A format somebody can ask for by ``name``. ``make`` gives its files one by one.

    ``from_site``: it is cut from the built site, which ``make`` then finds in the course.
    """

    name: str
    title: str
    make: Callable[[Course], Iterable[File]]
    from_site: bool = False


@dataclass(frozen=True)
class Entry:
    """An item of a bank with the shape it is exported in."""

    bank: str
    item: Item
    shape: Interaction

    @property
    def name(self) -> str:
        """Unique in the whole course, and the same in every format."""
        return f"{self.bank}/{self.item.id}"


@dataclass(frozen=True)
class Exported:
    """The items of a bank that are shown: those with a shape, and how many have none."""

    entries: tuple[Entry, ...]
    without: int

    @property
    def shapes(self) -> list[Interaction | None]:
        """The shape of every item; None for those without one."""
        return [*(entry.shape for entry in self.entries), *[None] * self.without]


def exported(course: Course, bank: str) -> Exported:
    """What of a bank can be exported at all, in the order of its file."""
    items = course.library.active(bank)
    shapes = ((item, item.interaction(bank)) for item in items)
    found = tuple(Entry(bank, item, shape) for item, shape in shapes if shape is not None)
    return Exported(found, len(items) - len(found))


def category(course: Course, bank: Bank) -> str:
    """The path of a bank in a tree of categories, on one line; a slash in a name is doubled."""
    names = (" ".join(name.split()) for name in (course.title, bank.title))
    return "/".join(["$course$", "top", *(name.replace("/", "//") for name in names)])
