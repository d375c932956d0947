"""The workflows: valid YAML, scripts that are there, and everything that must reach the server."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands.publish import FOLDER
from commands.test import DEBIAN_ONLY
from publishing.prepare import SITE
from sites import REPOSITORY

GITHUB = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
GITLAB = REPOSITORY / ".gitlab-ci.yml"
FULL_HASH = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}\Z")
EXACT_VERSION = re.compile(r"[\w-]+/[\w-]+@v\d+(?:\.\d+\.\d+)?\Z")

each_workflow = pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.name)


def load(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in load(path)["jobs"].values() for step in job["steps"]]


def publishing() -> dict[Any, Any]:
    return load(REPOSITORY / ".github" / "workflows" / "publiceren.yml")


@each_workflow
def test_a_workflow_may_only_read_and_its_jobs_come_to_an_end(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert all(job["timeout-minutes"] <= 45 for job in workflow["jobs"].values())


@each_workflow
def test_a_step_uses_a_known_version_and_keeps_no_credentials(path: Path) -> None:
    for step in steps(path):
        if "uses" in step:
            assert FULL_HASH.match(step["uses"]) or EXACT_VERSION.match(step["uses"]), step
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", [*GITHUB, GITLAB], ids=lambda path: path.name)
def test_every_script_that_is_started_is_there(path: Path) -> None:
    text = json.dumps(load(path))
    named = re.findall(r"python3? (scripts/\w+\.py)", text)
    assert named
    assert [name for name in named if not (REPOSITORY / name).is_file()] == []


def test_the_tests_run_before_the_site_is_built_and_published() -> None:
    jobs = publishing()["jobs"]
    runs = [
        step["run"] for step in jobs["build"]["steps"] if "python scripts" in step.get("run", "")
    ]
    assert runs == ["python scripts/test.py", "python scripts/publish.py"]
    assert jobs["deploy"]["needs"] == "build"
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    gitlab = load(GITLAB)
    assert gitlab["test"]["script"] == ["python scripts/test.py"]
    assert gitlab["pages"]["needs"] == ["test"]
    assert gitlab["pages"]["script"][0] == "python scripts/publish.py"


def test_what_is_published_is_what_the_command_made_hidden_files_included() -> None:
    upload = publishing()["jobs"]["build"]["steps"][-1]
    assert upload["with"] == {"path": f"{FOLDER}/{SITE}", "include-hidden-files": True}
    pages = load(GITLAB)["pages"]
    assert pages["script"][1] == f"mv {FOLDER}/{SITE} public"
    assert pages["artifacts"]["paths"] == ["public"]


@pytest.mark.parametrize("name", ["ci.yml", "publiceren.yml"])
def test_what_only_debian_is_sure_to_have_is_installed_before_the_tests(name: str) -> None:
    path = REPOSITORY / ".github" / "workflows" / name
    (install,) = (step["run"] for step in steps(path) if "apt-get install" in step.get("run", ""))
    wanted = [package for program in DEBIAN_ONLY for package in program.packages]
    assert install.splitlines()[-1] == f"sudo apt-get install -y {' '.join(wanted)}"
