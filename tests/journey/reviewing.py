"""What the page that asks again shows, for tests."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from itembank.words.texts import texts
from journey import small_course
from journey.learner import Learner, said, state

REVIEW = "cursus/herhalen/"


def with_nothing_unseen(learner: Learner, day: str = "2026-02-01") -> Learner:
    """Every question was answered, right and sure: nothing can stand in for another."""
    learner.put(state({key: learner.attempt(key, day) for key in small_course.ITEMS}))
    return learner


def due(learner: Learner) -> int:
    """How many questions the page says are due."""
    learner.open(REVIEW)
    line = learner.page.locator(".review__line")
    expect(line).not_to_be_empty()
    words = line.inner_text()
    if words == said("review_none"):
        return 0
    pattern = re.escape(texts()["review_due"]).replace(re.escape("{count}"), r"(\d+)")
    found = re.fullmatch(pattern, words)
    assert found, words
    return int(found[1])


def coming(learner: Learner, reload: bool = True) -> list[str]:
    if reload:
        learner.open(REVIEW)
        expect(learner.page.locator(".review__line")).not_to_be_empty()
    return learner.page.locator(".review__days li").all_inner_texts()


def asked(learner: Learner) -> Locator:
    return learner.page.locator(".review__item [data-item]")
