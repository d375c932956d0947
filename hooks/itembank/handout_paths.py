"""Where the handouts stand, each written as the source of a page would be called."""

from __future__ import annotations

_SHEETS = "trainers/drukwerk"
_BOOKLETS = "trainers/boekje"
_WORKSHOP = "trainers/eigen-workshop"


def sheet_path(bank: str, *, key: bool) -> str:
    """The sheet of a bank, or its key."""
    return f"{_SHEETS}/{bank}/antwoorden/index.md" if key else f"{_SHEETS}/{bank}/index.md"


def booklet_path(module: str, *, trainer: bool) -> str:
    """The booklet of a module, or the trainer's version of it."""
    return f"{_BOOKLETS}/{module}/trainer/index.md" if trainer else f"{_BOOKLETS}/{module}/index.md"


def workshop_path(*, key: bool) -> str:
    """The sheet of the workshop that the address names, or its key."""
    return f"{_WORKSHOP}/{'antwoorden' if key else 'werkblad'}/index.md"
