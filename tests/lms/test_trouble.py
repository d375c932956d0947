"""What a learner sees when something is in the way between the course and the LMS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from itembank.export import File
from itembank.words.texts import texts
from lms.player import Lms, lms, percent
from lms.test_scorm_played import LOCATION, OUT_OF_ORDER, course_of
from watching import NewPage

MODULE = "kerncijfers"
EDITIONS = ["scorm12", pytest.param("scorm2004", marks=pytest.mark.alles)]
# What a browser says of a network that is gone.
NO_NETWORK = ("ERR_INTERNET_DISCONNECTED", "NetworkError", "Error 101", "Failed to fetch")


@pytest.fixture(params=EDITIONS)
def system(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    node_modules: Path,
    new_page: NewPage,
    all_packages: dict[str, dict[str, File]],
) -> Iterator[Lms]:
    with lms(request.param, tmp_path, node_modules, new_page) as found:
        found.install(all_packages[request.param][MODULE].content)
        yield found


def test_a_second_tab_says_so_and_takes_over_what_the_lms_did_not_get(system: Lms) -> None:
    items = course_of(system.folder)["items"]
    keys = [key for key, entry in items.items() if entry["page"] == first_page(system)][:2]
    visit = system.open(allow=OUT_OF_ORDER)
    visit.go(first_page(system))
    system.waits_for(**{LOCATION[system.edition]: first_page(system)})
    system.down = True
    visit.answer(keys[0])
    expect(visit.notice).to_contain_text(texts()["lms_refused"])
    # An LMS may never take it here again: it says what to do, by the name of the button there.
    expect(visit.notice).to_contain_text(texts()["lms_here"])

    second = system.open_beside(visit)
    expect(second.notice).to_contain_text(texts()["lms_elsewhere"])
    expect(second.shell.locator("iframe")).to_have_count(0)
    system.down = False
    second.notice.get_by_role("button", name=texts()["lms_here"]).click()
    # The page comes when the session of the first tab is here.
    expect(second.shell.locator("iframe")).to_be_attached()
    assert second.course
    assert second.score(keys[0]) == 1
    system.waits_for(raw=percent(1, len(items)))
    expect(visit.notice).to_have_text(texts()["lms_moved"])
    before = len(system.commits)
    visit.answer(keys[1])
    assert visit.shell.evaluate("courseSession.readonly")
    second.answer(keys[1])
    system.waits_for(raw=percent(2, len(items)))
    assert len(system.commits) > before
    second.close()


def test_the_notice_comes_when_the_network_goes_and_leaves_when_all_is_kept(system: Lms) -> None:
    items = course_of(system.folder)["items"]
    visit = system.open(allow=NO_NETWORK)
    visit.go(first_page(system))
    system.waits_for(**{LOCATION[system.edition]: first_page(system)})
    visit.page.context.set_offline(True)
    expect(visit.notice).to_contain_text(texts()["lms_offline"])
    key = next(key for key, entry in items.items() if entry["page"] == first_page(system))
    visit.answer(key)
    expect(visit.notice.get_by_role("button", name=texts()["lms_take"])).to_be_visible()
    visit.page.context.set_offline(False)
    expect(visit.notice).to_have_text(texts()["lms_saved"])
    system.waits_for(raw=percent(1, len(items)))
    visit.close()


@pytest.mark.alles
def test_who_goes_back_to_an_earlier_page_of_the_lms_writes_nothing(system: Lms) -> None:
    items = course_of(system.folder)["items"]
    key = next(key for key, entry in items.items() if entry["page"] == first_page(system))
    visit = system.open()
    visit.go(first_page(system))
    visit.answer(key)
    system.waits_for(raw=percent(1, len(items)))
    # The server of this LMS gives its page as it was made for the first visit.
    visit.page.goto(f"{system.url}course/{first_page(system)}")
    visit.page.go_back()
    expect(visit.notice).to_contain_text(texts()["lms_stale"])
    expect(visit.notice.get_by_role("button", name=texts()["lms_go_on"])).to_have_count(0)
    before = len(system.commits)
    visit.go(first_page(system))
    visit.answer(key, right=False)
    visit.close()
    assert len(system.commits) == before
    assert system.commits[-1]


@pytest.mark.alles
def test_a_preview_is_called_a_preview(system: Lms) -> None:
    visit = system.open()
    system.waits_for(exit="suspend")
    visit.close()
    visit = system.open(mode="browse")
    expect(visit.notice).to_have_text(texts()["lms_preview"])
    visit.close()


@pytest.mark.alles
@pytest.mark.parametrize("strict", [True, False], ids=["nosniff", "guessed"])
def test_scripts_that_a_server_calls_text_leave_a_message_and_a_way_to_read(
    strict: bool, system: Lms, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=(".",))

    def as_text(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-type": "text/plain"}
        if not strict:
            headers.pop("x-content-type-options", None)
        route.fulfill(response=answer, headers=headers)

    page.route("**/*.js", as_text)
    page.goto(f"{system.url}course/launch.html")
    expect(page.get_by_role("link", name=texts()["lms_read_anyway"])).to_be_visible()
    # Where a classic script still runs, it says what does not work: once, and not as to somebody
    # who has no script at all.
    expect(page.locator(".site-missing p")).to_have_count(0 if strict else 2)
    expect(page.get_by_text(texts()["lms_script_needed"])).to_have_count(0)
    page.close()


def first_page(system: Lms) -> str:
    """The first page with questions."""
    found: str = next(iter(course_of(system.folder)["items"].values()))["page"]
    return found
