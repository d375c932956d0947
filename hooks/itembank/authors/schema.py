"""JSON Schemas for editors, made from the models: completion, explanations, errors while typing.

Every file under quizzes/ names its schema in its first line, by a relative path, so that it works
in a fork without any setting. A schema is looser than the engine in what a schema cannot say (one
key, a source that exists).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from ..kinds import item_kinds, tool_kinds
from ..model.base import Model
from ..model.cases import CaseFile
from ..model.course import Objectives
from ..model.figures import FigureFile
from ..model.glossary import Glossary
from ..model.items import Bank, Item
from ..model.search_words import SearchWords
from ..model.sources import SourceFile
from ..places import LOCAL, QUIZZES

SCHEMA_FOLDER = f"{QUIZZES}/schema"
SUFFIX = ".schema.json"

# The files there is one of, by the name of their schema.
_FILES: Mapping[str, type[Model]] = {
    "leerdoelen": Objectives,
    "bronnen": SourceFile,
    "kerncijfers": FigureFile,
    "begrippen": Glossary,
    "zoekwoorden": SearchWords,
}


def schemas() -> dict[str, dict[str, Any]]:
    """Every schema by its name, which is what the first line of a file refers to."""
    made = {"toets": _bank_schema()}
    for name, model in _FILES.items():
        made[name] = _schema(name, f"{QUIZZES}/{name}.yml", model)
    for name, tool in tool_kinds().items():
        where = f"{QUIZZES}/{tool.folder}/*.yml" if tool.folder else f"{QUIZZES}/{name}.yml"
        made[name] = _schema(name, where, tool)
        if tool.addition is not None:
            own = f"{LOCAL}-{name}"
            made[own] = _schema(own, f"{QUIZZES}/{LOCAL}/{tool.folder}/*.yml", tool.addition)
    made["praktijk"] = _schema("praktijk", f"{QUIZZES}/{LOCAL}/praktijk.yml", CaseFile)
    return made


def schema_files() -> dict[str, str]:
    """The text of every schema by its path in the project."""
    return {
        f"{SCHEMA_FOLDER}/{name}{SUFFIX}": json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for name, schema in schemas().items()
    }


class _Generator(GenerateJsonSchema):
    """Pydantic's schemas without what is English or what the strict reader does not know."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        # Left in the order of the models: title and explanation in front.
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model = schema["cls"]
        made.pop("title", None)
        made.pop("description", None)
        if issubclass(model, Item) and "kind" in model.model_fields:
            kind = made["properties"]["soort"]
            made = {"title": kind.get("const", ""), "description": kind.get("description"), **made}
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        # An optional key may be left out; written without a value it is a mistake.
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        if made.get("default") in (None, [], ()):
            made.pop("default", None)
        return made


def _schema(name: str, where: str, model: type[Model]) -> dict[str, Any]:
    """The schema of a file that is one model."""
    made, definitions = models_json_schema(
        [(model, "validation")], by_alias=True, schema_generator=_Generator
    )
    defs = dict(definitions["$defs"])
    root = defs.pop(_name_of(made[model, "validation"]))
    return _with_head(name, where, root, defs)


def _bank_schema() -> dict[str, Any]:
    """The schema of a bank: an item is one of the kinds, told apart by ``soort``."""
    kinds = item_kinds()
    wanted: list[tuple[type[Model], Any]] = [(Bank, "validation")]
    wanted += [(kind, "validation") for kind in kinds.values()]
    made, definitions = models_json_schema(wanted, by_alias=True, schema_generator=_Generator)
    defs = dict(definitions["$defs"])
    bank = defs.pop(_name_of(made[Bank, "validation"]))
    bank["properties"]["vragen"]["items"] = {
        "type": "object",
        "required": ["id", "soort"],
        "properties": {"soort": {"enum": list(kinds), "description": "De soort vraag."}},
        "oneOf": [made[kind, "validation"] for kind in kinds.values()],
    }
    return _with_head("toets", f"{QUIZZES}/toetsen/*.yml", bank, defs)


def _name_of(reference: JsonSchemaValue) -> str:
    return str(reference["$ref"]).rpartition("/")[2]


def _with_head(name: str, where: str, root: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    head = {
        "$schema": _Generator.schema_dialect,
        "title": name,
        "description": f"De sleutels van {where}. Gemaakt met: python3 scripts/check.py --schema",
    }
    return {**head, **root, **({"$defs": defs} if defs else {})}
