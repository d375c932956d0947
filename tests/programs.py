"""Programs that only Debian and CI are sure to have."""

from __future__ import annotations

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
