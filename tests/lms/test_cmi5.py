"""A learner takes a module over cmi5: a store takes statements in, visit after visit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from lxml import etree
from playwright.sync_api import Page, expect

from itembank.export import File
from itembank.words.texts import texts
from lms.player import READY, give_all
from lms.test_packages import unzipped
from projects import write_files
from servers import Request, serve
from sites import own_settings
from watching import NewPage

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "4711"}}
REGISTRATION = "11111111-2222-4333-8444-555555555555"
CONTEXT = "https://w3id.org/xapi/cmi5/context/"
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
KEY = "c2xldXRlbA=="
ACTIVITY = "https://lms.example/au/1"
MODULE = "rollen"
# A municipality sets its own.
MASTERY = own_settings().cut_score / 100


@dataclass
class Store:
    """A learning record store, and the LMS that starts the unit. It answers inside the browser."""

    url: str
    new_page: NewPage
    documents: dict[str, Any] = field(default_factory=dict)
    statements: list[dict[str, Any]] = field(default_factory=list)
    keys: set[tuple[str, str]] = field(default_factory=set)
    heard: Condition = field(default_factory=Condition)
    down: bool = False
    back: str = ""

    def answer(self, request: Request) -> tuple[int, Any] | None:
        """What a store says to a request; anything else is a file of the package."""
        parts = urlsplit(request.path)
        if not parts.path.startswith("/xapi/"):
            return None
        name = parse_qs(parts.query).get("stateId", [""])[0]
        if parts.path.endswith("/fetch"):
            return 200, {"auth-token": KEY} if request.method == "POST" else {}
        self.keys.add(
            (request.headers["Authorization"], request.headers["X-Experience-API-Version"])
        )
        if self.down:
            return 503, {}
        if parts.path.endswith("/statements"):
            told = json.loads(request.body)
            with self.heard:
                known = {one["id"] for one in self.statements}
                self.statements += [one for one in told if one["id"] not in known]
                self.heard.notify_all()
            return 200, [one["id"] for one in told]
        if request.method == "PUT":
            self.documents[name] = json.loads(request.body)
            return 200, {}
        found = self.documents.get(name)
        return (404, {}) if found is None else (200, found)

    def open(
        self,
        mode: str = "Normal",
        allow: Sequence[str] = (),
        named: dict[str, str] | None = None,
    ) -> Page:
        """Start the unit as an LMS does; ``named`` is what the address says in another way."""
        self.documents["LMS.LaunchData"] = {
            "contextTemplate": {
                "contextActivities": {"grouping": [{"id": "https://lms.example/cursus"}]},
                "extensions": {SESSION: "zitting"},
            },
            "launchMode": mode,
            "moveOn": "CompletedAndPassed",
            "masteryScore": MASTERY,
            "returnURL": self.back,
        }
        # A learner has no preferences, and at first no progress.
        page = self.new_page(own=True, allow=["404", *allow])
        launch = {
            "endpoint": f"{self.url}xapi/",
            "fetch": f"{self.url}xapi/fetch",
            "actor": json.dumps(ACTOR),
            "registration": REGISTRATION,
            "activityId": ACTIVITY,
        }
        page.goto(f"{self.url}launch.html?{urlencode(launch | (named or {}))}")
        expect(page.locator("iframe")).to_be_attached()
        return page

    def leave(self, page: Page) -> None:
        """Close the tab; the store hears of it."""
        ended = self.verbs.count("terminated") + 1
        page.close(run_before_unload=True)
        self.hears("terminated", ended)

    def hears(self, verb: str, times: int = 1) -> None:
        """Wait until this was said so many times."""
        with self.heard:
            assert self.heard.wait_for(lambda: self.verbs.count(verb) == times, 20), self.verbs

    @property
    def all_verbs(self) -> list[str]:
        return [one["verb"]["id"].rpartition("/")[2] for one in self.statements]

    @property
    def verbs(self) -> list[str]:
        """What the standard itself has said; how far somebody is, it only allows."""
        return [verb for verb in self.all_verbs if verb != "progressed"]


def answer_all(page: Page, items: dict[str, Any], *, right: bool = True) -> None:
    """Answer these items, page by page."""
    for address in dict.fromkeys(entry["page"] for entry in items.values()):
        frame = page.frames[1]
        frame.wait_for_function(READY)
        frame.evaluate(
            """path => {
                 window.left = true;
                 location.href = new URL(path, parent.location.href).href;
               }""",
            address,
        )
        frame.wait_for_function(READY)
        here = [key for key, entry in items.items() if entry["page"] == address]
        give_all(frame, dict.fromkeys(here, right))
    page.wait_for_function("() => courseSession.condition !== 'unsaved'")


@pytest.fixture(scope="module")
def files(all_packages: dict[str, dict[str, File]]) -> dict[str, bytes]:
    return unzipped(all_packages["cmi5"][MODULE])


@pytest.fixture
def store(files: dict[str, bytes], tmp_path: Path, new_page: NewPage) -> Iterator[Store]:
    write_files(tmp_path, files)
    found = Store("", new_page)
    with serve(tmp_path, found.answer, settled=True) as found.url:
        yield found


@pytest.fixture(scope="module")
def items(files: dict[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["assets/itembank/catalog.json"])["items"]
    return found


def test_a_module_is_begun_resumed_passed_once_and_looked_at_again(
    store: Store, items: dict[str, Any]
) -> None:
    early, late = dict(list(items.items())[:4]), dict(list(items.items())[4:])
    page = store.open()
    host = urlsplit(store.url).netloc
    expect(page.locator("#notice")).to_have_text(texts()["lms_host"].format(host=host))
    answer_all(page, early)
    store.leave(page)
    assert store.verbs == ["initialized", "terminated"]

    page = store.open()
    page.frames[1].wait_for_function(READY)
    last = list(dict.fromkeys(entry["page"] for entry in early.values()))[-1]
    assert page.frames[1].url.endswith(last)
    answer_all(page, late)
    store.hears("passed")
    store.leave(page)
    assert store.verbs[2:] == ["initialized", "completed", "passed", "terminated"]

    page = store.open()
    answer_all(page, dict(list(items.items())[:1]), right=False)
    store.leave(page)
    page = store.open("Review")
    expect(page.locator("#notice")).to_have_text(texts()["lms_review"])
    before = store.documents["basiscursus"]
    answer_all(page, dict(list(items.items())[:1]), right=False)
    store.leave(page)
    assert store.documents["basiscursus"] == before
    assert store.verbs[6:] == ["initialized", "terminated"] * 2

    for one in store.statements:
        assert one["actor"] == ACTOR
        assert one["object"] == {"objectType": "Activity", "id": ACTIVITY}
        assert one["context"]["registration"] == REGISTRATION
        assert one["context"]["extensions"][SESSION] == "zitting"
        assert one["context"]["contextActivities"]["grouping"]
        named = one["context"]["contextActivities"].get("category", [])
        categories = {entry["id"] for entry in named}
        moves = one["verb"]["id"].endswith(("completed", "passed"))
        own = not one["verb"]["id"].endswith("progressed")
        wanted = {f"{CONTEXT}categories/cmi5"} if own else set()
        assert categories == wanted | ({f"{CONTEXT}categories/moveon"} if moves else set())
    assert store.all_verbs.index("progressed") < store.all_verbs.index("passed")
    passed = next(one for one in store.statements if one["verb"]["id"].endswith("passed"))
    assert passed["result"]["success"] is True
    assert passed["result"]["score"]["scaled"] >= MASTERY
    assert passed["context"]["extensions"][f"{CONTEXT}extensions/masteryscore"] == MASTERY
    assert len({one["id"] for one in store.statements}) == len(store.statements)
    assert store.keys == {(f"Basic {KEY}", "1.0.3")}


def test_an_answer_the_store_did_not_keep_is_told_and_tried_again(
    store: Store, items: dict[str, Any]
) -> None:
    page = store.open(allow=("503",))
    page.frames[1].wait_for_function(READY)
    store.down = True
    item = dict(list(items.items())[:1])
    page.evaluate("() => courseSession.save(courseSession.state)")
    expect(page.locator("#notice")).to_contain_text(texts()["lms_refused"])
    store.down = False
    page.get_by_role("button", name=texts()["lms_retry"]).click()
    expect(page.locator("#notice")).to_have_text(texts()["lms_saved"])
    answer_all(page, item)
    store.leave(page)


def test_f5_keeps_the_session_and_a_session_that_was_ended_says_so(
    store: Store, items: dict[str, Any]
) -> None:
    page = store.open()
    answer_all(page, dict(list(items.items())[:1]))
    page.keyboard.press("F5")
    page.reload()
    expect(page.locator("iframe")).to_be_attached()
    page.frames[1].wait_for_function(READY)
    assert store.verbs == ["initialized"]
    answer_all(page, dict(list(items.items())[1:2]))
    # By the button of the browser nobody can tell it from leaving.
    page.reload()
    expect(page.locator("#notice")).to_have_text(texts()["lms_closed"])
    store.hears("terminated")
    assert store.verbs == ["initialized", "terminated"]


def test_who_stops_goes_back_to_the_page_of_the_lms(store: Store) -> None:
    store.back = f"{store.url}cmi5.xml"
    page = store.open()
    page.get_by_role("button", name=texts()["lms_leave"]).click()
    page.wait_for_url(store.back)
    store.hears("terminated")


def test_an_address_that_names_two_hosts_is_refused_and_told(
    store: Store, new_page: NewPage
) -> None:
    page = store.open(named={"endpoint": "https://other.example/xapi/"})
    expect(page.locator("#notice")).to_have_text(texts()["lms_untrusted"])
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible()
    assert not [url for url in new_page.watch(page).requests if "/xapi" in url]


def test_a_package_for_scorm_is_started_by_no_address(
    all_packages: dict[str, dict[str, File]], tmp_path: Path, new_page: NewPage
) -> None:
    write_files(tmp_path, unzipped(all_packages["scorm12"][MODULE]))
    found = Store("", new_page)
    with serve(tmp_path, found.answer, settled=True) as found.url:
        page = found.open()
        expect(page.locator("#notice")).to_have_text(texts()["lms_alone"])
        expect(page.frame_locator("iframe").locator("h1")).to_be_visible()
        assert not [url for url in new_page.watch(page).requests if "/xapi" in url]
        page.close()


def test_the_course_structure_names_one_unit(
    all_packages: dict[str, dict[str, File]], files: dict[str, bytes]
) -> None:
    structure = etree.fromstring(files["cmi5.xml"])
    (unit,) = structure.iter("{*}au")
    assert (unit.get("moveOn"), unit.get("masteryScore")) == ("CompletedAndPassed", str(MASTERY))
    assert unit.findtext("{*}url") == "launch.html"
    title = str(unit.findtext("{*}title/{*}langstring"))
    assert title.startswith("Basiscursus Participatie: Rollen")
    reading = etree.fromstring(unzipped(all_packages["cmi5"]["welkom"])["cmi5.xml"])
    (unit,) = reading.iter("{*}au")
    assert (unit.get("moveOn"), unit.get("masteryScore")) == ("Completed", None)
