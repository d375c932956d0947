"""Which files of a house style are read together, and what each name comes to then.

A style sheet or a file in ``dist/`` is whole by itself. The sources it was made of are not: there a
button refers to a colour in another file, so those are one list before any reference is followed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from branding import refusals, stylesheet, tokenfile
from branding.package import Package
from branding.tokens import Tokens, key
from setup.messages import Trouble

# What a program wrote from a drawing: it fills what the house style itself leaves open.
_GENERATED = re.compile(r"(^|/)generated/", re.I)
_WHOLE = re.compile(r"\.css$|(^|/)dist/", re.I)


@dataclass(frozen=True)
class Source:
    """Tokens that were read as one list.

    `values` are all of them as written, `files` gives the file of a token by its `key`. `disputed`
    are keys to which two files give another value, `generated` those that only a generated file
    has; `broken` are the files among them that could not be read.
    """

    shown: str
    values: dict[str, str]
    files: dict[str, str]
    disputed: set[str] = field(default_factory=set)
    generated: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)

    @cached_property
    def tokens(self) -> Tokens:
        """The same, with references that can be followed."""
        return Tokens(self.values)


def sources(package: Package, theme: str | None, troubles: list[Trouble]) -> Iterator[Source]:
    """Every list of tokens, best first; what could not be read goes to `troubles`."""
    parts = []
    for name in package.candidates():
        if _WHOLE.search(name) or package.single:
            try:
                values = _values(package, name, theme)
            except refusals.SeveralThemes:
                # A guess at one of them would be a wrong colour without a word.
                raise
            except Trouble as trouble:
                troubles.append(trouble)
                continue
            yield Source(package.shown(name), values, dict.fromkeys(map(key, values), name))
        else:
            parts.append(name)
    if parts:
        yield _merged(package, parts, troubles)


def in_the_dark(package: Package, theme: str | None, light: Source) -> Tokens | None:
    """The tokens of the dark scheme that is published beside the light one; None without one.

    It may be rules in the same style sheet, or a file of its own that says what differs.
    """
    for name in sorted(set(light.files.values())):
        if name.lower().endswith(".css"):
            shown, text = package.shown(name), package.text(name)
            if found := stylesheet.read_dark(shown, text, theme):
                return Tokens(light.values | found)
    for name in package.candidates(dark=True):
        try:
            if found := _values(package, name, theme, dark=True):
                return Tokens(light.values | found)
        except Trouble:
            # The light scheme does without: a dark one can be derived.
            continue
    return None


def _values(
    package: Package, name: str, theme: str | None, *, dark: bool = False
) -> dict[str, str]:
    text, shown = package.text(name), package.shown(name)
    if not name.lower().endswith(".css"):
        return tokenfile.read(shown, text)
    if dark:
        return stylesheet.read_dark(shown, text, theme, whole=True)
    return stylesheet.read(shown, text, theme)


def _merged(package: Package, names: list[str], troubles: list[Trouble]) -> Source:
    values: dict[str, str] = {}
    of_sets: dict[str, str] = {}
    files: dict[str, str] = {}
    disputed: set[str] = set()
    own: dict[str, str] = {}
    broken: set[str] = set()
    # Generated files first: what is read later goes before them.
    for name in sorted(names, key=lambda name: not _GENERATED.search(name)):
        try:
            text = package.text(name)
            if not text.strip():
                continue
            found, stripped = tokenfile.read_sets(package.shown(name), text)
        except Trouble as trouble:
            troubles.append(trouble)
            broken.add(name)
            continue
        said = {key(each): value for each, value in tokenfile.joined(found, stripped).items()}
        files |= dict.fromkeys(said, name)
        if not _GENERATED.search(name):
            disputed |= {each for each, value in said.items() if own.get(each, value) != value}
            own |= said
        values |= found
        of_sets |= stripped
    together = tokenfile.joined(values, of_sets)
    generated = {key(name) for name in together} - own.keys()
    return Source(package.name, together, files, disputed, generated, broken)
