"""What is stored of a learner who did and wrote everything in the real course stays small."""

from __future__ import annotations

import json
from typing import Any

from journey.conftest import NewLearner
from journey.learner import STORED, Learner
from sites import Site

MOST_BYTES = 40_000
# Half a page of text in every field there is, notes at 29 points of two more checklists among them;
# a browser keeps some five million characters.
WRITTEN = "Wij bellen eerst de buurt, en dan pas de zaal. " * 22
MOST_WITH_TEXTS = 300_000
KINDS = ("open", "checklist", "participatieplan", "actieplan")


def test_everything_of_the_real_course_fits_in_40_kilobytes_and_half_a_page_per_field_in_300(
    site: Site, new_learner: NewLearner, capsys: Any
) -> None:
    learner = new_learner(site=site, at="2026-11-21")
    text = (site.folder / "assets" / "itembank" / "catalog.json").read_text(encoding="utf-8")
    catalog = json.loads(text)
    items = {
        key: _attempt(entry, number) for number, (key, entry) in enumerate(catalog["items"].items())
    }
    pool = list(catalog["pool"])
    test = {
        "ids": pool[:20],
        "responses": {key: [0, 1] for key in pool[:20]},
        "revisions": {key: catalog["pool"][key]["revision"] for key in pool[:20]},
        "flags": pool[:5],
        "seen": pool,
        "results": [],
        "day": "2026-11-21",
        "count": 60,
    }
    last = {"page": max(one["page"] for one in catalog["items"].values()), "count": 900}
    route = {"modules": [one["slug"] for one in catalog["modules"]], "count": 9}
    day = {"day": "2026-11-21"}
    done = {"version": 2, "items": items, "ticks": {}, "texts": {}, "test": test}
    done |= {"place": last | day, "route": route | day}
    learner.put(done)
    learner.open("over/")
    told = [("answers", len(items), *_measured(learner))]
    fields = _fields(learner)
    # As after many changes: each field remembers the versions that were replaced.
    marks = [f"{number}:1a2b3c4" for number in range(176, 200)]
    written = {"words": WRITTEN, "day": "2026-11-21", "count": 200, "from": marks}
    learner.put(done | {"texts": dict.fromkeys(fields, written)})
    learner.open("over/")
    told.append(("answers and texts", len(fields), *_measured(learner)))
    with capsys.disabled():
        for what, count, size, milliseconds in told:
            print(f"\n{count} {what}: {size} bytes, read in {milliseconds:.2f} ms")
    assert told[0][2] < MOST_BYTES
    assert len(fields) > 50
    assert told[1][2] < MOST_WITH_TEXTS


def _measured(learner: Learner) -> tuple[int, float]:
    """The bytes of what is stored, and how many milliseconds reading it takes."""
    milliseconds: float = learner.page.evaluate(
        """async ([address, key]) => {
             const { readState } = await import(address);
             const text = localStorage[key];
             const start = performance.now();
             for (let turn = 0; turn < 20; turn += 1) readState(JSON.parse(text));
             return (performance.now() - start) / 20;
           }""",
        [f"{learner.site.url}assets/itembank/static/progress/state.js", STORED],
    )
    return len(learner.storage[STORED].encode()), milliseconds


def _fields(learner: Learner) -> list[str]:
    """The key of every field to type in that the course has."""
    path = learner.site.folder / "assets" / "itembank" / "agenda.json"
    activities = json.loads(path.read_text(encoding="utf-8"))["activities"]
    pages = [
        [key, learner.site.url + entry["page"].partition("#")[0]]
        for key, entry in activities.items()
        if entry["kind"] in KINDS and "page" in entry
    ]
    found: list[str] = learner.page.evaluate(
        """async (pages) => {
             const keys = [];
             for (const [key, address] of pages) {
               const text = await (await fetch(address)).text();
               const page = new DOMParser().parseFromString(text, "text/html");
               for (const area of page.querySelectorAll(`[data-item="${key}"] textarea`)) {
                 const point = area.closest("[data-check]")?.dataset.check;
                 const field = area.closest(".plan__field") ? area.name : point;
                 keys.push(field ? `${key}/${field}` : key);
               }
             }
             return keys;
           }""",
        pages,
    )
    return found


def _attempt(entry: dict[str, str], number: int) -> dict[str, Any]:
    """Every third question was wrong or in doubt; answers are as long as their kind makes them."""
    one = entry["kind"] in ("keuze", "stelling", "getal")
    attempt: dict[str, Any] = {
        "revision": entry["revision"],
        "score": 1,
        "response": [0] if one else [3, 1, 0, 2],
        "day": "2026-11-21",
        "count": 2,
    }
    return attempt | {"score": 0.33, "sure": False, "gap": 30} if number % 3 == 0 else attempt
