"""What mkdocs.yml and the files it inherits from say, read and checked once.

The hook, the extension, the theme, the variables in pages and the scripts all use what is read
here, so that a default stands in one place and a value that is refused is refused everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..reading import marks
from ..reading.document import Document
from ..reading.source import read
from ..reading.validate import Context, build
from .placement import MISPLACED, TAG, read_placed
from .plain import COPYRIGHT, address_problems, text_problems
from .settings import Settings

FILE = "mkdocs.yml"
_BEGIN = "INHERIT: mkdocs.base.yml"
_SHOWN = ("site_name", "site_description", "copyright", "nav")
"""What a theme shows as it is; a variable is filled in nowhere but in the text of a page."""


@dataclass(frozen=True)
class Configuration:
    """The settings of the generator that the course leans on, and those of the municipality.

    ``settings`` is None when they are wrong; ``problems`` then says why. ``variables`` is
    ``extra`` as pages may name it between double braces, with every setting of the municipality.
    ``site_url`` has a slash at its end, or is empty; ``nav`` has paths under docs/, in order.
    ``copyright`` may hold links, and is empty when it holds anything else of HTML.
    ``documents`` are the files as they were written, nearest first.
    ``unsafe`` are those problems for which no generator may even read the file: to MkDocs and
    Zensical a tag can be a call of Python, made before they load any hook of ours.
    """

    settings: Settings | None
    variables: dict[str, Any]
    site_name: str
    site_url: str
    copyright: str
    nav: tuple[str, ...]
    problems: tuple[Problem, ...]
    unsafe: tuple[Problem, ...] = ()
    documents: tuple[Document, ...] = ()

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What a page may name between double braces, such as ``cursus.gemeente``, and its words.

        Only what is words or a number: a list would be shown as Python writes it.
        """
        return dict(_dotted(self.variables))


def _dotted(variables: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in variables.items():
        if isinstance(value, Mapping):
            yield from _dotted(value, f"{prefix}{key}.")
        elif isinstance(value, str | int | float):
            yield f"{prefix}{key}", str(value)


def read_configuration(root: Path, file: str = FILE) -> Configuration:
    """Read ``root/file`` and what it inherits from; never raises on an author's mistake."""
    documents, lost = _chain(root, file)
    extra = _merged(documents)
    settings, problems = _settings(documents, extra)
    problems += [found for document in documents for found in _refused(document)]
    if settings is not None:
        extra["cursus"] = settings.variables()
    wrong = [found for document in documents for found in address_problems(document)]
    address = "" if wrong else str(_nearest(documents, "site_url") or "")
    marked = [found for document in documents for found in text_problems(document)]
    problems += [*wrong, *(found for found, _ in marked)]
    return Configuration(
        settings,
        extra,
        site_name=" ".join(str(_nearest(documents, "site_name") or "").split()),
        site_url=f"{address.rstrip('/')}/" if address else "",
        copyright=""
        if any(key == COPYRIGHT for _, key in marked)
        else str(_nearest(documents, COPYRIGHT) or ""),
        nav=tuple(_pages_of(_nearest(documents, "nav"))),
        problems=tuple(problems),
        unsafe=(*lost, *(found for document in documents for found in _unsafe(document))),
        documents=tuple(documents),
    )


def _settings(
    documents: list[Document], extra: dict[str, Any]
) -> tuple[Settings | None, list[Problem]]:
    own = documents[0]
    if own.data is None:
        return None, []
    context = Context(own, ("extra", "cursus"))
    merged = extra.get("cursus")
    settings = build(Settings, {} if merged is None else merged, context)
    if any(found.code == MISPLACED for found in own.problems):
        # What stands elsewhere is not missing, and the group it left may be no group any more.
        spared = ("verplicht-veld", "geen-groep")
        context.problems = [found for found in context.problems if found.code not in spared]
    if settings is not None or (all(document.data for document in documents) and _inherits(own)):
        return settings and settings.written_at(context), context.problems
    # What the course itself says is not there, and is not for its author to add.
    said = [found for found in context.problems if found.code != "verplicht-veld"]
    if len(said) < len(context.problems) and not _inherits(own):
        said.append(problem("begin-ontbreekt", own.file, 1, line=_BEGIN))
    return None, said


def _inherits(document: Document) -> bool:
    return document.data is not None and "INHERIT" in document.data


def _unsafe(document: Document) -> Iterator[Problem]:
    """The tags of a file; everything that is wrong where the rest of it could not be read."""
    for found in document.problems:
        if document.data is None or found.code == TAG:
            yield found


def _refused(document: Document) -> list[Problem]:
    """What the strict reader refuses in a file, and braces that nobody fills in."""
    context = Context(document, problems=list(document.problems))
    for name in _SHOWN:
        for steps, words in _words(document.entry((name,)), (name,)):
            if marks.has_braces(words):
                context.add("accolades-in-tekst", *steps, key=name)
    return context.problems


def _words(entry: Any, steps: tuple[int | str, ...]) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Every text in a setting, keys included, with where it stands."""
    if isinstance(entry, str):
        yield steps, entry
        return
    numbered = entry.items() if isinstance(entry, Mapping) else enumerate(entry or ())
    for step, inside in numbered:
        if isinstance(step, str):
            yield (*steps, step), step
        yield from _words(inside, (*steps, step))


def _pages_of(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list):
        for part in entry:
            yield from _pages_of(part)
    elif isinstance(entry, Mapping):
        for part in entry.values():
            yield from _pages_of(part)


def _nearest(documents: list[Document], name: str) -> Any:
    """A setting of the generator itself, from the nearest file that has it."""
    found = (document.data.get(name) for document in documents if document.data)
    return next(filter(None, found), None)


def _chain(root: Path, file: str) -> tuple[list[Document], tuple[Problem, ...]]:
    """The settings file and the files it inherits from, nearest first.

    The first is read as it was meant; what comes second is why it cannot be read as it is.
    """
    path = root / file
    document, lost = read_placed(path, file)
    documents = [document]
    while len(documents) < 10:
        parent = document.data.get("INHERIT") if document.data is not None else None
        if not isinstance(parent, str):
            break
        path = (path.parent / parent).resolve()
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        if not path.exists():
            line = document.line_of(("INHERIT",))
            said = problem("begin-ontbreekt", document.file, line, line=_BEGIN)
            documents.append(Document(name, None, (said,)))
            break
        document = read(path, name)
        documents.append(document)
    return documents, lost


def _merged(documents: list[Document]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for document in reversed(documents):
        extra = document.data.get("extra") if document.data is not None else None
        if isinstance(extra, Mapping):
            merged = _merge(merged, extra)
    return merged


def _merge(base: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Mappings are merged key by key; everything else is replaced, as INHERIT does."""
    result = dict(base)
    for key, value in above.items():
        earlier = result.get(key)
        both = isinstance(earlier, dict) and isinstance(value, dict)
        result[key] = _merge(earlier, value) if both else value  # type: ignore[arg-type]
    return result
