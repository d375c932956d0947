"""An LMS that starts packages over cmi5, and stands between the course and its record store.

It keeps the rules that the standard gives an LMS, as ADL's own player does: a session begins once,
nothing follows its end, and in one registration nobody is completed or passed twice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Condition
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from playwright.sync_api import Frame

from lms.player import Visit
from lms.record_store import OwnStore, RecordStore, Statement
from servers import Request
from sites import own_settings
from watching import NewPage

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "4711"}}
CONTEXT = "https://w3id.org/xapi/cmi5/context/"
SESSION = f"{CONTEXT}extensions/sessionid"
ACTIVITY = "https://lms.example/au/1"
DOCUMENT = "basiscursus"
LAUNCH = "LMS.LaunchData"
# A municipality sets its own.
MASTERY = own_settings().cut_score / 100
ONCE = ("completed", "passed")


def verb_of(statement: Statement) -> str:
    return str(statement["verb"]["id"].rpartition("/")[2])


class Unit(Visit):
    """A visit in which the shell has a window of its own."""

    @property
    def shell(self) -> Frame:
        return self.page.main_frame


@dataclass
class _Session:
    """``key`` is what the course must name; ``stage`` goes from launched to begun and ended."""

    key: str
    stage: str = "launched"


@dataclass
class Lms5:
    """One learner with one package. ``down`` is a store that answers 503."""

    folder: Path
    new_page: NewPage
    store: RecordStore = field(default_factory=OwnStore)
    url: str = ""
    registration: str = field(default_factory=lambda: str(uuid4()))
    mastery: float = MASTERY
    down: bool = False
    back: str = ""
    strict: bool = True
    """Whether it keeps those rules; one that hands out its store as it is does not."""
    against: str = ""
    """A verb that it refuses."""
    deaf_to: str = ""
    """A resource at which it answers 503."""
    versions: set[str] = field(default_factory=set)
    sent: list[bytes] = field(default_factory=list)
    """All that the course sent."""
    refused: list[tuple[int, Any]] = field(default_factory=list)
    """What was not taken while the store was there."""
    heard: Condition = field(default_factory=Condition)
    _launches: dict[str, _Session] = field(default_factory=dict)

    def answer(self, request: Request) -> tuple[int, Any] | None:
        """What an LMS says to a request; anything else is a file of the package."""
        path = request.path.removeprefix("/xapi/")
        if path == request.path:
            return None
        if path.startswith("fetch"):
            return 200, self._give_key(path)
        self.sent.append(request.body)
        self.versions.add(request.headers["X-Experience-API-Version"])
        if self.down or (self.deaf_to and path.startswith(self.deaf_to)):
            return 503, {}
        code, data = self._pass_on(request, path)
        if code >= 400 and (request.method, code) != ("GET", 404):
            self.refused.append((code, data))
        return code, data

    def _give_key(self, launch: str) -> dict[str, str]:
        """Once."""
        if launch not in self._launches:
            return {"error-code": "3"}
        session = self._launches[launch]
        if session.stage != "launched":
            return {"error-code": "1"}
        session.stage = "given"
        return {"auth-token": session.key}

    def _pass_on(self, request: Request, path: str) -> tuple[int, Any]:
        key = request.headers["Authorization"].removeprefix("Basic ")
        found = [one for one in self._launches.values() if one.key == key]
        if not found or found[0].stage == "ended":
            return 403, "no session has this key"
        (session,) = found
        told = json.loads(request.body) if path == "statements" else []
        with self.heard:
            if wrong := self._against_the_rules(session, [verb_of(one) for one in told]):
                return 403, wrong
            answer = self.store.ask(request.method, path, request.body)
            if answer[0] < 300 and told:
                verbs = {verb_of(one) for one in told}
                session.stage = "ended" if "terminated" in verbs else "begun"
                self.heard.notify_all()
            return answer

    def _against_the_rules(self, session: _Session, verbs: list[str]) -> str:
        if self.against in verbs:
            return f"no {self.against}"
        if not verbs or not self.strict:
            return ""
        if (session.stage == "begun") == ("initialized" in verbs):
            return "a session begins once, and first"
        again = [verb for verb in verbs if verb in ONCE and verb in self.all_verbs]
        return f"again {again}" if again else ""

    def open(
        self,
        mode: str = "Normal",
        allow: Sequence[str] = (),
        named: dict[str, str] | None = None,
        beside: Unit | None = None,
    ) -> Unit:
        """Start the unit as an LMS does; ``named`` is what the address says in another way."""
        if beside:
            page = beside.page.context.new_page()
        else:
            # A learner has no preferences, and at first no progress.
            page = self.new_page(own=True, allow=["404", *allow])
        page.goto(self.launch(mode, named))
        return Unit(page)

    def launch(self, mode: str = "Normal", named: dict[str, str] | None = None) -> str:
        """An address that starts the unit once; a session that was still open is abandoned."""
        for one in self._launches.values():
            one.stage = "ended"
        number = f"fetch?{len(self._launches)}"
        self._launches[number] = _Session(f"sleutel{len(self._launches)}")
        session = str(uuid4())
        template = {
            "contextActivities": {"grouping": [{"id": "https://lms.example/cursus"}]},
            "extensions": {SESSION: session},
        }
        data = {
            "contextTemplate": template,
            "launchMode": mode,
            "moveOn": "CompletedAndPassed",
            "masteryScore": self.mastery,
        } | ({"returnURL": self.back} if self.back else {})
        launched = {
            "id": str(uuid4()),
            "actor": ACTOR,
            "verb": {"id": "http://adlnet.gov/expapi/verbs/launched"},
            "object": {"objectType": "Activity", "id": ACTIVITY},
            "context": template | {"registration": self.registration},
            "timestamp": "2026-11-30T09:00:00Z",
        }
        for path, content in ((self._state(LAUNCH), data), ("statements", [launched])):
            code, answer = self.store.ask("POST", path, json.dumps(content).encode())
            assert code < 300, answer
        given = {
            "endpoint": f"{self.url}xapi/",
            "fetch": f"{self.url}xapi/{number}",
            "actor": json.dumps(ACTOR),
            "registration": self.registration,
            "activityId": ACTIVITY,
        }
        return f"{self.url}launch.html?{urlencode(given | (named or {}))}"

    def _state(self, name: str) -> str:
        about = {
            "activityId": ACTIVITY,
            "agent": json.dumps(ACTOR, separators=(",", ":")),
            "registration": self.registration,
            "stateId": name,
        }
        return f"activities/state?{urlencode(about)}"

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    @cached_property
    def catalog(self) -> dict[str, Any]:
        path = self.folder / "assets" / "itembank" / "catalog.json"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found

    @property
    def items(self) -> dict[str, Any]:
        found: dict[str, Any] = self.catalog["items"]
        return found

    @property
    def document(self) -> Any:
        """What the store holds of the learner's progress."""
        return self.store.ask("GET", self._state(DOCUMENT))[1]

    @property
    def statements(self) -> list[Statement]:
        """What the store holds of what the course said, oldest first."""
        about = {"registration": self.registration, "ascending": "true", "limit": "100"}
        code, found = self.store.ask("GET", f"statements?{urlencode(about)}")
        assert code == 200, found
        return [one for one in found["statements"] if verb_of(one) != "launched"]

    @property
    def all_verbs(self) -> list[str]:
        return [verb_of(one) for one in self.statements]

    @property
    def verbs(self) -> list[str]:
        """What the standard itself has said; how far somebody is, it only allows."""
        return [verb for verb in self.all_verbs if verb != "progressed"]

    def leave(self, unit: Unit) -> None:
        """Close the tab when all is kept; the store hears of it."""
        assert unit.course
        unit.shell.evaluate("() => courseSession.save(courseSession.state)")
        ended = self.verbs.count("terminated") + 1
        unit.page.close(run_before_unload=True)
        self.hears("terminated", ended)

    def keeps(self, unit: Unit) -> None:
        """Wait until the course knows that the store has all that was done."""
        assert unit.shell.evaluate("() => courseSession.save(courseSession.state)")

    def forgets(self) -> None:
        """As when a tab closed before it heard what of its statements was taken."""
        code, answer = self.store.ask("POST", self._state(DOCUMENT), b'{"said": []}')
        assert code < 300, answer

    def hears(self, verb: str, times: int = 1) -> None:
        """Wait until this was said so many times."""
        with self.heard:
            assert self.heard.wait_for(lambda: self.verbs.count(verb) == times, 20), self.verbs


NewLms5 = Callable[..., Lms5]
