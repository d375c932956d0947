"""Shares of the score as Moodle writes them: a percentage from a list of known ones.

Moodle refuses, or rounds to the nearest, a share that is not on its list.
"""

from __future__ import annotations

from fractions import Fraction

_PARTS = (*range(1, 11), 20)
_KNOWN = {Fraction(count, parts) for parts in _PARTS for count in (0, 1, parts - 1, parts)} | {
    Fraction(count, 10) for count in range(11)
}


def percentage(share: Fraction) -> str:
    """At most five decimals, as on Moodle's list: 1/3 → ``33.33333``, -1 → ``-100``."""
    return f"{float(share * 100):.5f}".rstrip("0").rstrip(".")


def is_known(share: Fraction) -> bool:
    """Whether Moodle has this share on its list."""
    return abs(share) in _KNOWN
