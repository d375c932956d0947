"""Which tests are quick: those that caught most of the faults that were once planted by hand.

A whole folder or file at a time; a single test elsewhere says it by ``pytest.mark.quick``.
"""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
QUICK = (
    "itembank",
    "reviewed",
    "javascript/test_numbers.py",
    "branding/test_palette.py",
    "browser/test_resuming.py",
    "journey/test_final_test.py",
    "journey/test_review_days.py",
    "language/test_content.py",
    "lms/test_cut.py",
    "lms/test_gift.py",
    "lms/test_moodle_xml.py",
    "lms/test_when_a_package_is_done.py",
    "publishing/test_policy.py",
    "publishing/test_prepare.py",
)
# Lays a made-up kind and tool in a copy of the project and tests that: half a minute by itself.
SLOW = ("itembank/test_new_kind.py",)


def is_quick(path: Path) -> bool:
    """Whether every test of this file belongs to the quick ones."""
    name = path.relative_to(TESTS).as_posix() if path.is_relative_to(TESTS) else ""
    if name in SLOW:
        return False
    return name in QUICK or any(name.startswith(f"{place}/") for place in QUICK)
