"""The type check is strict: it knows the words, the shapes and what may be missing."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

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

MESSAGE = re.compile(r"([\w-]+)\.js\(\d+,\d+\): error (TS\d+)")


def test_code_that_is_right_passes_and_every_error_put_in_by_hand_is_caught(
    tmp_path: Path, node_modules: Path
) -> None:
    assert {old: RIGHT.count(old) for old, _, _ in FAULTS.values()} == dict.fromkeys(
        (old for old, _, _ in FAULTS.values()), 1
    )
    tried = {"right": RIGHT} | {
        name.replace(" ", "-"): RIGHT.replace(old, new) for name, (old, new, _) in FAULTS.items()
    }
    found = dict.fromkeys(tried, "")
    for line in said_of(tmp_path, node_modules, tried):
        name, code = MESSAGE.findall(line)[0]
        found[name] = code
    assert found == {"right": ""} | {
        name.replace(" ", "-"): code for name, (_, _, code) in FAULTS.items()
    }


def said_of(folder: Path, node_modules: Path, tried: dict[str, str]) -> list[str]:
    """What the type check says of these modules, each by its name."""
    engine = (REPOSITORY / "hooks" / "itembank").as_posix()
    for name, code in tried.items():
        (folder / f"{name}.js").write_text(code.replace("{engine}", engine), encoding="utf-8")
    settings = {
        "extends": f"{REPOSITORY.as_posix()}/tsconfig.json",
        "include": [f"{engine}/types.d.ts", *(f"{name}.js" for name in tried)],
    }
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    tsc = node_modules / "typescript" / "bin" / "tsc"
    command = [*node_program(), str(tsc), "--project", str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    return [line for line in done.stdout.splitlines() if "error TS" in line]
