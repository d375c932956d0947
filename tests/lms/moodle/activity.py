"""A package in a real Moodle, somebody who learns from it and somebody who looks at it first."""

from __future__ import annotations

import json
import time
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Error, Page, expect

from lms.moodle.machine import PASSWORD, Moodle
from lms.player import Visit
from watching import NewPage

FRAME = "#scorm_object"
# Moodle's own: a picture that the style of its tree asks for and that is not in its code, and that
# tree itself (mod/scorm/module.js), drawn anew when there is none, as after a session that ended.
NOISE = ("yui_image", "reading 'tagName'")
# Seconds: every script of the course comes through Moodle's own.
PATIENCE = 180
# Who is not done yet. Moodle stores no word for who did not pass or fail.
BUSY = {
    "scorm12": {"lesson_status": "incomplete"},
    "scorm2004": {"completion_status": "incomplete"},
}
# What goes on while somebody only looks.
TIME = ("session_time", "total_time")


@dataclass(frozen=True)
class Standing:
    """What Moodle keeps of somebody: the fields of each attempt, the grade and whether it is done.

    Each field has the last part of its name, and none is about time.
    """

    attempts: dict[int, dict[str, str]]
    grade: float | None
    complete: bool

    def says(self, attempt: int, wanted: dict[str, str]) -> bool:
        return wanted.items() <= self.attempts.get(attempt, {}).items()


@dataclass
class Activity:
    """A course with one package in it."""

    moodle: Moodle
    edition: str
    package: Path
    new_page: NewPage
    name: str
    number: int = 0

    @property
    def learner(self) -> str:
        return f"leerling-{self.name}"

    @property
    def teacher(self) -> str:
        return f"docent-{self.name}"

    @property
    def view(self) -> str:
        """The page of Moodle from which the package is entered."""
        return f"{self.moodle.url}mod/scorm/view.php?id={self.number}"

    @cached_property
    def catalog(self) -> dict[str, Any]:
        with zipfile.ZipFile(self.package) as archive:
            found: dict[str, Any] = json.loads(archive.read("assets/itembank/catalog.json"))
        return found

    @property
    def items(self) -> dict[str, Any]:
        found: dict[str, Any] = self.catalog["items"]
        return found

    def standing(self, who: str = "") -> Standing:
        found = self.moodle.ask("standing", activity=self.number, learner=who or self.learner)
        attempts = {
            int(number): {
                short: value
                for name, value in fields.items()
                if (short := name.rpartition(".")[2]) not in TIME
            }
            for number, fields in found["attempts"].items()
        }
        return Standing(attempts, found["grade"], bool(found["complete"]))

    def waits_for(self, wanted: dict[str, str], attempt: int = 1) -> Standing:
        """What Moodle keeps when these fields of an attempt have these values, and all is there.

        It writes field by field: what is the same twice is not halfway any more.
        """
        end = time.monotonic() + PATIENCE
        before = None
        while True:
            found = self.standing()
            if found.says(attempt, wanted) and found == before:
                return found
            assert time.monotonic() < end, f"{wanted} not in {found}"
            before = found

    def log_in(self, who: str, allow: tuple[str, ...] = ()) -> Page:
        """A browser in which somebody logged in to Moodle."""
        page = self.new_page(own=True, allow=(*NOISE, *allow))
        page.context.set_default_timeout(1000 * PATIENCE)
        log_in(page, self.moodle, who)
        return page

    def begin(self, allow: tuple[str, ...] = ()) -> Visit:
        """The learner logs in and enters."""
        return self.enter(self.log_in(self.learner, allow))

    def enter(self, page: Page, *, button: str = "Enter", anew: bool = False) -> Visit:
        """Open the package as a learner does: from its page in Moodle."""
        self.open(page, button=button, anew=anew)
        return begun(page)

    def open(self, page: Page, *, button: str = "Enter", anew: bool = False) -> Visit:
        """The same, where the course may not come by itself."""
        page.goto(self.view)
        if anew:
            page.get_by_label("Start a new attempt").check()
        page.get_by_role("button", name=button, exact=True).click()
        return Visit(page, FRAME)

    def beside(self, visit: Visit) -> Page:
        """Another tab of the same browser."""
        return visit.page.context.new_page()

    def leave(self, visit: Visit) -> None:
        """Leave by Moodle's own button."""
        visit.page.get_by_role("link", name="Exit activity").click()
        visit.page.wait_for_url("**/course/**")

    def replace(self, package: Path) -> None:
        """Put another package in the place of this one."""
        self.moodle.ask("activity", activity=self.number, package=str(package))

    def end_sessions(self) -> None:
        """As when the learner did nothing for too long."""
        assert self.moodle.ask("log_out", learner=self.learner)["ended"]


def begun(page: Page) -> Visit:
    """The visit on a page of the player, when the course is there."""
    visit = Visit(page, FRAME)
    expect(page.frame_locator(FRAME).locator("iframe")).to_be_attached(timeout=1000 * PATIENCE)
    assert visit.course
    return visit


def log_in(page: Page, moodle: Moodle, who: str) -> None:
    page.goto(f"{moodle.url}login/index.php")
    page.locator("#username").fill(who)
    page.locator("#password").fill(PASSWORD)
    page.locator("#loginbtn").click()
    page.wait_for_url("**/my/**")


def kill(page: Page) -> None:
    """End the page as a browser that crashes does: it hears nothing of it."""
    with suppress(Error):
        page.goto("chrome://crash")
    page.close()


def made(moodle: Moodle, edition: str, package: Path, new_page: NewPage) -> Activity:
    """A course with this package in it, and two people."""
    activity = Activity(moodle, edition, package, new_page, uuid4().hex[:8])
    people = {activity.learner: "student", activity.teacher: "editingteacher"}
    found = moodle.ask(
        "activity",
        name=activity.name,
        package=str(package),
        people={who: {"role": role, "password": PASSWORD} for who, role in people.items()},
    )
    activity.number = found["activity"]
    return activity
