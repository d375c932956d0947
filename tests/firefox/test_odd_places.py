"""Firefox on plain http, from disk, and where it may not copy, save or print."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from firefox.driving import PLAIN_HOST, PROGRAM, Firefox, driving
from itembank.words.texts import texts
from programs import needed
from servers import serve
from sites import Site

pytestmark = pytest.mark.alles

PLAN = "hulpmiddelen/participatieplan/"
FIELD = "activity-participatieplan textarea"
SAID = "activity-participatieplan .item__status"
BY_HAND = ".by-hand textarea"
WORDS = "Een plein waar iedereen kan zitten"
READY = "() => document.querySelector('activity-participatieplan')?.matches('[data-ready]')"
INSIDE = "(what) => frames[0].document.querySelector(what)"


def _button(name: str) -> str:
    return f"::-p-text({texts()[name]})"


def _plain(site: Site) -> str:
    """The site at an address that is not safe: no https, and not of this machine by its name."""
    return site.url.replace("127.0.0.1", PLAIN_HOST)


def _filled_in(firefox: Firefox, address: str) -> None:
    firefox.goto(address + PLAN)
    firefox.until(READY)
    firefox.fill(FIELD, WORDS)


def test_plain_http_has_no_clipboard_and_copies_the_older_way(site: Site, firefox: Firefox) -> None:
    _filled_in(firefox, _plain(site))
    assert firefox.run("() => 'clipboard' in navigator") is False
    firefox.click(_button("copy"))
    firefox.says(SAID, texts()["copied"])
    firefox.run("(what) => document.querySelectorAll(what)[1].focus()", FIELD)
    firefox.press("Control+v")
    firefox.until(
        "(what, words) => document.querySelectorAll(what)[1].value.includes(words)", FIELD, WORDS
    )


def test_a_browser_that_does_not_let_pages_copy_shows_the_text(
    site: Site, node_modules: Path, tmp_path: Path
) -> None:
    settings: dict[str, bool | str] = {
        "network.dns.localDomains": PLAIN_HOST,
        "dom.allow_cut_copy": False,
    }
    with driving(needed(PROGRAM), node_modules, tmp_path, settings) as firefox:
        firefox.fresh()
        _filled_in(firefox, _plain(site))
        firefox.click(_button("copy"))
        firefox.says(SAID, texts()["copy_failed"])
        assert WORDS in firefox.run("(what) => document.querySelector(what).value", BY_HAND)
        firefox.goto(f"{_plain(site)}trainers/links/participatieladder/")
        firefox.click("button.link-card__copy")
        firefox.says("activity-links", texts()["link_copy_failed"])


def test_a_frame_that_may_not_save_or_print_says_so(site: Site, firefox: Firefox) -> None:
    with serve(site.folder, lambda _request: None) as url:
        firefox.goto(f"{url}404.html")
        firefox.run(
            """(address) => {
                 const frame = document.createElement("iframe");
                 frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms");
                 Object.assign(frame, { src: address, width: 1000, height: 700 });
                 document.body.replaceChildren(frame);
               }""",
            url + PLAN,
        )
        inside = f"({INSIDE})"
        firefox.until(f"() => {inside}('activity-participatieplan')?.matches('[data-ready]')")
        for name, told in (("download", "download_refused"), ("print", "print_refused")):
            firefox.run(
                f"""(field, words, name) => {{
                     {inside}(field).value = words;
                     [...frames[0].document.querySelectorAll("button")]
                       .find((one) => one.textContent === name).click();
                   }}""",
                FIELD,
                WORDS,
                texts()[name],
            )
            firefox.until(
                f"(what, words) => {inside}(what).textContent === words", SAID, texts()[told]
            )
            assert WORDS in firefox.run(f"(what) => {inside}(what).value", BY_HAND)
        assert list(firefox.downloads.iterdir()) == []


def test_from_disk_a_page_says_what_does_not_work(site: Site, running_firefox: Firefox) -> None:
    firefox = running_firefox
    firefox.fresh()
    firefox.goto((site.folder / "cursus/kerncijfers/zes-cijfers/index.html").as_uri())
    firefox.says(".site-missing", "Je opende deze pagina als bestand.")
    firefox.says(".site-missing", "Nakijken en bewaren werken hier niet.")
    firefox.click("activity-getal input[type=text]")
    firefox.type("12")
    firefox.press("Enter")
    assert firefox.run("() => document.querySelector('activity-getal input').value") == "12"
    assert urlsplit(firefox.run("() => location.href")).query == ""
