"""Turns what was read into models, and every pydantic error into a problem with file and line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from ..mistakes.hints import hint, listed
from ..mistakes.problems import Problem
from ..mistakes.rules import RULES, problem
from .document import Document, described

Made = TypeVar("Made", bound=BaseModel)
Path = tuple[int | str, ...]

# What an entry of these lists and groups is called when a problem names it.
_ENTRY_NAMES = {
    "vragen": "vraag",
    "punten": "punt",
    "leerdoelen": "leerdoel",
    "modules": "module",
    "bronnen": "bron",
    "uitspraken": "uitspraak",
    "groepen": "groep",
    "onderzoeken": "onderzoek",
    "cijfers": "cijfer",
    "begrippen": "begrip",
    "voorbeelden": "voorbeeld",
}
_WRONG_TYPE = {
    "string_type": "geen-tekst",
    "tuple_type": "geen-lijst",
    "list_type": "geen-lijst",
    "dict_type": "geen-groep",
    "model_type": "geen-groep",
    "model_attributes_type": "geen-groep",
}


@dataclass
class Context:
    """Where a value stands, so that a problem can say it."""

    document: Document
    path: Path = ()
    problems: list[Problem] = field(default_factory=list)

    def add(self, code: str, *steps: int | str, **values: object) -> None:
        """Report a problem at ``path`` plus ``steps``."""
        path = (*self.path, *steps)
        self.problems.append(
            problem(
                code,
                self.document.file,
                self.document.line_of(path),
                where(self.document, path),
                **values,
            )
        )


def where(document: Document, path: Path) -> str:
    """The innermost named entry around ``path`` in the author's words, or nothing."""
    for end in range(len(path), 0, -1):
        parent = path[end - 2] if end > 1 else ""
        step = path[end - 1]
        label = _ENTRY_NAMES.get(str(parent))
        if label is None:
            continue
        if isinstance(step, str):
            return f"{label} '{step}'"
        entry = document.entry(path[:end])
        identifier = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(identifier, str) and identifier.strip():
            return f"{label} '{identifier}'"
        if parent == "vragen":
            return f"{label} {step + 1}"
    return ""


def build(model: type[Made], raw: object, context: Context) -> Made | None:
    """Make ``model`` from what was read. On mistakes: None, and the problems in ``context``."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _translate(model, dict(detail), context)
        return None


def _translate(model: type[BaseModel], detail: dict[str, Any], context: Context) -> None:
    steps: Path = tuple(step for step in detail["loc"] if step != "[key]")
    kind = detail["type"]
    values = dict(detail.get("ctx") or {})
    key = next((str(step) for step in reversed(steps) if isinstance(step, str)), "dit onderdeel")
    if kind in RULES:
        context.add(kind, *steps, **{"key": key, **values})
    elif kind == "extra_forbidden":
        allowed = _keys(_model_at(model, steps[:-1]))
        context.add(
            "onbekende-sleutel",
            *steps,
            key=steps[-1],
            hint=hint(str(steps[-1]), allowed),
            allowed=listed(allowed, 20),
        )
    elif kind == "missing":
        context.add("verplicht-veld", *steps, key=steps[-1])
    elif kind in _WRONG_TYPE:
        context.add(_WRONG_TYPE[kind], *steps, key=key, found=described(detail["input"]))
    elif kind == "literal_error":
        allowed = _literals(str(values.get("expected", "")))
        value = str(detail["input"])
        context.add(
            "waarde-niet-toegestaan",
            *steps,
            key=key,
            value=value,
            hint=hint(value, allowed),
            allowed=listed(allowed),
        )
    elif kind == "too_short":
        # pydantic counts the entries that are right; a wrong one has a problem of its own.
        count, minimum = len(detail["input"]), values["min_length"]
        if count < minimum:
            context.add("te-weinig", *steps, key=key, count=count, minimum=minimum)
    elif kind == "too_long":
        count, limit = len(detail["input"]), values["max_length"]
        context.add("te-veel", *steps, key=key, count=count, limit=limit)
    else:  # A type of error that no field can raise: a mistake of ours, not of the author.
        raise AssertionError(f"no rule for pydantic error {kind!r} at {detail['loc']!r}")


def _literals(expected: str) -> list[str]:
    return [part.strip(" '") for part in expected.replace(" or ", ",").split(",") if part.strip()]


def _keys(model: type[BaseModel] | None) -> list[str]:
    if model is None:
        return []
    return [info.alias or name for name, info in model.model_fields.items()]


def _model_at(model: type[BaseModel], steps: Path) -> type[BaseModel] | None:
    """The model that reads the mapping at ``steps``; follows aliases, lists and dictionaries."""
    current: type[BaseModel] | None = model
    for step in steps:
        if current is None or not isinstance(step, str):
            continue
        for name, info in current.model_fields.items():
            if (info.alias or name) == step:
                current = inner_model(info.annotation)
                break
    return current


def keys_in(models: Iterable[type[BaseModel]]) -> frozenset[str]:
    """Every key that an author can type in these models, and in those inside them."""
    found: set[str] = set()
    waiting, seen = [*models], set[type[BaseModel]]()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        found |= set(_keys(model))
        inside = [inner_model(info.annotation) for info in model.model_fields.values()]
        waiting += filter(None, inside)
    return frozenset(found)


def inner_model(annotation: object) -> type[BaseModel] | None:
    """The first model that a field holds, in a list or a dictionary perhaps."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        if (found := inner_model(argument)) is not None:
            return found
    return None
