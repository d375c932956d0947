"""Tokens of a house style by name, whatever file they came from, and what they come to."""

import re
from collections.abc import Mapping

# `var(--name)` or `var(--name, fallback)`, innermost first; `{group.name}` of token files.
_VAR = re.compile(r"var\(\s*--([\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)")
_BRACES = re.compile(r"\{([^{}]+)\}")
# Real chains have some five steps and end in a short value.
MOST_STEPS, LONGEST_VALUE = 50, 5_000


class Circular(ValueError):
    """Tokens that refer to each other; `names` ends with the one it began with."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(" → ".join(names))
        self.names = names


class Endless(ValueError):
    """A token that takes too many steps, or grows too long."""


def key(name: str) -> str:
    """One spelling for `utrecht.link.color`, `--utrecht-link-color` and `utrechtLinkColor`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


class Tokens:
    """Names and values as written. Names that differ in their separators only are one."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._written = {key(name): name for name in values}
        self._values = {key(name): value for name, value in values.items()}

    def __len__(self) -> int:
        return len(self._values)

    def value(self, name: str) -> str | None:
        """What the token comes to, with every reference followed; None when it leads nowhere."""
        return self._follow(key(name), ())

    def road(self, name: str) -> set[str]:
        """Every token, as written, that the value of this one goes through, itself included."""
        seen: set[str] = set()
        waiting = [key(name)]
        while waiting:
            wanted = waiting.pop()
            if wanted in seen or wanted not in self._values:
                continue
            seen.add(wanted)
            written = self._values[wanted]
            waiting += [key(each) for each in _BRACES.findall(written)]
            waiting += [key(each) for each, _ in _VAR.findall(written)]
        return {self._written[each] for each in seen}

    def _follow(self, wanted: str, road: tuple[str, ...]) -> str | None:
        if wanted in road:
            circle = (*road[road.index(wanted) :], wanted)
            raise Circular([self._written[each] for each in circle])
        if len(road) > MOST_STEPS:
            raise Endless(self._written[road[0]])
        found = self._values.get(wanted)
        if found is None:
            return None
        return self._filled(found, (*road, wanted))

    def _filled(self, written: str, road: tuple[str, ...]) -> str | None:
        text = written
        while match := _VAR.search(text) or _BRACES.search(text):
            name, fallback = match[1], match[2] if match.re is _VAR else None
            value = self._follow(key(name), road)
            if value is None:
                value = fallback
            if value is None:
                return None
            text = text[: match.start()] + value.strip() + text[match.end() :]
            if len(text) > LONGEST_VALUE:
                raise Endless(self._written[road[0]])
        return text.strip()
