"""Record stores for cmi5: one of our own, as strict as real ones were, and a real one."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlsplit
from urllib.request import Request, urlopen

Statement = dict[str, Any]
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
DURATION = re.compile(r"PT[0-9]+(\.[0-9]+)?S|PT([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?")
VERSION = {"X-Experience-API-Version": "1.0.3"}


class RecordStore(Protocol):
    """``ask`` gives the code and the data of an answer; ``path`` starts after the endpoint."""

    def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, Any]: ...


@dataclass
class OwnStore:
    """It holds in memory what one learner does, in each registration."""

    documents: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)

    def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, Any]:
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        data: Any = json.loads(body) if body else None
        if parts.path == "statements":
            return self._take(data) if method == "POST" else self._give(query)
        name = query.get("registration", ""), query.get("stateId", "")
        found = self.documents.get(name)
        if method == "GET":
            return (404, {}) if found is None else (200, found)
        # By xAPI 2.0, and in ADL_LRS whatever the version: who replaces a document without a word
        # of the one that is there does not know it.
        if method == "PUT" and found is not None:
            return 409, "a document exists"
        self.documents[name] = (found or {}) | data
        return 204, None

    def _give(self, query: dict[str, str]) -> tuple[int, Any]:
        if "statementId" not in query:
            wanted = query["registration"]
            own = [one for one in self.statements if one["context"]["registration"] == wanted]
            return 200, {"statements": own, "more": ""}
        found = [one for one in self.statements if one["id"] == query["statementId"]]
        return (200, found[0]) if found else (404, {})

    def _take(self, told: list[Statement]) -> tuple[int, Any]:
        """A batch is taken whole or not at all."""
        for one in told:
            if wrong := _wrong(one):
                return 400, wrong
        known = {one["id"]: one for one in self.statements}
        if any(known.get(one["id"], one) != one for one in told):
            return 409, "another statement has this id"
        self.statements += [one for one in told if one["id"] not in known]
        return 200, [one["id"] for one in told]


def _wrong(one: Statement) -> str:
    """What is no statement of xAPI in what a course could send."""
    result = one.get("result", {})
    score = result.get("score", {})
    low, high = score.get("min", 0), score.get("max", 100)
    rules = {
        "id": UUID.fullmatch(one["id"]),
        "actor": one["actor"]["account"].keys() == {"homePage", "name"},
        "verb": urlsplit(one["verb"]["id"]).scheme,
        "object": urlsplit(one["object"]["id"]).scheme,
        "registration": UUID.fullmatch(one["context"]["registration"]),
        "timestamp": one["timestamp"].endswith("Z"),
        "scaled": -1 <= score.get("scaled", 0) <= 1,
        "raw": low <= score.get("raw", low) <= high,
        "duration": DURATION.fullmatch(result.get("duration", "PT0S")),
    }
    return ", ".join(name for name, holds in rules.items() if not holds)


class RealStore:
    """One that runs somewhere: ``http://name:password@host/xapi/``."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2]
        self.endpoint = parts._replace(netloc=host).geturl().rstrip("/") + "/"
        key = base64.b64encode(f"{parts.username}:{parts.password}".encode()).decode()
        self._headers = VERSION | {"Authorization": f"Basic {key}"}

    def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, Any]:
        headers = self._headers | ({"Content-Type": "application/json"} if body else {})
        request = Request(self.endpoint + path, body or None, headers, method=method)
        try:
            with urlopen(request, timeout=60) as answer:
                return answer.status, _data(answer.read())
        except HTTPError as error:
            with error:
                return error.code, _data(error.read())


def _data(text: bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text.decode() or None
