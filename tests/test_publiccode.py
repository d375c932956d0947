"""publiccode.yml: valid by the standard that catalogues read (0.7.0), and true of this project."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from sites import REPOSITORY, own_settings

DEVELOPMENT = ("concept", "development", "beta", "stable", "obsolete")
SOFTWARE = (
    *("standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web"),
    *("standalone/backend", "standalone/other", "addon", "library", "configurationFiles"),
)
TEXT = {"type": "string", "minLength": 1}
TEXTS = {"type": "array", "items": TEXT, "minItems": 1}
DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}
LINK = {"type": "string", "pattern": r"^https?://[^\s/]+/"}
PERSON = {"type": "object", "required": ["name"], "properties": {"name": TEXT}}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "properties": required | (optional or {}),
        "additionalProperties": False,
    }


IN_ONE_LANGUAGE = _object(
    {
        "shortDescription": {"type": "string", "minLength": 1, "maxLength": 150},
        "longDescription": {"type": "string", "minLength": 150, "maxLength": 10_000},
        "features": TEXTS,
    },
    {"documentation": LINK, "screenshots": TEXTS},
)
MAINTENANCE = {
    **_object(
        {"type": {"enum": ["internal", "contract", "community", "none"]}},
        {"contacts": {"type": "array", "items": PERSON, "minItems": 1}},
    ),
    # Only a project that nobody maintains may go without the name of a person.
    "if": {"properties": {"type": {"enum": ["internal", "community"]}}},
    "then": {"required": ["contacts"]},
}
# What the standard asks and allows of the keys that this project uses.
STANDARD = _object(
    {
        "publiccodeYmlVersion": {"enum": ["0", "0.7", "0.7.0"]},
        "name": TEXT,
        "url": LINK,
        "platforms": TEXTS,
        "developmentStatus": {"enum": DEVELOPMENT},
        "softwareType": {"enum": SOFTWARE},
        "description": {
            "type": "object",
            "minProperties": 1,
            "patternProperties": {"^[a-z]{2,3}(-[A-Za-z0-9]+)*$": IN_ONE_LANGUAGE},
            "additionalProperties": False,
        },
        "legal": _object({"license": TEXT}, {"mainCopyrightOwner": TEXT}),
        "maintenance": MAINTENANCE,
        "localisation": _object(
            {"localisationReady": {"type": "boolean"}, "availableLanguages": TEXTS}
        ),
    },
    {
        "landingURL": LINK,
        "softwareVersion": TEXT,
        "releaseDate": DAY,
        "categories": TEXTS,
        "intendedAudience": _object(
            {},
            {
                "countries": {"type": "array", "items": {"pattern": "^[A-Z]{2}$"}},
                "scope": TEXTS,
            },
        ),
    },
)
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def read() -> dict[str, Any]:
    text = (REPOSITORY / "publiccode.yml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def mistakes(found: dict[str, Any]) -> list[str]:
    checker = Draft202012Validator(STANDARD, format_checker=FormatChecker())
    return sorted(f"{error.json_path}: {error.message}" for error in checker.iter_errors(found))


def test_it_holds_what_the_standard_asks() -> None:
    assert mistakes(read()) == []


@pytest.mark.parametrize(
    "change",
    [
        {"url": "the project's own folder"},
        {"softwareType": "website"},
        {"releaseDate": "21-11-2026"},
        {"maintenance": {"type": "community"}},
        {"legal": {}},
        {"description": {"nl": {"shortDescription": "Kort."}}},
        {"owner": "somebody"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_the_standard_refuses_is_found(change: dict[str, Any]) -> None:
    assert mistakes(read() | change) != []


def test_its_version_and_date_are_those_of_the_last_release() -> None:
    changelog = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    release = re.search(r"^## (\d+\.\d+\.\d+) – (\d+) ([a-z]+) (\d{4})$", changelog, re.M)
    assert release
    version, day, month, year = release.groups()
    found = read()
    assert found["softwareVersion"] == version
    assert found["softwareVersion"] == own_settings().version
    assert found["releaseDate"] == f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}"


def test_its_licences_lie_in_the_project() -> None:
    assert read()["legal"]["license"].split(" AND ") == ["EUPL-1.2", "CC-BY-4.0"]
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (REPOSITORY / "LICENSE").read_text("utf-8")
    assert (REPOSITORY / "LICENSES" / "CC-BY-4.0.txt").is_file()


def test_its_pictures_are_there() -> None:
    described = read()["description"]
    for words in described.values():
        for picture in words["screenshots"]:
            assert (REPOSITORY / picture).is_file(), picture


def test_a_copy_names_the_course_as_the_catalogues_do() -> None:
    described = yaml.safe_load((REPOSITORY / "publiccode.yml").read_text(encoding="utf-8"))
    origin = own_settings().origin
    assert origin is not None
    assert origin.name == described["name"]
    # A name that leads nowhere is no link for a reader.
    nowhere = described["url"].rstrip("/").endswith(".invalid")
    assert origin.address == ("" if nowhere else described["url"])
