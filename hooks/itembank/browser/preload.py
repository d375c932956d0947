"""Which modules a workshop needs, for a room where the network may drop: all are loaded at once."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..kinds import all_kinds
from .assets import imported_by, scripts_of_engine

PATH = "assets/itembank/preload.json"
_LEAD = "tools/workshop/leading.js"
# It runs already: Firefox calls it an error when a page asks for it once more.
_START = "static/items/start.js"


def preload_text() -> str:
    """The paths of modules: for who takes part, for who leads, and for each kind of activity."""
    scripts = scripts_of_engine()

    def needed(*roots: str, without: Iterable[str] = ()) -> list[str]:
        seen = {_START, *without}
        waiting = [root for root in roots if root in scripts]
        found = []
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            found.append(path)
            waiting += imported_by(path, scripts[path])
        return sorted(found)

    begun = imported_by(_START, scripts[_START])
    whole = {
        "join": needed(*begun, "tools/workshop/workshop.js", without=[_LEAD]),
        "lead": needed(_LEAD, "tools/tonen/show.js", "static/trainers/worksheet.js"),
        "kinds": {
            kind: needed(f"kinds/{kind}/{kind}.js", f"kinds/{kind}/slides.js")
            for kind in all_kinds()
        },
    }
    return json.dumps(whole, separators=(",", ":"))
