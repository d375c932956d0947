"""The parts of the authors' manual (``quizzes/README.md``) that are made from the code.

The example of a kind is the first one of its ``examples.yml``, the fields are those of its model,
the advice is the table of rules. So none of them can say something else than what is checked.
The table of settings on the site comes from here as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ..kinds import Kind, all_kinds
from ..mistakes.rules import RULES
from ..model.base import Model
from ..model.items import Bank, GradedItem, Item
from ..model.tools import Tool
from ..places import QUIZZES
from ..reading.source import read
from ..site.settings import OF_THE_COURSE, Settings
from .made_parts import filled

Row = tuple[str, str, str]


def updated(manual: str) -> str:
    """The manual with every generated part as it must be now; the rest stays as written."""
    return filled(manual, parts())


def parts() -> dict[str, str]:
    """Every generated part by its name, as Markdown."""
    graded: list[Kind] = []
    ungraded: list[Kind] = []
    tools: list[Kind] = []
    for kind in all_kinds().values():
        if issubclass(kind.model, Tool):
            tools.append(kind)
        else:
            (graded if kind.model.graded else ungraded).append(kind)
    return {
        "bestand": _table(_rows(_schema(Bank))),
        "velden": _table(_shared_rows()),
        "met-score": _sections(graded),
        "zonder-score": _sections(ungraded),
        "eigen-bestand": _sections(tools),
        "advies": "\n".join(
            f"- `{rule.code}`: {rule.shown_message}\n"
            f"  Doe dit: {rule.shown_repair}\n  Waarom: {rule.why}"
            for rule in RULES.values()
            if rule.severity == "advies"
        ),
    }


def fields_of(model: type[Model]) -> list[str]:
    """Every key of a file as its author types it, what is inside it as well: ``opties › tekst``."""
    return [label.replace("`", "") for label, _needed, _about in _rows(_schema(model))]


class SettingRow(NamedTuple):
    """One setting of a municipality; ``default`` is empty when nothing happens without it."""

    name: str
    about: str
    required: bool
    default: str


def setting_rows() -> list[SettingRow]:
    """What a municipality can choose, in the order of the model; a group's keys below it."""
    schema = _schema(Settings)
    found: list[SettingRow] = []
    for label, needed, about in _rows(schema):
        name = label.replace("`", "")
        if name in OF_THE_COURSE:
            continue
        default = schema["properties"].get(name, {}).get("default")
        shown = default if isinstance(default, str | int | float) else ""
        found.append(SettingRow(name, about.replace("\\|", "|"), needed == "ja", str(shown)))
    return found


def _sections(kinds: Iterable[Kind]) -> str:
    return "\n\n".join(
        f"### {kind.name}\n\n{_about(kind)}\n\n```yaml\n{_example(kind)}\n```\n\n"
        f"{_table(_own_rows(kind))}"
        for kind in kinds
    )


def _about(kind: Kind) -> str:
    """What the kind is: the description of ``soort``, or where its files stand."""
    if not issubclass(kind.model, Tool):
        return kind.model.model_fields["kind"].description or ""
    if kind.model.folder:
        return f"Een eigen bestand in `{QUIZZES}/{kind.model.folder}/`."
    return f"Het bestand `{QUIZZES}/{kind.name}.yml`. Daarvan is er één."


def _example(kind: Kind) -> str:
    """The first example as its author wrote it, without the indent it has in examples.yml."""
    document = read(kind.examples, kind.examples.name)
    if document.data is None:
        raise ValueError(f"{kind.examples}: {document.problems}")
    tool = issubclass(kind.model, Tool)
    group = "lijsten" if tool else "vragen"
    entries = document.data[group]
    names = list(entries) if tool else list(range(len(entries)))
    lines = kind.examples.read_text(encoding="utf-8").splitlines()
    start = document.line_of((group, names[0])) - 1
    later = [document.line_of((group, name)) - 1 for name in names[1:]]
    later += [line - 1 for line in document.data.key_lines.values() if line - 1 > start]
    found = lines[start : min(later, default=len(lines))]
    # A file of its own is shown as a file: without the name it has among the examples.
    found = found[1:] if tool else found
    while not found[-1].strip():
        found.pop()
    indent = len(found[0]) - len(found[0].lstrip())
    return "\n".join(line[indent:] for line in found)


def _shared_rows() -> list[Row]:
    """The fields of every item, what must be there first."""
    everywhere = {label for label, _needed, _about in _rows(_schema(Item))}
    rows = sorted(_rows(_schema(GradedItem)), key=lambda row: row[1] != "ja")
    return [
        (label, needed if label in everywhere else "bij een score", about)
        for label, needed, about in rows
    ]


def _own_rows(kind: Kind) -> Iterator[Row]:
    """The fields of one kind; of an item only those that not every item has."""
    schema = _schema(kind.model)
    if not issubclass(kind.model, Tool):
        for name in _schema(GradedItem)["properties"]:
            schema["properties"].pop(name, None)
    return _rows(schema)


def _schema(model: type[Model]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def _rows(
    schema: dict[str, Any], known: dict[str, Any] | None = None, within: str = ""
) -> Iterator[Row]:
    """Name, whether it must be there and description of every field, what is inside it as well."""
    known = schema.get("$defs", {}) if known is None else known
    for name, field in schema["properties"].items():
        label = f"{within}`{name}`"
        needed = "ja" if name in schema.get("required", ()) else "nee"
        inside = [field, *field.get("anyOf", ())]
        words = [word for part in inside for word in part.get("enum", ())]
        about = field.get("description", "")
        if words and all(isinstance(word, str) for word in words):
            about += f" Kies uit: {', '.join(words)}."
        yield label, needed, about.replace("|", "\\|")
        for part in inside:
            # Entries of a list, and of a mapping by a name of any kind or by an id.
            holders = [part, part.get("items"), part.get("additionalProperties")]
            holders += part.get("patternProperties", {}).values()
            for holder in holders:
                if isinstance(holder, dict) and (found := holder.get("$ref")) is not None:
                    yield from _rows(known[found.rpartition("/")[2]], known, f"{label} › ")


def _table(rows: Iterable[Row]) -> str:
    head = ["| Veld | Verplicht | Wat je invult |", "|---|---|---|"]
    return "\n".join(head + [f"| {' | '.join(row)} |" for row in rows])
