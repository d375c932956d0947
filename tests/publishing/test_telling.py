"""What is wrong is told beside its line: by GitHub, by GitLab and on the screen alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from itembank.mistakes.problems import Problem
from projects import write_files
from publishing.telling import GITLAB_REPORT, told
from setup import messages
from sites import REPOSITORY

WRONG = Problem("docs/lokaal/a,b.md", 3, "kop", "", "Een kop\n``` te veel: 100%.", "haal weg.")
ADVICE = Problem("quizzes/lokaal/x.yml", 7, "lang", "vraag 'a'", "Lang.", "kort in.", "advies")


def test_on_a_screen_nothing_is_left_behind(tmp_path: Path) -> None:
    text = told(tmp_path, [WRONG, ADVICE], {})
    assert text.startswith("Gevonden: 1 fout en 1 advies.")
    assert "::" not in text
    assert list(tmp_path.iterdir()) == []


def test_github_gets_each_at_its_line_and_all_of_them_in_the_summary(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    env = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    lines = told(tmp_path, [WRONG, ADVICE], env).splitlines()
    assert (
        "::error file=docs/lokaal/a%2Cb.md,line=3,title=kop::"
        "Een kop%0A``` te veel: 100%25. Doe dit: haal weg."
    ) in lines
    assert (
        "::notice file=quizzes/lokaal/x.yml,line=7,title=lang::vraag 'a': Lang. Doe dit: kort in."
    ) in lines
    shown = summary.read_text(encoding="utf-8").splitlines()
    assert "    docs/lokaal/a,b.md:3  [kop]" in shown
    assert all(line.startswith("    ") for line in shown)
    assert told(tmp_path, [], env) == ""
    assert summary.read_text(encoding="utf-8").splitlines() == shown


def test_gitlab_gets_a_report_also_an_empty_one(tmp_path: Path) -> None:
    env = {"GITLAB_CI": "true"}
    assert "::error" not in told(tmp_path, [ADVICE, WRONG, WRONG], env)
    place = tmp_path / GITLAB_REPORT
    wrong, advice = json.loads(place.read_text(encoding="utf-8"))
    assert wrong["location"] == {"path": "docs/lokaal/a,b.md", "lines": {"begin": 3}}
    assert (wrong["check_name"], wrong["severity"]) == ("kop", "major")
    assert (advice["check_name"], advice["severity"]) == ("lang", "info")
    assert advice["description"] == "vraag 'a': Lang. Doe dit: kort in."
    assert wrong["fingerprint"] != advice["fingerprint"]
    told(tmp_path, [], env)
    assert json.loads(place.read_text(encoding="utf-8")) == []


def test_what_a_municipality_of_a_region_wrote_is_told_where_she_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / ".gemeenten" / "zonnedam"
    write_files(tmp_path, {f"gemeenten/zonnedam/{WRONG.file}": "# Een kop\n"})
    monkeypatch.setattr(messages, "WITHIN", copy.name)
    monkeypatch.setattr(messages, "_HERE", copy)
    text = told(copy, [WRONG, ADVICE], {"GITHUB_ACTIONS": "true"})
    assert f"\ngemeenten/zonnedam/{WRONG.file}:3  [kop]" in text
    assert "::error file=gemeenten/zonnedam/docs/lokaal/" in text
    assert f"\n{ADVICE.file}:7  [lang]" in text


def test_the_jobs_of_gitlab_hand_over_that_report() -> None:
    text = (REPOSITORY / ".gitlab-ci.yml").read_text(encoding="utf-8")
    assert text.count(f"codequality: {GITLAB_REPORT}") == 2
    assert f"/{GITLAB_REPORT}\n" in (REPOSITORY / ".gitignore").read_text(encoding="utf-8")
