"""Review across midnight, the end of a month, both changes of the clock and a clock set back."""

from __future__ import annotations

import pytest

from journey.conftest import NewLearner
from journey.learner import WRONG, said, state
from journey.reviewing import coming, due, with_nothing_unseen

LESSON = "cursus/eerste/les/"
TEST = "cursus/eerste/toets/"
ZONE = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("answered", "next_day"),
    [
        # The night in which an hour disappears, and the one that has an hour twice.
        pytest.param("2026-03-27T23:59", "2026-03-28T00:01", marks=pytest.mark.alles),
        ("2026-03-28T23:30", "2026-03-29T00:10"),
        pytest.param("2026-03-29T23:59", "2026-03-30T00:00", marks=pytest.mark.alles),
        pytest.param("2026-10-24T00:05", "2026-10-25T00:00", marks=pytest.mark.alles),
        ("2026-10-25T00:30", "2026-10-26T00:00"),
        pytest.param("2026-10-25T23:59", "2026-10-26T00:01", marks=pytest.mark.alles),
        # The end of a month, of February and of a leap February, and of a year.
        pytest.param("2026-04-30T12:00", "2026-05-01T00:00", marks=pytest.mark.alles),
        pytest.param("2026-02-28T12:00", "2026-03-01T00:00", marks=pytest.mark.alles),
        pytest.param("2028-02-28T12:00", "2028-02-29T00:00", marks=pytest.mark.alles),
        ("2026-12-31T23:59", "2027-01-01T00:00"),
    ],
)
def test_the_next_day_is_the_next_day_of_the_calendar(
    answered: str, next_day: str, new_learner: NewLearner
) -> None:
    learner = with_nothing_unseen(new_learner(timezone_id=ZONE), "2026-01-01")
    learner.on_day(f"{answered}{_offset(answered)}").open(LESSON)
    learner.item("eerste/een").get_by_role("button", name=said("retry")).click()
    learner.answer("eerste/een", WRONG)
    assert learner.stored["items"]["eerste/een"]["day"] == answered[:10]
    assert due(learner) == 0
    assert coming(learner, reload=False) == ["morgen: 1 vraag"]
    learner.on_day(f"{next_day}{_offset(next_day)}")
    assert due(learner) == 1


def test_gaps_of_a_week_and_a_month_run_across_both_changes_of_the_clock(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(timezone_id=ZONE)
    items = {
        "eerste/een": learner.attempt("eerste/een", "2026-03-25", gap=7),
        "eerste/drie": learner.attempt("eerste/drie", "2026-09-30", gap=30),
    }
    learner.put(state(items))
    for day, count in [("2026-03-31", 0), ("2026-04-01", 1), ("2026-10-29", 1), ("2026-10-30", 2)]:
        learner.on_day(f"{day}T00:10{_offset(day)}")
        learner.put(state(items))
        assert due(learner) == count, day


def test_after_a_clock_was_set_back_nothing_waits_longer_than_its_gap(
    new_learner: NewLearner,
) -> None:
    learner = with_nothing_unseen(new_learner(at="2026-11-21"))
    learner.on_day("2031-05-05").open(LESSON)
    learner.item("eerste/een").get_by_role("button", name=said("retry")).click()
    learner.answer("eerste/een", WRONG)
    learner.on_day("2026-11-21")
    assert due(learner) == 0
    assert coming(learner, reload=False) == ["morgen: 1 vraag"]
    assert due(learner.on_day("2026-11-22")) == 0
    learner.open(TEST)
    learner.item("eerste/drie").get_by_role("button", name=said("retry")).click()
    learner.answer("eerste/drie")
    assert learner.stored["items"]["eerste/een"]["day"] == "2026-11-22"
    assert due(learner.on_day("2026-11-23")) == 1


def _offset(moment: str) -> str:
    """The distance to UTC in Amsterdam, for the moments of these tests."""
    summer = "2026-03-29T02" <= moment < "2026-10-25T03"
    return "+02:00" if summer else "+01:00"
