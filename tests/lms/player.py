"""An LMS to play packages in: scorm-again in a real browser, with a server that keeps results."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import floor
from pathlib import Path
from threading import Condition
from typing import Any

from playwright.sync_api import Frame, Locator, Page, expect

from browser.doing import ANSWER
from browser.driver import have_checked
from itembank.words.texts import texts
from servers import Request, serve
from watching import NewPage

SCRIPTS = {"scorm12": "scorm12.min.js", "scorm2004": "scorm2004.min.js"}
NAMES = {
    "scorm12": {"type": "Scorm12API", "name": "API", "get": "LMSGetValue", "set": "LMSSetValue"},
    "scorm2004": {
        "type": "Scorm2004API",
        "name": "API_1484_11",
        "get": "GetValue",
        "set": "SetValue",
    },
}
# The one button opens an answered item again, and checks the answer.
GIVE = f"""(item, right) => {{
  if (item.dataset.state !== "open") item.button.click();
  ({ANSWER})(item, right);
  item.button.click();
}}"""
# Not a page that is being left, nor one whose activities are still on their way.
READY = """() => !window.left && location.protocol !== "about:"
  && document.readyState === "complete"
  && !document.querySelector("[data-revision]:not([data-ready])")"""
# An LMS page: the object, and the course in a frame, as Moodle has it.
PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>LMS</title>
<script src="{script}"></script>
<script src="lms.js"></script></head>
<body><main><h1>LMS</h1>
<iframe id="sco" title="Cursus" src="{start}" width="1200" height="700"></iframe>
</main></body></html>
"""
OBJECT = """\
const api = new {type}({{ autocommit: false, lmsCommitUrl: "/commit", dataCommitFormat: "json" }});
const kept = {kept};
if (kept) api.loadFromJSON(kept, "");
// What the course asks for.
window.asked = [];
const read = api.{get}.bind(api);
api.{get} = (field) => {{ window.asked.push(field); return read(field); }};
// And what it says.
window.told = [];
const write = api.{set}.bind(api);
api.{set} = (field, value) => {{
  window.told.push(`${{field}}=${{value}}`);
  return write(field, value);
}};
window.{name} = api;
"""


@dataclass
class Lms:
    """An LMS with one package in it. ``commits`` has everything it was told, in order."""

    edition: str
    folder: Path
    new_page: NewPage
    url: str = ""
    commits: list[dict[str, str]] = field(default_factory=list)
    kept: dict[str, Any] | None = None
    down: bool = False
    pages: list[Page] = field(default_factory=list)
    told: Condition = field(default_factory=Condition)
    start: str = "course/launch.html"
    patience: float = 20

    def install(self, content: bytes) -> None:
        """Put a package in, as an application manager does; an earlier one goes."""
        target = self.folder / "course"
        shutil.rmtree(target, ignore_errors=True)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            archive.extractall(target)

    def answer(self, request: Request) -> tuple[int, Any] | None:
        """Take a commit in, or be out of order."""
        if request.method != "POST":
            return None
        if self.down:
            return 503, {}
        if request.path.startswith("/commit"):
            with self.told:
                self.kept = json.loads(request.body)
                self.commits.append(flat(self.kept))
                self.told.notify_all()
        return 200, {"result": "true", "errorCode": 0}

    def open(self, mode: str = "normal", **options: Any) -> Visit:
        """A visit of the learner: a new tab, with what is kept."""
        kept = json.loads(json.dumps(self.kept))
        if kept:
            core = kept["cmi"].get("core", kept["cmi"])
            core["lesson_mode" if self.edition == "scorm12" else "mode"] = mode
            core["entry"] = "resume"
            core.pop("session_time", None)
        html = PAGE.format(script=SCRIPTS[self.edition], start=self.start)
        code = OBJECT.format(**NAMES[self.edition], kept=json.dumps(kept))
        (self.folder / "lms.html").write_text(html, encoding="utf-8")
        (self.folder / "lms.js").write_text(code, encoding="utf-8")
        # A visit ends by closing its tab, so there is nothing to use again.
        page = self.new_page(own=True, **options)
        self.pages.append(page)
        page.goto(f"{self.url}lms.html")
        return Visit(page)

    def open_beside(self, visit: Visit) -> Visit:
        """The same page of the LMS in another tab of the same browser."""
        page = visit.page.context.new_page()
        self.pages.append(page)
        page.goto(f"{self.url}lms.html")
        return Visit(page)

    def waits_for(self, **wanted: str) -> dict[str, str]:
        """The first commit with these values, each by the last part of the name of its field."""

        def found() -> dict[str, str] | None:
            return next((one for one in self.commits if wanted.items() <= short(one).items()), None)

        with self.told:
            assert self.told.wait_for(found, self.patience), f"{wanted} not in {self.commits[-1:]}"
            return found() or {}


