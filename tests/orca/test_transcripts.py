"""When two transcripts say the same, although no two runs say it at quite the same moment."""

from __future__ import annotations

import pytest

from .transcripts import same

WHOLE = "Vraag 1: niet goed"
BEFORE = """\
[Tab]
  tab
  Controleer
[Return]
  Vraag 1: Niet goed heading level 2.
[Down]
  Uitleg
[Down]
  Bron
"""


@pytest.mark.parametrize(
    "now",
    [
        BEFORE,
        # In another order after one key, cut off by the next, or only after that.
        BEFORE.replace("  tab\n  Controleer", "  Controleer\n  tab"),
        BEFORE.replace("  Uitleg", "  (cut off) Uitleg"),
        BEFORE.replace("  Uitleg\n[Down]\n", "[Down]\n  Uitleg\n"),
        BEFORE.replace("  Uitleg\n[Down]\n  Bron\n", "  Uitleg\n  Bron\n[Down]\n"),
    ],
)
def test_a_message_may_come_one_key_sooner_or_later(now: str) -> None:
    assert same(BEFORE, now, WHOLE)


@pytest.mark.parametrize(
    "now",
    [
        # Two keys further, never, twice, after another key, or the promised words broken off.
        BEFORE.replace("  Controleer\n", "").replace("  Uitleg", "  Controleer\n  Uitleg"),
        BEFORE.replace("  Bron\n", ""),
        BEFORE.replace("  Bron", "  Bron\n  Bron"),
        BEFORE.replace("[Return]", "[space]"),
        BEFORE.replace("  Vraag", "  (cut off) Vraag"),
        f"{BEFORE}[Down]\n",
    ],
)
def test_what_is_lost_doubled_or_two_keys_away_is_another_transcript(now: str) -> None:
    assert not same(BEFORE, now, WHOLE)
