"""The tables of faults can be planted, and with ``--alles`` the tests are held to what they catch.

``pytest tests/faults --alles`` plants every fault, which takes hours on two cores: it is for a
release, not for a push.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from sites import copy_of_the_course

from .planting import (
    REPOSITORY,
    Catch,
    Fault,
    changed,
    check,
    place,
    planted,
    share,
    table,
)

EARLIER, TABLE = "earlier.yml", "table.yml"
FAULTS = [*table(EARLIER), *table(TABLE)]
# Of about sixty: all others are known to slip through, or a rule nobody holds yet.
CAUGHT, CAUGHT_QUICKLY = 52, 40


def test_there_are_sixty_faults_in_every_area_of_the_course() -> None:
    areas = Counter(fault.area for fault in table(TABLE))
    assert sum(areas.values()) >= 60
    assert len(areas) == 9
    assert min(areas.values()) >= 3
    names = Counter(fault.name for fault in FAULTS)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_can_be_planted(fault: Fault) -> None:
    path = place(fault, REPOSITORY)
    text = changed(fault, path)
    assert text != path.read_text(encoding="utf-8")
    assert [test for test in fault.first if not (REPOSITORY / test).exists()] == []
    # It must be seen by what it does, and not because nothing runs any more.
    if path.suffix == ".py":
        compile(text, path.name, "exec")
    elif path.suffix == ".yml":
        yaml.load(text, Loader=yaml.BaseLoader)


def test_what_is_planted_is_taken_out_again(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(b"one = 1\r\ntwo = 2\n")
    fault = Fault("x", "engine", "*.py", "two = 2", "two = 3")
    with planted(fault, tmp_path) as path:
        assert path.read_text(encoding="utf-8").endswith("two = 3\n")
    assert file.read_bytes() == b"one = 1\r\ntwo = 2\n"


def test_the_shares_together_are_all_faults() -> None:
    shares = [share(FAULTS, f"{number}/8") for number in range(1, 9)]
    together = [fault.name for part in shares for fault in part]
    assert sorted(together) == sorted(fault.name for fault in FAULTS)
    assert max(map(len, shares)) - min(map(len, shares)) <= 1
    for wrong in ("0/8", "9/8"):
        with pytest.raises(ValueError, match="is no share"):
            share(FAULTS, wrong)


@pytest.mark.parametrize("text", ["nothing", "two = 2\ntwo = 2\n"])
def test_a_fault_whose_words_stand_nowhere_or_twice_is_an_error(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(text, encoding="utf-8")
    with pytest.raises(LookupError, match="must stand once"):
        place(Fault("x", "engine", "*.py", "two = 2", "two = 3"), tmp_path)


@pytest.mark.alles
def test_the_tests_catch_what_a_tired_maintainer_does(tmp_path: Path) -> None:
    root = copy_of_the_course(tmp_path / "course")
    catches = [check(fault, root) for fault in FAULTS]
    print("\n".join(["", *(catch.row for catch in catches)]))
    missed = {catch.fault.name for catch in catches if catch.tier == "none"}
    assert missed & {fault.name for fault in table(EARLIER)} == set()
    own = [catch for catch in catches if catch.fault in table(TABLE)]
    assert _count(own, "quick") + _count(own, "whole") >= CAUGHT, missed
    assert _count(own, "quick") >= CAUGHT_QUICKLY, [catch.row for catch in own]


def _count(catches: list[Catch], tier: str) -> int:
    return sum(catch.tier == tier for catch in catches)
