"""A workshop in Firefox: all of it loads, and the window of who speaks follows the stage."""

from __future__ import annotations

import pytest

from firefox.driving import Firefox
from itembank.words.texts import texts
from sites import Site

T = texts()
# The window that the page opens, for the test to look into.
KEPT = """() => {
  const open = window.open.bind(window);
  window.open = (...given) => (window.opened = open(...given));
}"""
HEAD = "title => window.opened?.document.querySelector('.speaker__head')?.textContent === title"


@pytest.mark.alles
def test_who_speaks_sees_what_the_stage_shows_and_goes_on(firefox: Firefox, site: Site) -> None:
    firefox.goto(f"{site.url}trainers/workshop/?weergave=trainer#doe=pauze~5,energiser~5")
    firefox.until("() => 'loaded' in document.querySelector('activity-workshop').dataset")
    firefox.run(KEPT)
    firefox.click(f"::-p-text({T['show_big']})")
    firefox.until("() => document.querySelector('.stage[open] .stage__stem')")
    firefox.click(f"::-p-aria({T['speaker_title']})")
    firefox.until(HEAD, T["show_untitled"])
    for title in (None, T["part_pauze"], T["part_energiser"]):
        firefox.run("() => window.opened.document.querySelector('.action--primary').click()")
        if title:
            firefox.until(HEAD, title)
    firefox.run("() => window.opened.close()")
