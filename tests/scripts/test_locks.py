"""The locks: complete, hashed, and free of anything that belongs to one machine."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
NAMES = ("requirements", "requirements-test", "requirements-publish")
# How many packages each asks for itself, at the least.
DIRECT = {"requirements-publish": 2}
EACH = pytest.mark.parametrize("name", NAMES)


def pins(name: str) -> dict[str, list[str]]:
    """Package and the lines that belong to it."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (REPOSITORY / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        pin = re.match(r"([a-z0-9-]+)==", line)
        if pin:
            lines = found.setdefault(pin[1], [])
        lines.append(line)
    return found


@EACH
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    for package, lines in pins(name).items():
        assert any("--hash=sha256:" in line for line in lines), package


@EACH
def test_every_direct_requirement_is_in_its_lock(name: str) -> None:
    wanted = re.findall(r"^([a-z0-9-]+)[>=]", (REPOSITORY / f"{name}.in").read_text(), re.M)
    assert len(wanted) >= DIRECT.get(name, 8)
    assert set(wanted) <= set(pins(name))


@EACH
def test_no_lock_names_an_index_or_a_folder_of_some_machine(name: str) -> None:
    for suffix in ("in", "txt"):
        text = (REPOSITORY / f"{name}.{suffix}").read_text(encoding="utf-8")
        assert not re.search(r"https?:|file:|--index|--find-links|(^|\s)/|[A-Z]:\\", text)


def test_both_locks_agree_on_what_they_share() -> None:
    def versions(lines: list[str]) -> list[str]:
        return [line.split()[0] for line in lines if "==" in line and not line.startswith(" ")]

    site, test = (pins(name) for name in NAMES[:2])
    shared = site.keys() & test.keys()
    assert "markdown" in shared
    for package in shared:
        assert versions(site[package]) == versions(test[package]), package
