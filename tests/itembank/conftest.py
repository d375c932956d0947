"""What tests of the engine share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def real_root() -> Path:
    """The repository itself."""
    return Path(__file__).parents[2]
