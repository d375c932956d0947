"""What was typed is seen and printed whole in Firefox too, and comes to the plan."""

from __future__ import annotations

import pytest

from browser.pdf import pdf_text
from browser.writing import FIELDS, missing_from, pages_to_write_on, text_for
from firefox.driving import Firefox
from itembank.words.texts import texts
from sites import Site

pytestmark = pytest.mark.alles
READY = f"""() => document.readyState === "complete"
              && !document.querySelector(".activity:has({FIELDS}):not([data-ready])")"""
NAMES = f"() => [...document.querySelectorAll('{FIELDS}')].map(({{ name }}) => name)"
TO_PLAN = ".tool__plan:not([hidden]) > a"
# The fields of the activity that is taken along first.
OWN = f"""() => [...document.querySelector("{TO_PLAN}")?.closest(".activity")
                  .querySelectorAll("{FIELDS}") ?? []].map(({{ name }}) => name)"""
HIDDEN = f"""() => [...document.querySelectorAll("{FIELDS}")]
                 .filter((field) => field.clientHeight + 1 < field.scrollHeight).length"""
IN_PLAN = """() => document.querySelector("activity-participatieplan[data-ready]") !== null"""


def _whole(firefox: Firefox, site: Site, address: str) -> list[str]:
    firefox.fresh()
    firefox.goto(site.url + address)
    firefox.until(READY)
    names = firefox.run(NAMES)
    for number, name in enumerate(names):
        firefox.fill(f'[name="{name}"]', text_for(number))
    firefox.until(f"() => ({HIDDEN})() === 0")
    found = [f"{address}: field {field} on paper" for field in _missing(firefox, len(names))]
    own = [names.index(name) for name in firefox.run(OWN)]
    if own:
        firefox.click(TO_PLAN)
        firefox.until(IN_PLAN)
        firefox.until(f"() => ({HIDDEN})() === 0")
        missing = _missing(firefox, len(names))
        found += [f"{address}: field {field} in the plan" for field in own if field in missing]
    return [*found, *firefox.complaints]


def _missing(firefox: Firefox, count: int) -> dict[int, list[str]]:
    return missing_from(pdf_text(firefox.pdf()), count)


def test_a_text_of_three_thousand_characters_in_every_field_of_every_page(
    site: Site, firefox: Firefox
) -> None:
    found = [line for page in pages_to_write_on(site) for line in _whole(firefox, site, page)]
    assert found == []


def test_what_is_taken_along_is_asked_about_and_its_name_is_wiped(
    site: Site, firefox: Firefox
) -> None:
    firefox.goto(f"{site.url}hulpmiddelen/evaluatie/")
    firefox.until(READY)
    firefox.click(FIELDS)
    firefox.type("Mevrouw Jansen belt terug")
    firefox.click(TO_PLAN)
    firefox.until(IN_PLAN)
    kept = firefox.run("() => document.querySelector('[name=punten]').value")
    assert "  Mevrouw Jansen belt terug" in kept.split("\n")
    assert "Jansen" not in firefox.run("() => window.name + location.href + document.referrer")
    firefox.says(".plan__news", texts()["plan_undo"])
    firefox.click("::-p-text(" + texts()["plan_undo"] + ")")
    firefox.until("() => document.querySelector('[name=punten]').value === ''")
