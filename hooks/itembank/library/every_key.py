"""Every word that is a key in some file under quizzes/."""

from __future__ import annotations

from functools import cache

from ..kinds import item_kinds, tool_kinds
from ..model.cases import CaseFile
from ..model.course import Objectives
from ..model.figures import FigureFile
from ..model.glossary import Glossary
from ..model.items import Bank
from ..model.search_words import SearchWords
from ..model.sources import SourceFile
from ..reading.validate import keys_in


@cache
def every_key() -> frozenset[str]:
    """By these a key that stands on a wrong place is told from a text with a colon in it."""
    tools = tool_kinds().values()
    additions = [tool.addition for tool in tools if tool.addition is not None]
    files = (Bank, CaseFile, FigureFile, Glossary, Objectives, SearchWords, SourceFile)
    # The items of a bank have models of their own, by their kind.
    return keys_in([*files, *tools, *additions, *item_kinds().values()]) | {"vragen"}
