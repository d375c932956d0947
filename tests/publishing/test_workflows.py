"""The workflows: valid YAML, scripts that are there, and everything that must reach the server."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands.municipality import gitlab_jobs
from commands.publish import FOLDER
from publishing.prepare import SITE
from setup import needs
from setup.environment import ALL_LOCKS
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


class _Loader(yaml.SafeLoader):
    """Knows the tag by which GitLab takes over lines of another job."""


def _reference(loader: _Loader, node: yaml.SequenceNode) -> list[Any]:
    return loader.construct_sequence(node)


_Loader.add_constructor("!reference", _reference)


def load(path: Path) -> dict[Any, Any]:
    found = yaml.load(path.read_text(encoding="utf-8"), _Loader)
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
    assert jobs(path)
    longest = {"volledig": 120, "moodle": 90}.get(path.stem, 45)
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


# One of them only puts up what another built.
STARTING = [*(path for path in GITHUB if path.stem != "publiceren"), GITLAB]


@pytest.mark.parametrize("path", STARTING, ids=lambda path: path.name)
def test_every_script_that_is_started_is_there(path: Path) -> None:
    text = json.dumps(load(path))
    named = re.findall(r"python3? (scripts/\w+\.py)", text)
    assert named
    assert [name for name in named if not (REPOSITORY / name).is_file()] == []


def test_what_only_debian_has_is_tested_in_a_container_of_one_exact_version() -> None:
    containers = [workflow(name)["jobs"]["debian"]["container"] for name in ("ci", "volledig")]
    github = [container["image"] for container in containers]
    # Else a page that is somewhat large ends the browser.
    assert all("--shm-size=" in container["options"] for container in containers)
    gitlab = [load(GITLAB)[".gate"]["image"]]
    assert all(load(GITLAB)[name]["extends"] == ".gate" for name in ("test", "pages"))
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
    for name in ("debian", "systems"):
        assert (ci[name]["needs"], ci[name]["if"]) == (
            "gate",
            "needs.gate.outputs.changed != 'teksten'",
        )


def test_every_week_and_for_every_release_everything_runs_everywhere() -> None:
    full = workflow("volledig")
    assert {"schedule", "release"} <= set(full[True])
    for job in full["jobs"].values():
        assert commands(job) == ["python scripts/test.py --alles"]
    matrix = full["jobs"]["systems"]["strategy"]["matrix"]
    assert (set(matrix["os"]), set(matrix["python"])) == (SYSTEMS, PYTHONS)
    always, *_others = load(GITLAB)["test"]["rules"]
    assert always["variables"] == {"HOW_MUCH": "--alles"}


def test_a_real_moodle_takes_what_is_exported_every_week_and_after_a_change_of_it() -> None:
    found = workflow("moodle")
    assert "schedule" in found[True]
    assert found[True]["push"]["branches"] == ["main"]
    for pattern in found[True]["push"]["paths"]:
        assert list(REPOSITORY.glob(pattern)), pattern
    (job,) = found["jobs"].values()
    own, theirs = (step["with"] for step in job["steps"] if "uses" in step)
    assert "repository" not in own
    # One release by its name, not what a branch holds today; the page says what was tried in it.
    release = re.fullmatch(r"v(\d+\.\d+\.\d+)", theirs["ref"])
    assert theirs["repository"] == "moodle/moodle" and release
    page = (REPOSITORY / "docs" / "over" / "lms.md").read_text(encoding="utf-8")
    assert f"Moodle {release[1]}" in page
    moodle = next(one for one in needs.PROGRAMS if one.name == "php")
    assert job["env"] == {moodle.setting: theirs["path"]}
    (command,) = commands(job)
    assert command == "python scripts/test.py --alles --alleen-pytest -n 0 tests/lms/moodle"
    assert (REPOSITORY / "tests" / "lms" / "moodle").is_dir()
    # What git leaves out of the course: a folder with thousands of files of others.
    assert theirs["path"].startswith(".cache/")
    assert re.fullmatch(r"python:3\.\d+\.\d+-bookworm", job["container"])


def test_a_push_of_texts_is_one_job_that_looks_and_builds_and_what_it_built_is_published() -> None:
    """No job but the gate runs for texts; what puts the site up runs nothing of the project."""
    ci = workflow("ci")["jobs"]
    asked = [job["if"] for name, job in ci.items() if name != "gate"]
    assert "if" not in ci["gate"]
    assert all("needs.gate.outputs." in condition for condition in asked)
    assert [line for line in commands(ci["gate"]) if line.startswith("python")] == [
        'python scripts/check.py --browser --sinds "$SINCE"',
        "python scripts/publish.py",
    ]
    publish = ci["publish"]
    for made in (publish, ci["municipalities"]):
        assert made["needs"] == ["gate", "debian", "systems"]
        for right in (
            "needs.gate.result == 'success'",
            "(needs.gate.outputs.changed == 'teksten'",
            "(needs.debian.result == 'success' && needs.systems.result == 'success'))",
        ):
            assert right in made["if"]
    assert "github.ref == 'refs/heads/main'" in publish["if"]
    assert "github.event_name != 'pull_request'" in publish["if"]
    assert publish["uses"] == "./.github/workflows/publiceren.yml"
    publishing = workflow("publiceren")
    assert publishing[True] == {"workflow_call": None}, "nothing publishes what was not looked at"
    assert commands(publishing["jobs"]["deploy"]) == []
    deploy = publishing["jobs"]["deploy"]
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["permissions"] == {"contents": "read", **deploy["permissions"]}
    # Without a folder with municipalities there is no job for them, and no list of them either.
    assert set(workflow("gemeenten")[True]) == {"workflow_call", "workflow_dispatch"}
    assert ci["municipalities"]["uses"] == "./.github/workflows/gemeenten.yml"


def test_what_every_push_of_texts_fetches_is_kept_until_a_lock_changes() -> None:
    (python,) = [
        step["with"]
        for step in workflow("ci")["jobs"]["gate"]["steps"]
        if step.get("uses", "").startswith("actions/setup-python@")
    ]
    assert python["cache"] == "pip"
    kept = {path.name for path in REPOSITORY.glob(python["cache-dependency-path"])}
    assert kept == set(ALL_LOCKS)


def test_on_gitlab_municipalities_wait_for_what_looks_at_the_course() -> None:
    regions = load(REPOSITORY / ".gitlab" / "gemeenten.yml")
    listed, *looked = regions["build municipalities"]["needs"]
    assert listed == "list municipalities"
    assert looked == [{"job": name, "optional": True} for name in ("pages", "test")]
    # A job can only wait for one of its own stage or of an earlier one.
    assert regions["build municipalities"]["stage"] == load(GITLAB)["pages"]["stage"]


def test_what_changed_is_told_from_the_last_commit_that_was_right_not_from_the_last_push() -> None:
    """Else a text behind code that failed would publish that code."""
    gate = workflow("ci")["jobs"]["gate"]
    since = next(step for step in gate["steps"] if step.get("id") == "since")["run"]
    assert "--event push" in since and "--status success" in since and "before" not in since
    assert (
        next(step for step in gate["steps"] if "fetch-depth" in step.get("with", {}))["with"][
            "fetch-depth"
        ]
        == 0
    )
    pages = load(GITLAB)["pages"]
    assert pages["before_script"] == ["SINCE=$(cat .ci/last-right 2>/dev/null || true)"]
    assert pages["script"][-1] == 'echo "$CI_COMMIT_SHA" > .ci/last-right'
    assert pages["cache"]["paths"] == [".ci/last-right"]
    assert load(GITLAB)["variables"]["GIT_DEPTH"] == "0"


@pytest.mark.parametrize(("changed", "since"), [("teksten", "abc1234"), ("code", ""), ("", "")])
def test_on_gitlab_code_runs_the_tests_and_texts_only_the_gate(
    tmp_path: Path, changed: str, since: str
) -> None:
    """The lines of the job themselves, in a shell, with a Python that tells what it was asked."""
    python = tmp_path / "python"
    python.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n'
        f'case "$1" in *changed.py) echo Klaar.; echo {changed} ;; esac\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    lines = load(GITLAB)[".gate"]["script"]
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "SINCE": "abc1234"}
    subprocess.run(["sh", "-ec", "\n".join(lines)], env=env, check=True)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    tests = [] if changed == "teksten" else ["scripts/test.py"]
    assert asked == [
        "scripts/changed.py abc1234",
        *tests,
        f"scripts/check.py --browser --sinds {since}".rstrip() + (" " if not since else ""),
    ]


def test_what_is_published_is_what_the_command_made_hidden_files_included() -> None:
    upload = workflow("ci")["jobs"]["gate"]["steps"][-1]
    assert upload["with"] == {"path": f"{FOLDER}/{SITE}", "include-hidden-files": True}
    pages = load(GITLAB)["pages"]
    assert pages["script"][2] == f"mv {FOLDER}/{SITE} public"
    assert pages["artifacts"]["paths"] == ["public"]
