"""Divides a stem, so that its question can name the group of controls."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from ..words.texts import texts

# Where one sentence ends and another begins, and the tags between which none does.
_SENTENCES = re.compile(
    r"[.!?…]['\"’”)]*(?P<closed>(?:</\w+>)*)\s+(?=['\"‘“(]*[^\W\d_a-z]|<)|<(?P<end>/?)\w[^>]*>"
)
_ASKS = re.compile(r"\?['\"’”)]*\s*$")
_TAG = re.compile(r"<[^>]+>")
_BLOCKS = re.compile(r"<(?P<end>/?)(?P<list>[uo]l)>|<p>(?P<words>.*?)</p>", re.DOTALL)


@dataclass(frozen=True)
class Stem:
    """A stem in parts, because a legend may hold words only.

    ``legend`` is the last paragraph: ``question`` is what it asks, ``lead`` the sentences before
    that, which go on telling. ``before`` tells the situation, ``after`` holds a list the stem ends
    with. A stem of only a list gets the word "Vraag" as its question.
    """

    before: Markup
    lead: Markup
    question: Markup
    after: Markup

    @property
    def legend(self) -> Markup:
        """The lead and the question, as they are read."""
        return Markup(" ").join(part for part in (self.lead, self.question) if part)


def split_stem(html: str) -> Stem:
    """Divide the HTML of a stem so that its question can be the legend of the fieldset."""
    depth = 0
    question: re.Match[str] | None = None
    for match in _BLOCKS.finditer(html):
        if match["list"]:
            depth += -1 if match["end"] else 1
        elif depth == 0:
            question = match
    if question is None:
        return Stem(Markup(html), Markup(""), Markup(texts()["question"]), Markup(""))
    before, after = html[: question.start()].strip(), html[question.end() :].strip()
    words = question["words"]
    start = _asking(words)
    lead = words[:start].rstrip()
    return Stem(Markup(before), Markup(lead), Markup(words[start:]), Markup(after))


def _asking(words: str) -> int:
    """Where the asking begins: at the last question, or without one at the last two sentences."""
    starts, depth = [0], 0
    for match in _SENTENCES.finditer(words):
        if match["end"] is not None:
            depth += -1 if match["end"] else 1
            continue
        depth -= match["closed"].count("</")
        if depth == 0:
            starts.append(match.end())
    ends = [*starts[1:], len(words)]
    for start, end in zip(reversed(starts), reversed(ends), strict=True):
        if _ASKS.search(_TAG.sub("", words[start:end])):
            return start
    return starts[-2:][0]
