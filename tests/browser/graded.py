"""What an item shows of an answer that was checked, read in one go, and what must stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from browser.driver import ODD, Item, odd_words
from browser.expected import Case
from drivers import Told, driver_of, folded
from itembank.reading.marks import plain
from itembank.words.texts import texts
from kept import PATIENCE
from sites import Site

T = texts()
PROGRESS = "assets/itembank/static/progress/progress.js"
# In sight is what has a size and is not hidden. The sign before a reason is drawn, not read aloud.
LOOKED = f"""
  const {{ progress }} = await import(address);
  const until = async (reached) => {{
    for (const end = Date.now() + {PATIENCE}; !reached() && Date.now() < end; ) {{
      await new Promise((done) => setTimeout(done, 1));
    }}
  }};
  const label = () => item.querySelector(".item__label");
  const fieldset = item.querySelector("fieldset");
  const status = item.querySelector(".item__status");
  const inSight = (place) => {{
    const {{ width, height }} = place.getBoundingClientRect();
    return place.checkVisibility({{ visibilityProperty: true }}) && width * height > 0;
  }};
  const read = ([selector, among]) => {{
    const places = [...fieldset.querySelectorAll(selector)]
      .filter((one) => !among || one.innerText.includes(among));
    if (!places.length || (!among && places.length > 1)) return [places.length, "", ""];
    const place = places.at(-1);
    const word = place.querySelector(".feedback__label");
    const drawn = word && getComputedStyle(word, "::before").content.match(/^"(.*?)"/);
    return [inSight(place), place.innerText, drawn ? drawn[1].trim() : ""];
  }};
  const look = async ([, places, sources]) => {{
    // The words are there at once, the focus comes with the next frame.
    await until(() => item.dataset.state !== "open" && document.activeElement === label());
    // The store has the answer a turn after it came.
    await new Promise((done) => setTimeout(done));
    const explanation = item.querySelector(".item__explanation");
    const link = (id) => `.item__sources a[href$="/over/bronnen/#${{id}}"]`;
    return {{
      state: item.dataset.state,
      heading: label().textContent,
      focused: document.activeElement === label(),
      status: status.textContent,
      told: places.map(read),
      explained: inSight(explanation) && explanation.innerText,
      sources: sources.map((id) =>
        [...explanation.querySelectorAll(link(id))].map((one) => [inSight(one), one.innerText])),
      stored: await progress.attempt(item.dataset.item, item.dataset.revision),
    }};
  }};
"""
LOOK = f"async (item, [address, asked]) => {{ {LOOKED} return look(asked); }}"
# Each response put in the controls and sent with the button, which opens the item again for the
# next. What is odd about an answer is said once, and then it is sent as it is.
ANSWER = f"""async (item, [address, all]) => {{
  {LOOKED}
  const found = [];
  for (const asked of all) {{
    const again = item.dataset.state === "open" ? "" : item.button.textContent;
    if (again) item.button.click();
    const open = item.dataset.state;
    (%s)(fieldset, asked[0]);
    const given = ({ODD})(item);
    item.button.click();
    await until(() => item.dataset.state !== "open" || item.error?.isConnected);
    const odd = item.dataset.state === "open" ? item.error?.innerText : "";
    if (odd) item.button.click();
    found.push({{ again, open, given, odd, ...(await look(asked)) }});
  }}
  return found;
}}"""


def assert_graded(item: Item, case: Case, heading: str, site: Site) -> None:
    """What the page says of the answer that was just checked, and what is kept of it."""
    _is_graded(item.element.evaluate(LOOK, [site.url + PROGRESS, _asked(case)]), case, heading)


def assert_graded_in_page(item: Item, cases: Sequence[Case], heading: str, site: Site) -> None:
    """Give each response inside the page, one after the other, and have each of them checked."""
    puts = driver_of(item.kind).puts
    assert puts, f"the driver of {item.kind} does not say how a response is put in the page"
    answer = ANSWER % puts
    asked = [_asked(case) for case in cases]
    all_seen = item.element.evaluate(answer, [site.url + PROGRESS, asked])
    for case, seen in zip(cases, all_seen, strict=True):
        with during(case):
            assert seen["open"] == "open"
            assert not seen["again"] or re.match(rf"{T['retry']}\s*:", seen["again"])
            assert seen["odd"] == odd_words(*seen["given"])
            _is_graded(seen, case, heading)
    # Each but the first of an open item is another answer to the same question.
    assert [bool(seen["again"]) for seen in all_seen[1:]] == [True] * len(all_seen[1:])


@contextmanager
def during(case: Case) -> Iterator[None]:
    """Say which response a failure is about."""
    try:
        yield
    except Exception as error:
        error.add_note(f"response: {case}")
        raise


def _told(case: Case) -> list[Told]:
    return list(driver_of(case.kind).told(case.raw, case.response.give, case.response.score))


def _asked(case: Case) -> list[Any]:
    places = [[told.place, told.among] for told in _told(case)]
    return [case.response.give, places, case.raw["bron"]]


def _is_graded(seen: dict[str, Any], case: Case, heading: str) -> None:
    assert seen["state"] == case.verdict
    verdict = T[case.verdict]
    said = " ".join(seen["heading"].split())
    assert re.match(rf"^{re.escape(heading)}: {verdict.lower()}(\. .+)?$", said), said
    assert seen["focused"]
    assert seen["status"] == ""
    for told, (shown, words, sign) in zip(_told(case), seen["told"], strict=True):
        assert shown is True, told
        assert folded(plain(told.reason)) in folded(words)
        assert folded(told.word) in folded(words)
        assert sign == told.sign, told.word
    assert seen["explained"]
    assert folded(plain(case.raw["toelichting"])) in folded(seen["explained"])
    for identifier, links in zip(case.raw["bron"], seen["sources"], strict=True):
        ((shown, words),) = links
        assert shown
        assert identifier not in words
    stored = seen["stored"]
    assert stored["score"] == pytest.approx(case.response.score)
    assert stored["changed"] is False
    assert len(stored["day"]) == len("2026-11-21")
