"""Every response of every example, with the verdict the page must give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drivers import GRADED
from examples import Response, load_examples


@dataclass(frozen=True)
class Case:
    """One response to one example."""

    kind: str
    raw: dict[str, Any]
    response: Response

    @property
    def verdict(self) -> str:
        score = self.response.score
        return "right" if score == 1 else "partly" if score > 0 else "wrong"

    def __str__(self) -> str:
        given = self.response.give
        words = "-".join(str(part) for part in given) if isinstance(given, list) else str(given)
        return f"{self.kind}-{self.raw['id']}-{words.strip()}"


def all_cases() -> Iterator[Case]:
    """Every response of every example."""
    for kind in GRADED:
        examples = load_examples(kind)
        by_id = {item["id"]: item for item in examples.items}
        for identifier, responses in examples.responses.items():
            for response in responses:
                yield Case(kind, by_id[identifier], response)


def case_with(kind: str, verdict: str) -> Case:
    """The first response with this verdict."""
    return next(case for case in all_cases() if case.kind == kind and case.verdict == verdict)
