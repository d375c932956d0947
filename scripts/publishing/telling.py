"""Mistakes told where a person looks: on the screen, and beside the line at GitHub and GitLab.

GitHub reads lines of a command's output, and shows only some when there are many; what is in a file
of its own it shows as the summary of the run. GitLab reads a file as its report of code quality.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from itembank.mistakes.problems import Problem, report
from setup import messages

GITLAB_REPORT = "gl-code-quality-report.json"
"""The name that .gitlab-ci.yml hands to GitLab."""


def told(root: Path, found: Iterable[Problem], env: Mapping[str, str] = os.environ) -> str:
    """What to print; empty when nothing was found. Leaves what the CI service, if any, reads.

    Each is told once, and with the file as who has to mend it knows it.
    """
    found = [replace(each, file=messages.shown(each.file)) for each in dict.fromkeys(found)]
    text = report(found)
    if env.get("GITLAB_CI") == "true":
        place = root / GITLAB_REPORT
        place.write_text(json.dumps(_of_gitlab(found), indent=1), encoding="utf-8")
    if text and on_github(env) and (summary := env.get("GITHUB_STEP_SUMMARY")):
        with Path(summary).open("a", encoding="utf-8") as file:
            # Four spaces in front make it text, whatever an author wrote in it.
            file.writelines(f"    {line}\n" for line in text.splitlines())
    return report(found, annotate=on_github(env))


def on_github(env: Mapping[str, str] = os.environ) -> bool:
    """Whether GitHub reads along, which shows each mistake beside its line."""
    return env.get("GITHUB_ACTIONS") == "true"


def _of_gitlab(found: Sequence[Problem]) -> list[dict[str, object]]:
    """An entry for each problem, as GitLab's documentation of its code quality reports asks."""
    return [
        {
            "description": f"{one.where}: {said}" if one.where else said,
            "check_name": one.code,
            "fingerprint": hashlib.sha256(one.as_text().encode()).hexdigest(),
            "severity": "major" if one.severity == "fout" else "info",
            "location": {"path": one.file, "lines": {"begin": one.line}},
        }
        for one in sorted(found)
        for said in [f"{one.message} Doe dit: {one.repair}"]
    ]
