"""The page that an LMS opens: it alone shows a frame, with the course in it, and owns a session."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from ..browser.assets import FOLDER as ITEMBANK
from ..browser.policy import page_policy
from ..render.render import render
from ..words.texts import texts

SHELL = "launch.html"
FOLDER = f"{ITEMBANK}/export/lms"
DATA = f"{FOLDER}/course.json"
JOINER = f"{FOLDER}/join.js"
# A store of results is at an address that only the LMS knows. Over SCORM nothing is sent: there a
# page speaks with the page around it.
_STORES = {"cmi5": ("https:",)}


@dataclass(frozen=True)
class Package:
    """One package. ``files`` are those beside its manifest; ``module`` is empty for all of them.

    ``key`` names it for good: an LMS that gets a newer edition recognises it by that.
    """

    key: str
    name: str
    title: str
    module: str
    files: dict[str, bytes]
    items: int
    cut_score: int


def in_shell(package: Package, wire: str) -> Package:
    """The same package with its shell, which alone knows the wire."""
    data = json.loads(package.files[DATA])
    policy = page_policy(own=True, connect=_STORES.get(wire, ()))
    values = {"title": data["title"], "start": data["start"], "folder": FOLDER, "policy": policy}
    shell = render("launch.html", t=texts(), **values)
    told = as_json(data | {"wire": wire})
    return replace(package, files={**package.files, SHELL: shell.encode(), DATA: told.encode()})


def as_json(data: Any) -> str:
    """As short as JSON can be."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
