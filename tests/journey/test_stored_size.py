"""What is stored of a learner who did everything in the real course stays small."""

from __future__ import annotations

import json
from typing import Any

from journey.conftest import NewLearner
from journey.learner import STORED
from sites import Site

MOST_BYTES = 40_000


def test_everything_of_the_real_course_fits_in_40_kilobytes(
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
        "flags": pool[:5],
        "seen": pool,
        "results": [],
        "day": "2026-11-21",
        "count": 60,
    }
    learner.put({"version": 1, "items": items, "ticks": {}, "test": test})
    learner.open("over/")
    size = len(learner.storage[STORED].encode())
    milliseconds = learner.page.evaluate(
        """async ([address, key]) => {
             const { readState } = await import(address);
             const text = localStorage[key];
             const start = performance.now();
             for (let turn = 0; turn < 50; turn += 1) readState(JSON.parse(text));
             return (performance.now() - start) / 50;
           }""",
        [f"{site.url}assets/itembank/static/progress/state.js", STORED],
    )
    with capsys.disabled():
        print(f"\n{len(items)} items: {size} bytes, read in {milliseconds:.2f} ms")
    assert size < MOST_BYTES


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
