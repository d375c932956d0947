"""The type check is strict: it knows the words, the shapes and what may be missing."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from npm import node_program
from sites import REPOSITORY

RIGHT = """\
import { fill, one } from "{engine}/static/shared/dom.js";
import { texts as t } from "{engine}/static/shared/texts.js";

/** @param {Attempt} attempt */
export const told = (attempt) => fill(t.kept_answers, { count: attempt.count, day: attempt.day });
export const field = () => one(document, "form input").value;
"""
# What was changed by hand, and the number of the message that must come.
FAULTS = {
    "a word that is in no table": ("t.kept_answers", "t.kept_anwsers", "TS2551"),
    "a field no attempt has": ("attempt.count", "attempt.counted", "TS2551"),
    "what may be absent": ("attempt.day }", "attempt.gap }", "TS2322"),
    "a parameter nobody described": ("/** @param {Attempt} attempt */", "", "TS7006"),
    "an element without a value": ("form input", "form label", "TS2339"),
}


def check(folder: Path, node_modules: Path, code: str) -> str:
    engine = (REPOSITORY / "hooks" / "itembank").as_posix()
    (folder / "tried.js").write_text(code.replace("{engine}", engine), encoding="utf-8")
    settings = {
        "extends": f"{REPOSITORY.as_posix()}/tsconfig.json",
        "include": [f"{engine}/types.d.ts", "tried.js"],
    }
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    tsc = node_modules / "typescript" / "bin" / "tsc"
    command = [*node_program(), str(tsc), "--project", str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    return done.stdout


def test_code_that_is_right_passes(tmp_path: Path, node_modules: Path) -> None:
    assert check(tmp_path, node_modules, RIGHT) == ""


@pytest.mark.parametrize("name", FAULTS)
def test_an_error_put_in_by_hand_is_caught(name: str, tmp_path: Path, node_modules: Path) -> None:
    old, new, message = FAULTS[name]
    assert RIGHT.count(old) == 1
    assert f"error {message}" in check(tmp_path, node_modules, RIGHT.replace(old, new))
