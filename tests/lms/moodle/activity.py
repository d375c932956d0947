"""A package in a real Moodle, with somebody who learns from it and somebody who looks at it first."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, expect

from lms.moodle.machine import PASSWORD, Moodle
from lms.player import Visit
from watching import NewPage

FRAME = "#scorm_object"
# What Moodle's own pages say of themselves, and what its server says when it refuses.
NOISE = (r"request to elsewhere", r"favicon", r"ERR_ABORTED")
PATIENCE = 60


@dataclass(frozen=True)
class Standing:
    """What Moodle keeps of a learner: the fields of each attempt, the grade, and whether it is done."""

    attempts: dict[int, dict[str, str]]
    grade: float | None
    complete: bool
    version: str

    def of(self, attempt: int = 1) -> dict[str, str]:
        """The fields of an attempt by the last part of their name."""
        fields = self.attempts.get(attempt, {})
        return {name.rpartition(".")[2]: value for name, value in fields.items()}


@dataclass
class Activity:
    """A course with one package in it."""

    moodle: Moodle
    number: int
    name: str
    new_page: NewPage

    @property
    def learner(self) -> str:
        return f"{self.name}-leerling"

    @property
    def teacher(self) -> str:
        return f"{self.name}-docent"

    @property
    def view(self) -> str:
        """The page of Moodle from which the package is entered."""
        return f"{self.moodle.url}mod/scorm/view.php?id={self.number}"

    def standing(self) -> Standing:
        found = self.moodle.ask("standing", activity=self.number, learner=self.learner)
        attempts = {int(number): fields for number, fields in found["attempts"].items()}
        return Standing(attempts, found["grade"], bool(found["complete"]), found["version"])

    def waits_for(self, attempt: int = 1, **wanted: str) -> Standing:
        """What Moodle keeps as soon as these fields of an attempt have these values."""
        end = time.monotonic() + PATIENCE
        while True:
            found = self.standing()
            if wanted.items() <= found.of(attempt).items():
                return found
            assert time.monotonic() < end, f"{wanted} not in {found}"

    def log_in(self, who: str, allow: tuple[str, ...] = ()) -> Page:
        """A browser in which somebody logged in to Moodle."""
        page = self.new_page(own=True, allow=(*NOISE, *allow))
        log_in(page, self.moodle, who)
        return page

    def enter(self, page: Page, *, button: str = "Enter", anew: bool = False) -> Visit:
        """Open the package as a learner does: from its page in Moodle."""
        page.goto(self.view)
        if anew:
            page.get_by_label("Start a new attempt").check()
        page.get_by_role("button", name=button, exact=True).click()
        return begun(page)

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
    expect(page.frame_locator(FRAME).locator("iframe")).to_be_attached()
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
        page.context.new_cdp_session(page).send("Page.crash")
    page.close()


def made(moodle: Moodle, name: str, package: Path, new_page: NewPage, **settings: Any) -> Activity:
    """A course with this package in it, and two people."""
    activity = Activity(moodle, 0, name, new_page)
    people = {activity.learner: "student", activity.teacher: "editingteacher"}
    found = moodle.ask(
        "activity",
        name=name,
        package=str(package),
        settings=settings,
        people={who: {"role": role, "password": PASSWORD} for who, role in people.items()},
    )
    activity.number = found["activity"]
    return activity
