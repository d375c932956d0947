"""Where things stand: the folders, pages and anchors that several rooms name."""

from __future__ import annotations

QUIZZES = "quizzes"
LOCAL = "lokaal"
"""The folder under quizzes/ with what is the municipality's own."""
LOCAL_SOURCE = "LOK-"
"""How the id of a municipality's own source or claim begins."""
SOURCES = "bronnen.yml"
"""The file with sources and claims, in either folder."""
FINAL_TEST = "eindtoets"
"""The bank the final test draws from, and the block that shows it."""

COURSE = "cursus/"
HANDBOOK = "handboek/"
TAUGHT = (COURSE, HANDBOOK)
"""The pages people read to learn."""
TOOLS = "hulpmiddelen/"
LOCAL_PAGES = f"{LOCAL}/"
TRAINERS = "trainers/"
ABOUT = "over/"

SOURCES_PAGE = f"{ABOUT}bronnen.md"
ABOUT_PAGE = f"{ABOUT}index.md"
UNCHECKED = "niet-nagekeken"
"""The part of that page on what nobody has compared with its source yet."""
PLAN = "participatieplan"
PLAN_PAGE = f"{TOOLS}{PLAN}.md"
PLAN_KEY = f"{PLAN}/{PLAN}"
"""How the key of a field of the plan begins, where it is kept."""
PROJECT_KEY = f"{PLAN_KEY}/project"
"""The field that names what the plan is for."""
WORKSHOPS = f"{TRAINERS}workshops/"
"""The scripts of workshops, which who leads one prints."""
EVALUATION, FOLLOW_UP = "evaluatie", "een-week-later"
"""The parts of their first page on how it was, and on what to write a week later."""
SHOW_PAGE = f"{TRAINERS}tonen.md"
GLOSSARY_PAGE = f"{HANDBOOK}begrippen.md"

TEST = "toets"
PAGE = "pagina"
"""How the key of a whole test and that of a page begin."""
QUESTION = "vraag"
"""The block that places one item in a lesson; those of a test are called as the test."""

DRAWING = "tekening"
"""The block that shows a drawing."""
DRAWINGS = "tekeningen"
"""The folder of drawings, in docs/ and in the municipality's own folder there."""

TAKEN = f"{TRAINERS}meenemen"
"""The folder of a published site with the questions of every bank as files."""
_SHEETS = f"{TRAINERS}drukwerk"
_BOOKLETS = f"{TRAINERS}boekje"
_TOOLS = f"{TRAINERS}hulpmiddel"
_WORKSHOP = f"{TRAINERS}eigen-workshop"


def anchor(group: str, name: str) -> str:
    """The stable anchor of an item of a bank, or of a tool of a kind."""
    return f"{group}--{name}"


# Handouts, each written as the source of a page would be called.


def sheet_path(bank: str, *, key: bool) -> str:
    """The sheet of a bank, or its key."""
    return f"{_SHEETS}/{bank}/antwoorden/index.md" if key else f"{_SHEETS}/{bank}/index.md"


def booklet_path(module: str, *, trainer: bool) -> str:
    """The booklet of a module, or the trainer's version of it."""
    return f"{_BOOKLETS}/{module}/trainer/index.md" if trainer else f"{_BOOKLETS}/{module}/index.md"


def tool_path(key: str) -> str:
    """A checklist or another tool to fill in, by its key ``<kind>/<name>``."""
    return f"{_TOOLS}/{key}/index.md"


def is_handout(address: str) -> bool:
    """Whether a handout is at this address of the site, with or without ``index.html``."""
    return address.startswith(tuple(f"{one}/" for one in (_SHEETS, _BOOKLETS, _TOOLS, _WORKSHOP)))


def workshop_path(*, key: bool) -> str:
    """The sheet of the workshop that the address names, or its key."""
    return f"{_WORKSHOP}/{'antwoorden' if key else 'werkblad'}/index.md"


def file_of_source(identifier: str) -> str:
    """The file in which a source or a claim with this id belongs."""
    return f"{QUIZZES}/{LOCAL}/{SOURCES}" if identifier.startswith(LOCAL_SOURCE) else SOURCES