@dataclass
class Visit:
    """One visit, with the shell and the page of the course in it."""

    page: Page
    frame: str = "#sco"

    @property
    def shell(self) -> Frame:
        handle = self.page.locator(self.frame).element_handle()
        frame = handle.content_frame() if handle else None
        assert frame
        return frame

    @property
    def course(self) -> Frame:
        """The page of the course, when its activities work."""
        handle = self.shell.locator("iframe").element_handle()
        frame = handle.content_frame() if handle else None
        assert frame
        frame.wait_for_function(READY)
        return frame

    def go(self, path: str) -> Frame:
        """Go to a page of the course as a link would."""
        self.course.evaluate(
            """path => {
                 window.left = true;
                 location.href = new URL(path, parent.location.href).href;
               }""",
            path,
        )
        return self.course

    def answer(self, key: str, *, right: bool = True) -> Locator:
        """Answer an item on the page that is open, and have it checked."""
        item = self.course.locator(f"[data-item='{key}']")
        give(item, right=right)
        return item

    def score(self, key: str) -> float:
        """What the session holds of an item."""
        found: float = self.shell.evaluate("key => courseSession.state.items[key].score", key)
        return found

    @property
    def notice(self) -> Locator:
        """What the shell says above the course."""
        return self.shell.locator("#notice")

    @property
    def told(self) -> list[str]:
        """What the course said, as ``field=value``."""
        found: list[str] = self.page.evaluate("window.told")
        return found

    def close(self) -> None:
        """Close the tab; the browser tells the page so."""
        self.page.close(run_before_unload=True)


def give(item: Locator, *, right: bool) -> None:
    """Answer an item and have it checked; where an earlier answer stands, once more."""
    again = item.get_by_role("button", name=texts()["retry"])
    if again.is_visible():
        again.click()
    item.evaluate(ANSWER, right)
    have_checked(item)
    expect(item).not_to_have_attribute("data-state", "open")


def give_all(page: Frame, answers: Mapping[str, bool]) -> None:
    """Answer these items of a page, right or wrong: the first by mouse, the others inside the page.

    Every kind is answered with mouse and keys elsewhere; here the question is what an LMS hears.
    """
    for number, (key, right) in enumerate(answers.items()):
        item = page.locator(f"[data-item='{key}']")
        if number:
            item.evaluate(GIVE, right)
            expect(item).not_to_have_attribute("data-state", "open")
        else:
            give(item, right=right)


def flat(data: Any, prefix: str = "") -> dict[str, str]:
    """What an LMS keeps by the name of its field, such as ``cmi.core.lesson_status``."""
    if not isinstance(data, dict):
        return {prefix: str(data)}
    found: dict[str, str] = {}
    for name, value in data.items():
        found |= flat(value, f"{prefix}.{name}" if prefix else name)
    return found


def percent(points: int, asked: int) -> str:
    """What a browser reports of a score: a half goes up, where Python takes the even number."""
    return str(floor(100 * points / asked + 0.5))


def short(commit: dict[str, str]) -> dict[str, str]:
    """The same by the last part of the name: ``lesson_status``, ``raw``, ``suspend_data``."""
    return {name.rpartition(".")[2]: value for name, value in commit.items()}


@contextmanager
def lms(edition: str, folder: Path, modules: Path, new_page: NewPage) -> Iterator[Lms]:
    """An LMS on a server of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(modules / "scorm-again" / "dist" / SCRIPTS[edition], folder)
    system = Lms(edition, folder, new_page)
    with serve(folder, system.answer, settled=True) as url:
        system.url = url
        yield system
        # What a page still asks for is answered before the server goes.
        for page in system.pages:
            page.close()
