"""The types of the fields an author fills in. Every scalar arrives as text; here it gets its type.

A value that does not fit raises a pydantic error whose type is the code of a rule, so that one
declaration gives the model, the message and the JSON Schema.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from ..reading import marks as text
from .limits import DRAWN, NAME

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?\Z", re.ASCII)
_SPACES = re.compile("[\u00a0\u2009\u202f]")
_MINUS = re.compile("^[−–—] ?")
# Each way to write a unit; any other is written in one.
_UNITS = (("%", "procent"), ("€", "euro"))
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\Z")
_PAGE = re.compile(r"https://[^/?#]+/[^?#]+\Z")
_PUBLISHED = re.compile(r"https?://[^/]+\.(?:github|gitlab)\.io(?:/|\Z)", re.I)
_LOOKED_AT = re.compile(
    r"(https://[^/]+/[^/]+/.+?)/(?:-/)?(?:tree|blob|edit|settings|actions|pages)(?:/.*)?\Z"
)
_ORIGIN = re.compile(r"https://(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?\Z")
_LARGEST = 1e12
_WORDS = {"true": True, "ja": True, "false": False, "nee": False}


def refuse(code: str, **values: object) -> PydanticCustomError:
    """An error that becomes the problem of this row of the rule table."""
    return PydanticCustomError(code, "refused", values or None)


def parse_number(written: str, unit: str = "") -> float | None:
    """A number as people write it in Dutch: a decimal comma, points or spaces only between groups
    of three digits, with or without the ``unit`` it is asked in, before or after it.

    ``1.250,5`` → 1250.5; ``1.5`` → None, because it is unclear what is meant. In the browser
    ``parseNumber`` follows the same rule.
    """
    number = _MINUS.sub("-", _without_unit(_SPACES.sub(" ", written).strip(), unit))
    if not _NUMBER.match(number):
        return None
    value = float(re.sub("[. ]", "", number).replace(",", "."))
    return value if abs(value) <= _LARGEST else None


def _without_unit(typed: str, unit: str) -> str:
    lower, own = typed.lower(), unit.lower()
    for way in next((ways for ways in _UNITS if own in ways), (own,)):
        if way and lower.endswith(way):
            return typed[: -len(way)].rstrip()
        if way and lower.startswith(way):
            return typed[len(way) :].lstrip()
    return typed


def _id(value: str) -> str:
    if not _ID.match(value):
        raise refuse("ongeldig-id", value=value)
    if len(value) > NAME:
        raise refuse("te-lange-id", value=value, count=len(value), limit=NAME)
    return value


def is_name(value: str) -> bool:
    """Whether a bank or a tool can have this name: what is answered there is kept under it."""
    return bool(_ID.match(value)) and len(value) <= NAME


def _local(value: str) -> str:
    if not value.startswith("lokaal-"):
        raise refuse("lokale-id", value=value)
    return value


def _not_empty(value: str) -> str:
    if not value.strip():
        raise refuse("lege-tekst")
    return value.strip()


def _inline(value: str) -> str:
    try:
        text.check(value, prose=False)
    except text.Refused as error:
        raise refuse(error.code, **error.values) from None
    return value


def _prose(value: str) -> str:
    try:
        text.check(value, prose=True)
    except text.Refused as error:
        raise refuse(error.code, **error.values) from None
    return value


def _address(value: str) -> str:
    if not text.is_safe_address(value):
        raise refuse("onveilige-link", target=value)
    return value


def _address_or_nothing(value: str) -> str:
    return _address(value) if value.strip() else ""


def _link(value: str) -> str:
    if not text.is_allowed_link(value):
        raise refuse("onveilige-link", target=value)
    return value


def _flag(value: object) -> object:
    word = str(value).strip().lower()
    if word not in _WORDS:
        raise refuse("waarde-niet-toegestaan", value=value, allowed="ja, nee", hint="")
    return _WORDS[word]


def _number(value: object) -> float:
    number = parse_number(value) if isinstance(value, str) else None
    if number is None:
        raise refuse("getal-onleesbaar", value=value)
    return number


def _whole(value: object) -> int:
    number = _number(value)
    if number != int(number):
        # Rounding it would make the course follow another rule than the one that is written.
        raise refuse("geen-heel-getal", value=value)
    return int(number)


def _between(low: float, high: float) -> Callable[[Any], Any]:
    def check(value: float) -> float:
        if not low <= value <= high:
            shown = {"value": value, "low": low, "high": high}
            raise refuse(
                "getal-buiten-bereik",
                **{name: f"{number:.15g}".replace(".", ",") for name, number in shown.items()},
            )
        return value

    return check


def _email(value: str) -> str:
    if value and not _EMAIL.match(value):
        raise refuse("geen-mailadres", value=value)
    return value


def _repository(value: str) -> str:
    """Where a repository is looked at: without what only belongs to the address to clone it, and
    without the folder or the settings that somebody was looking at."""
    address = _address_or_nothing(value).strip()
    if _PUBLISHED.match(address):
        found = "het adres van de site, en niet van jullie kopie"
        wanted = "het adres van jullie kopie, zoals https://github.com/jouw-gemeente/cursus"
        raise refuse("adres-verwisseld", value=value, found=found, wanted=wanted)
    address = _LOOKED_AT.sub(r"\1", address).rstrip("/").removesuffix(".git")
    if address and not _PAGE.match(address):
        raise refuse("onveilige-link", target=value)
    return address


def _origin(value: str) -> str:
    if not _ORIGIN.match(value):
        raise refuse("geen-site", value=value)
    return value


def _line(value: str) -> str:
    words = value.strip()
    if "\n" in words:
        raise refuse("meer-regels")
    return words


def _date(value: object) -> date:
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        raise refuse("datum-onleesbaar", value=value, or_no="") from None


def _date_or_no(value: object) -> date | bool:
    if str(value).strip().lower() in {"nee", "false"}:
        return False
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        raise refuse("datum-onleesbaar", value=value, or_no=", of 'nee'") from None


_TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean"]}

Id = Annotated[
    str,
    AfterValidator(_id),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": NAME}),
]
LocalId = Annotated[
    str,
    AfterValidator(_id),
    AfterValidator(_local),
    WithJsonSchema({"type": "string", "pattern": "^lokaal(-[a-z0-9]+)+$", "maxLength": NAME}),
]
Reference = Annotated[str, AfterValidator(_not_empty), WithJsonSchema({"type": "string"})]
Word = Annotated[str, AfterValidator(_not_empty), WithJsonSchema(_TEXT_SCHEMA)]
Link = Annotated[
    str, AfterValidator(_not_empty), AfterValidator(_link), WithJsonSchema({"type": "string"})
]
Address = Annotated[
    str,
    AfterValidator(_not_empty),
    AfterValidator(_address),
    WithJsonSchema({"type": "string", "pattern": "^(https://|mailto:)"}),
]
Inline = Annotated[
    str, AfterValidator(_not_empty), AfterValidator(_inline), WithJsonSchema(_TEXT_SCHEMA)
]
Prose = Annotated[
    str, AfterValidator(_not_empty), AfterValidator(_prose), WithJsonSchema(_TEXT_SCHEMA)
]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": [True, False, "ja", "nee"]})]
Number = Annotated[float, BeforeValidator(_number), WithJsonSchema({"type": ["number", "string"]})]
EmailOrNothing = Annotated[str, AfterValidator(_email)]
AddressOrNothing = Annotated[str, AfterValidator(_address_or_nothing)]
RepositoryOrNothing = Annotated[str, AfterValidator(_repository)]
Origin = Annotated[str, AfterValidator(_origin)]
LineOrNothing = Annotated[str, AfterValidator(_line)]
Margin = Annotated[Number, AfterValidator(_between(0, 1_000_000))]
_WHOLE = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": ["integer", "string"]})]
Percentage = Annotated[_WHOLE, AfterValidator(_between(0, 100))]
TestLength = Annotated[_WHOLE, AfterValidator(_between(1, DRAWN))]
Minutes = Annotated[Number, AfterValidator(_between(1, 600))]
Date = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
DateOrNo = Annotated[
    date | bool,
    BeforeValidator(_date_or_no),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"enum": [False, "nee"]}]}),
]
