"""What a learner does, in Firefox as Debian has it: answer, keep, go back, take along, print."""

from __future__ import annotations

import json
import time

import pytest

from browser.pdf import pdf_text
from drivers import folded
from firefox.driving import Firefox
from itembank.words.texts import texts
from sites import Site

PROGRESS = "cursus/voortgang/"
TEST = "cursus/rollen/toets/"
PATIENCE = 10
ITEM = "activity-keuze"
READY = f"() => document.querySelector('{ITEM}')?.matches('[data-ready]')"
ANSWERED = f"() => !document.querySelector('{ITEM}').matches('[data-state=open]')"


def _button(name: str) -> str:
    return f"::-p-text({texts()[name]})"


def _answer(firefox: Firefox) -> None:
    """Answer the first choice of the page."""
    firefox.until(READY)
    firefox.click(f"{ITEM} label.option")
    firefox.click(f"{ITEM} button[type=submit]")
    firefox.until(ANSWERED)


def _saved(firefox: Firefox) -> bytes:
    """What the browser saved, as soon as it is whole."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = [path for path in firefox.downloads.iterdir() if path.suffix != ".part"]
        if found and found[0].stat().st_size:
            return found[0].read_bytes()
        time.sleep(0.05)
    pytest.fail("nothing was saved")


def test_what_was_answered_is_there_after_back_and_in_the_file(
    site: Site, firefox: Firefox
) -> None:
    """Firefox gives the page back as it was left, and tells it nothing of what was stored since."""
    firefox.goto(site.url + PROGRESS)
    firefox.click(_button("consent_yes"))
    firefox.says(".item__status", texts()["consent_done"])
    firefox.run("() => { window.kept = true; }")
    firefox.goto(site.url + TEST)
    _answer(firefox)
    firefox.back(site.url + PROGRESS)
    assert firefox.run("() => window.kept") is True, "the page came back from memory"
    kept = texts()["kept_answers"].partition("{day}")[0].format(count=1)
    firefox.says(".progress__kept", kept)
    firefox.click(_button("save_file"))
    items = json.loads(_saved(firefox))["items"]
    assert len(items) == 1
    assert next(iter(items)).startswith("rollen/")


@pytest.mark.alles
def test_a_page_that_comes_back_knows_that_the_learner_said_yes_elsewhere(
    site: Site, firefox: Firefox
) -> None:
    firefox.goto(site.url + TEST)
    _answer(firefox)
    firefox.goto(site.url + PROGRESS)
    firefox.click(_button("consent_yes"))
    firefox.says(".item__status", texts()["consent_done"])
    firefox.back(site.url + TEST)
    stored = "() => Object.keys(JSON.parse(Object.values(localStorage)[0]).items).length"
    firefox.until(f"() => ({stored})() === 1")


@pytest.mark.alles
def test_an_answered_item_is_whole_on_paper(site: Site, firefox: Firefox) -> None:
    firefox.goto(site.url + TEST)
    _answer(firefox)
    told = firefox.run(
        """(what) => [...document.querySelector(what).querySelectorAll(
             ".item__stem, .option, .feedback, .item__rationale")].map((one) => one.textContent)""",
        ITEM,
    )
    assert len(told) > 5
    printed = pdf_text(firefox.pdf())
    assert [words for words in told if folded(words) not in printed] == []
