"""The schemas for editors: as generated, valid, and in agreement with the engine."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from itembank.authors.schema import SCHEMA_FOLDER, SUFFIX, schema_files, schemas
from itembank.kinds import all_kinds, item_kinds, tool_kinds
from itembank.model.items import Item
from itembank.reading.source import read

REPOSITORY = Path(__file__).resolve().parents[2]
FILES = ("leerdoelen", "bronnen", "kerncijfers", "begrippen", "zoekwoorden")
# For a municipality's own files, which upstream does not have.
OWN = ("lokaal-checklist", "praktijk")
COMMAND = "python3 scripts/check.py --schema"
SCHEMAS = schemas()
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?\Z")


def real_files() -> list[Path]:
    folder = REPOSITORY / "quizzes"
    found = [path for path in folder.rglob("*.yml") if SCHEMA_FOLDER not in path.as_posix()]
    assert len(found) > 5
    return found


def schema_of(path: Path) -> str:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    named = (path.parent / first.partition("$schema=")[2]).resolve()
    assert named.parent == REPOSITORY / SCHEMA_FOLDER, "relative to the file, so right in a fork"
    return named.name.removesuffix(SUFFIX)


def as_editors_read(node: Any) -> Any:
    """What YAML 1.2 makes of the scalars, which is what an editor gives to a schema."""
    if isinstance(node, dict):
        return {key: as_editors_read(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_editors_read(value) for value in node]
    if node in ("true", "false"):
        return node == "true"
    if node in ("", "null", "~"):
        return None
    return float(node) if NUMBER.match(node) else node


def mistakes(name: str, data: Any) -> list[str]:
    checker = Draft202012Validator.FORMAT_CHECKER
    errors = Draft202012Validator(SCHEMAS[name], format_checker=checker).iter_errors(data)
    return [f"{error.json_path}: {error.message[:200]}" for error in errors]


def refused(name: str, data: Any) -> bool:
    """Whether there is any mistake: the first one found is enough."""
    return not Draft202012Validator(SCHEMAS[name]).is_valid(data)


def examples(kind: str) -> list[Any]:
    """The examples of a kind as whole files, as far as its schema knows their keys."""
    data = read(all_kinds()[kind].examples, "examples.yml").data
    assert data is not None
    if issubclass(all_kinds()[kind].model, Item):
        data.pop("antwoorden", None)
        return [data]
    return list(data["lijsten"].values()) if "lijsten" in data else [data]


def test_the_committed_schemas_are_those_of_the_models() -> None:
    folder = REPOSITORY / SCHEMA_FOLDER
    committed = {
        f"{SCHEMA_FOLDER}/{path.name}": path.read_text(encoding="utf-8")
        for path in folder.glob("*")
    }
    assert committed == schema_files(), f"maak de schema's opnieuw: {COMMAND}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_valid_schema(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    named = {schema_of(path) for path in real_files()}
    assert named <= set(SCHEMAS) == {"toets", *FILES, *tool_kinds(), *OWN}


@pytest.mark.parametrize("path", real_files(), ids=lambda path: path.name)
def test_every_real_file_is_accepted(path: Path) -> None:
    data = read(path, path.name).data
    assert mistakes(schema_of(path), as_editors_read(data)) == []


@pytest.mark.parametrize(
    "kind", [name for name, kind in all_kinds().items() if kind.examples.exists()]
)
def test_every_example_is_accepted(kind: str) -> None:
    name = "toets" if kind in item_kinds() else kind
    for data in examples(kind):
        assert mistakes(name, as_editors_read(data)) == []


@pytest.mark.parametrize("path", real_files(), ids=lambda path: path.name)
def test_an_unknown_key_is_refused_at_the_top_and_inside(path: Path) -> None:
    data = as_editors_read(read(path, path.name).data)
    name = schema_of(path)
    assert refused(name, {**data, "tekstt": "x"})
    tried: set[frozenset[str]] = set()
    for part in parts(data):
        for inner in mappings(part):
            keys = frozenset(inner)
            # A mapping from ids to entries takes any id; every other one knows its keys.
            if keys in tried or not keys & {"tekst", "titel", "term"}:
                continue
            tried.add(keys)
            inner["tekstt"] = "x"
            assert refused(name, part), keys
            del inner["tekstt"]
            assert not refused(name, part)
    # A file of lists alone has no mapping inside.
    assert tried or name == "zoekwoorden"


def parts(data: dict[str, Any]) -> list[dict[str, Any]]:
    """A file; a bank as one file for each question, because all of them take seconds."""
    return [{**data, "vragen": [one]} for one in data["vragen"]] if "vragen" in data else [data]


def mappings(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for value in node for found in mappings(value)]
    if not isinstance(node, dict):
        return []
    return [node, *(found for value in node.values() for found in mappings(value))]


ITEM = {
    "id": "een-vraag",
    "soort": "stelling",
    "leerdoel": "doel",
    "bron": ["S4-02"],
    "vraag": "Dit klopt.",
    "waar": {"juist": True, "waarom": "Ja."},
    "niet_waar": {"waarom": "Nee."},
    "toelichting": "Zo zit het.",
}


def bank(**changes: object) -> dict[str, object]:
    item = {key: value for key, value in (ITEM | changes).items() if value is not None}
    return {"titel": "De ladder", "module": "ladder", "vragen": [item]}


def test_a_plain_item_is_accepted() -> None:
    assert mistakes("toets", bank()) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"soort": "meningen"},
        {"soort": "keuze"},
        {"soort": None},
        {"toelichting": None},
        {"bron": []},
        {"bron": "S4-02"},
        {"id": "Een vraag"},
        {"status": "weg"},
        {"moeilijkheid": "heel"},
        {"vraag": ["een lijst"]},
        {"vraag": {"Ja": "mits"}},
        {"waar": {"juist": "misschien", "waarom": "Ja."}},
        {"opties": []},
        {"gecontroleerd": "ja"},
    ],
)
def test_an_editor_underlines_what_is_wrong(changes: dict[str, object]) -> None:
    assert mistakes("toets", bank(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "vervallen", "vervangen_door": "nieuwe-vraag"},
        {"moeilijkheid": "makkelijk", "versie": 2, "volgorde_vast": "ja"},
        {"gecontroleerd": "nee"},
        {"gecontroleerd": False},
        {"gecontroleerd": "2026-11-21"},
        {"vraag": 12.5},
        {"vraag": True},
    ],
)
def test_an_editor_accepts_what_the_engine_accepts(changes: dict[str, object]) -> None:
    assert mistakes("toets", bank(**changes)) == []


def test_the_pattern_of_an_id_holds_for_names_of_entries() -> None:
    goal = {"module": "ladder", "tekst": "kiezen", "niveau": "toepassen"}
    assert mistakes("leerdoelen", {"modules": {}, "leerdoelen": {"trede-kiezen": goal}}) == []
    assert mistakes("leerdoelen", {"modules": {}, "leerdoelen": {"Trede kiezen": goal}})


def test_soort_completes_every_kind_with_its_own_explanation() -> None:
    entries = SCHEMAS["toets"]["properties"]["vragen"]["items"]
    assert entries["properties"]["soort"]["enum"] == list(item_kinds())
    shown = {}
    for branch in entries["oneOf"]:
        made = SCHEMAS["toets"]["$defs"][branch["$ref"].rpartition("/")[2]]
        assert made["additionalProperties"] is False
        assert made["properties"]["soort"]["const"] == made["title"]
        shown[made["title"]] = made["description"]
    assert list(shown) == list(item_kinds())
    assert len(set(shown.values())) == len(shown)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained(name: str) -> None:
    for schema in [SCHEMAS[name], *SCHEMAS[name].get("$defs", {}).values()]:
        for key, value in schema.get("properties", {}).items():
            assert value.get("description", "").endswith((".", "?")), f"{name}: {key}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_in_english_reaches_the_author(name: str) -> None:
    text = json.dumps(SCHEMAS[name], ensure_ascii=False)
    titles = set(re.findall(r'"title": "([^"]+)"', text))
    assert titles <= {name, *item_kinds()}
    descriptions = re.findall(r'"description": "([^"]+)"', text)
    assert not [words for words in descriptions if re.search(r"\b(the|with|that|what)\b", words)]
