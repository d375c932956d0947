"""Reads YAML strictly, with the line of every key and entry; nothing else touches yaml.

It knows the traps of YAML, not what a bank is. Scalars stay text: the models decide the type, so
``no``, ``12:30`` and ``2026-01-01`` are simply words. Built on the events of PyYAML's C parser:
events show anchors, tags and second documents before anything is expanded, so an alias bomb is
refused instead of unrolled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import yaml

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from .diagnosis import HARD_SPACE, UNPRINTABLE
from .document import Document, Mapping, Sequence, described
from .folders import why_not
from .indentation import stumbles
from .swallowed import lost_behind, lost_key, lost_list

_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
# ValueError: the parser without libyaml.
_UNREADABLE = (yaml.YAMLError, ValueError)
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):
    """A problem after which the rest of the file cannot be trusted."""


def read(path: Path, file: str, keys: Collection[str] = ()) -> Document:
    """Read one YAML file from disk; ``file`` is the name used in problems.

    ``keys`` are words that such a file has as keys: they tell a key on a wrong place from a text.
    """
    try:
        content = path.read_bytes()
    except OSError as why:
        return Document(file, None, (problem("bestand-onleesbaar", file, 1, reason=why_not(why)),))
    return parse(content, file, keys)


def parse(content: bytes, file: str, keys: Collection[str] = ()) -> Document:
    """Read YAML from bytes. Never raises on bad input: it becomes problems."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Document(file, None, (problem("niet-utf8", file, line),))
    reader = _Reader(text, file, keys)
    data = reader.document()
    return Document(file, data, tuple(reader.problems))


class _Reader:
    """Turns the events of one file into Mapping, Sequence and str."""

    def __init__(self, text: str, file: str, keys: Collection[str]) -> None:
        self.text = text
        self.keys = keys
        self.lines = text.split("\n")
        self.file = file
        self.key_end = 0
        self.problems: list[Problem] = []

    def document(self) -> Mapping | None:
        root: Any = None
        documents = 0
        try:
            loader = _Loader(self.text)
            events: Iterator[Any] = iter(loader.get_event, None)
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents == 2:
                        self._add("meer-documenten", _line(event))
                        break
                    root = self._node(next(events), events)
        except _UNREADABLE as error:
            for found in stumbles(error, self.text, self.file, self.keys, _stumble):
                if found not in self.problems:
                    self.problems.append(found)
            return None
        except _Stop:
            return None
        if documents == 0 or root == "":
            self._add("leeg-bestand", 1)
            return None
        if self.problems:
            return root if isinstance(root, Mapping) else None
        if not isinstance(root, Mapping):
            self._add("geen-sleutels", 1, found=described(root))
            return None
        return root

    def _add(self, code: str, line: int, **values: object) -> None:
        found = problem(code, self.file, line, **values)
        if found not in self.problems:
            self.problems.append(found)

    def _node(self, event: Any, events: Iterator[Any]) -> Any:
        """Build one value. A stack instead of recursion: depth comes from the author's file."""
        root = self._open(event)
        stack = [] if isinstance(root, str) else [root]
        keys: list[str | None] = [None]
        while stack:
            event = next(events)
            if isinstance(event, _ENDS):
                stack.pop()
                keys.pop()
                continue
            top = stack[-1]
            if isinstance(top, Mapping):
                name = keys[-1]
                if name is None:
                    keys[-1] = self._key(event, top)
                    continue
                value = self._open(event)
                if not self._is_lost(event, name, top):
                    top.setdefault(name, value)
                keys[-1] = None
            else:
                value = self._open(event)
                top.append(value)
                top.entry_lines.append(_line(event))
            if not isinstance(value, str):
                stack.append(value)
                keys.append(None)
        return root

    def _key(self, event: Any, mapping: Mapping) -> str:
        line = _line(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._add("sleutel-geen-woord", line)
            raise _Stop
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        name = self._words(event)
        self.key_end = event.end_mark.index  # type: ignore[union-attr]
        if HARD_SPACE.match(name):
            # A line that only seems to be indented is a key of its own to YAML.
            self._add("harde-spatie", line, hint="")
            raise _Stop
        if name in mapping.key_lines:
            self._add("dubbele-sleutel", line, key=name, earlier=mapping.key_lines[name])
        else:
            mapping.key_lines[name] = line
        return name

    def _is_lost(self, event: Any, name: str, mapping: Mapping) -> bool:
        """Whether the key before this value is no key but a part of a text between braces."""
        if not lost_key(event, self.key_end, self.text):
            return False
        line = mapping.key_lines.pop(name, _line(event))
        code = "komma-in-tekst" if mapping.key_lines else "teken-aan-begin"
        self._add(code, line, value=name, found="{")
        return True

    def _open(self, event: Any) -> Any:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._whole(event)
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(_line(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(_line(event))
        raise _Stop

    def _words(self, event: Any) -> str:
        words = str(event.value)
        # Between double quotes YAML makes any character of an escape such as "\x02".
        if event.style == '"' and UNPRINTABLE.search(words):
            self._add("vreemd-teken", _line(event))
            words = UNPRINTABLE.sub("", words)
        return words

    def _whole(self, event: Any) -> str:
        """The words of a text; what YAML leaves out or runs together is said."""
        lost = lost_behind(event, self.lines)
        if lost:
            self._add("hekje-in-tekst", int(event.end_mark.line) + 1, found=lost)
        if point := lost_list(event, self.lines):
            self._add("lijst-in-gevouwen-tekst", point)
        # A text that is all comment is not also empty.
        return self._words(event) or lost

    def _refuse_extras(self, event: Any) -> None:
        line = _line(event)
        if isinstance(event, yaml.AliasEvent):
            self._add("yaml-anker", line, sign="*" + str(event.anchor))
            raise _Stop
        if event.anchor is not None:
            self._add("yaml-anker", line, sign="&" + str(event.anchor))
            raise _Stop
        if event.tag is not None:
            self._add("yaml-tag", line, tag=event.tag)


def _stumble(text: str) -> Exception | None:
    """What the parser stumbles over; None when it comes to the end."""
    try:
        loader = _Loader(text)
        while loader.get_event() is not None:
            pass
    except _UNREADABLE as error:
        return error
    return None


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
