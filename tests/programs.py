"""Programs that only Debian and CI are sure to have."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from setup import debian, needs


def needed(name: str) -> str:
    """The program, or the end of the test; the end of scripts/test.py tells which are missing."""
    found = debian.find(name)
    if found is None:
        users = (one.name for one in needs.PROGRAMS if name in (one.name, *one.beside))
        if any(map(needs.must_have, users)):
            pytest.fail(f"{name} is missing")
        pytest.skip(f"no {name}: see the end of scripts/test.py")
    return found


def given(setting: str) -> str:
    """What this setting names, or the end of the test, in the same way."""
    program = next(one for one in needs.PROGRAMS if one.setting == setting)
    if not program.wanted:
        pytest.skip(f"{setting} names nothing: see the end of scripts/test.py")
    # Who names something wants it tested: then nothing may be missing.
    if program.missing:
        pytest.fail(f"{program.name}, or what it is tested with, is missing")
    return os.environ[setting]


def folder_for(setting: str) -> Path:
    return Path(given(setting))
