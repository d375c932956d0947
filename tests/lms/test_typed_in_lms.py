"""What an LMS does not keep: typed words and what was chosen in a self-scan. The page says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Dialog, expect

from itembank.export import File
from itembank.words.texts import texts
from lms.player import lms
from watching import NewPage

MODULE = "terugkoppelen"
WORDS = "Dit blijft van mij"


def page_with(course: Path, kind: str) -> str:
    """The first page of a package with an activity of this kind."""
    return next(
        path.relative_to(course).as_posix()
        for path in sorted(course.rglob("*.html"))
        if f"<activity-{kind}" in path.read_text(encoding="utf-8")
    )


@pytest.mark.alles
@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_typed_text_never_reaches_the_lms_and_the_browser_asks_before_it_is_gone(
    edition: str,
    tmp_path: Path,
    node_modules: Path,
    new_page: NewPage,
    all_packages: dict[str, dict[str, File]],
) -> None:
    with lms(edition, tmp_path / edition, node_modules, new_page) as system:
        system.install(all_packages[edition][MODULE].content)
        course = system.folder / "course"
        page = page_with(course, "open")
        visit = system.open()
        frame = visit.go(page)
        area = frame.locator("activity-open textarea").first
        area.click()
        area.fill(WORDS)
        expect(frame.locator(".consent")).to_have_text(texts()["typed_lms"])
        expect(frame.locator(".consent button")).to_have_count(0)
        frame.locator("activity-open button[type=submit]").first.click()
        expect(frame.locator("activity-open").first).to_have_attribute("data-state", "seen")
        asked: list[str] = []

        def hear(dialog: Dialog) -> None:
            asked.append(dialog.type)
            dialog.accept()

        visit.page.on("dialog", hear)
        frame = visit.go("index.html" if (course / "index.html").is_file() else page)
        assert asked == ["beforeunload"]
        frame = visit.go(page)
        expect(frame.locator("activity-open textarea").first).to_have_value("")
        assert WORDS not in repr(visit.told)
        # Nothing was typed on this page: it goes without a question.
        visit.close()
        assert asked == ["beforeunload"]
        assert WORDS not in repr(system.commits)


def test_at_the_first_tick_of_a_self_scan_one_reads_that_the_lms_keeps_none_of_it(
    tmp_path: Path,
    node_modules: Path,
    new_page: NewPage,
    all_packages: dict[str, dict[str, File]],
) -> None:
    with lms("scorm12", tmp_path / "lms", node_modules, new_page) as system:
        system.install(all_packages["scorm12"]["aanpak"].content)
        frame = system.open().go("cursus/aanpak/basis-op-orde.html")
        scan = frame.locator("activity-zelfscan")
        scan.locator("input").first.check()
        expect(scan.locator(".consent")).to_have_text(texts()["scan_lms"])
        expect(frame.locator(".consent")).to_have_count(1)
        expect(scan.get_by_role("button", name=texts()["consent_yes"])).to_have_count(0)
