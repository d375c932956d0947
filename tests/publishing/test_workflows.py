"""The workflows: valid YAML, scripts that are there, and everything that must reach the server."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands.municipality import gitlab_jobs
from commands.publish import FOLDER
from publishing.prepare import SITE
from sites import REPOSITORY

GITHUB = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
GITLAB = REPOSITORY / ".gitlab-ci.yml"
FULL_HASH = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}\Z")
# Behind the hash stands which version it is, for who renews it.
USED = re.compile(
    r"^\s*(?:- )?uses: (?P<action>[\w-]+/[\w-]+)@(?P<hash>\S+) # v\d+\.\d+\.\d+$", re.M
)

SYSTEMS = {"ubuntu-latest", "windows-latest", "macos-latest"}
PYTHONS = {"3.11", "3.14"}

each_workflow = pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.name)


def load(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    """The jobs with steps of their own; another only calls a workflow."""
    return {name: job for name, job in load(path)["jobs"].items() if "steps" in job}


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(path).values() for step in job["steps"]]


def workflow(name: str) -> dict[Any, Any]:
    return load(REPOSITORY / ".github" / "workflows" / f"{name}.yml")


def commands(job: dict[str, Any]) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


@each_workflow
def test_a_workflow_may_only_read_and_its_jobs_come_to_an_end(path: Path) -> None:
    assert load(path)["permissions"] == {"contents": "read"}
    longest = 120 if path.stem == "volledig" else 45
    assert all(job["timeout-minutes"] <= longest for job in jobs(path).values())


@each_workflow
def test_every_action_is_one_full_hash_and_says_which_version_that_is(path: Path) -> None:
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert [name for name in used if not FULL_HASH.match(name)] == []
    assert [f"{name}@{hash}" for name, hash in USED.findall(path.read_text("utf-8"))] == used


def test_one_action_has_one_hash_everywhere() -> None:
    used = {step["uses"] for path in GITHUB for step in steps(path) if "uses" in step}
    assert len(used) == len({name.partition("@")[0] for name in used}) >= 5


@each_workflow
def test_a_step_keeps_no_credentials(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", [*GITHUB, GITLAB], ids=lambda path: path.name)
def test_every_script_that_is_started_is_there(path: Path) -> None:
    text = json.dumps(load(path))
    named = re.findall(r"python3? (scripts/\w+\.py)", text)
    assert named
    assert [name for name in named if not (REPOSITORY / name).is_file()] == []


def test_what_only_debian_has_is_tested_in_a_container_of_one_exact_version() -> None:
    github = [workflow(name)["jobs"]["debian"]["container"] for name in ("ci", "volledig")]
    gitlab = [load(GITLAB)[name]["image"] for name in ("test", "pages")]
    regions = load(REPOSITORY / ".gitlab" / "gemeenten.yml")["list municipalities"]["image"]
    made = gitlab_jobs(["delft"])["gemeente delft"]
    assert isinstance(made, dict)
    (image,) = {*github, *gitlab, regions, made["image"]}
    assert re.fullmatch(r"python:3\.\d+\.\d+-(bookworm|trixie)", image)


@pytest.mark.parametrize("path", [*GITHUB, GITLAB], ids=lambda path: path.name)
def test_no_job_installs_packages_itself(path: Path) -> None:
    assert "apt" not in re.findall(r"[a-z]+", path.read_text(encoding="utf-8"))


def test_a_change_runs_everything_once_and_is_quick_elsewhere() -> None:
    ci = workflow("ci")["jobs"]
    assert commands(ci["debian"]) == ["python scripts/test.py"]
    assert commands(ci["systems"]) == ["python scripts/test.py --snel"]
    tested = ci["systems"]["strategy"]["matrix"]["include"]
    assert {entry["os"] for entry in tested} == SYSTEMS
    assert {entry["python"] for entry in tested} == PYTHONS
    # YAML reads the key `on` as a truth.
    assert workflow("ci")[True]["push"] == {"branches": ["main"]}
    assert load(GITLAB)["test"]["script"] == ["python scripts/test.py $HOW_MUCH"]


def test_every_week_and_for_every_release_everything_runs_everywhere() -> None:
    full = workflow("volledig")
    assert {"schedule", "release"} <= set(full[True])
    for job in full["jobs"].values():
        assert commands(job) == ["python scripts/test.py --alles"]
    matrix = full["jobs"]["systems"]["strategy"]["matrix"]
    assert (set(matrix["os"]), set(matrix["python"])) == (SYSTEMS, PYTHONS)
    (always, otherwise) = load(GITLAB)["test"]["rules"]
    assert always["variables"] == {"HOW_MUCH": "--alles"}
    assert otherwise == {"when": "on_success"}


def test_the_tests_run_once_before_the_site_is_built_and_published() -> None:
    publish = workflow("ci")["jobs"]["publish"]
    assert publish["needs"] == ["debian", "systems"]
    assert publish["uses"] == "./.github/workflows/publiceren.yml"
    publishing = workflow("publiceren")
    assert publishing[True] == {"workflow_call": None}, "nothing publishes what was not tested"
    assert commands(publishing["jobs"]["build"]) == ["python scripts/publish.py"]
    deploy = publishing["jobs"]["deploy"]
    assert deploy["needs"] == "build"
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["permissions"] == {"contents": "read", **deploy["permissions"]}
    pages = load(GITLAB)["pages"]
    assert pages["needs"] == ["test"]
    assert pages["script"][0] == "python scripts/publish.py"


def test_what_is_published_is_what_the_command_made_hidden_files_included() -> None:
    upload = workflow("publiceren")["jobs"]["build"]["steps"][-1]
    assert upload["with"] == {"path": f"{FOLDER}/{SITE}", "include-hidden-files": True}
    pages = load(GITLAB)["pages"]
    assert pages["script"][1] == f"mv {FOLDER}/{SITE} public"
    assert pages["artifacts"]["paths"] == ["public"]
