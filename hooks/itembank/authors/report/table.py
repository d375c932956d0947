"""A table in plain text: for a terminal, and for whoever pastes it in a message."""

from __future__ import annotations

from collections.abc import Sequence

GAP = "  "


def table(head: Sequence[str], rows: Sequence[Sequence[object]], *, left: int = 1) -> str:
    """The rows under their head. The first ``left`` columns start at the left, numbers do not.

    The last column takes the room it needs when it starts at the left as well: ``left`` is then
    the number of columns.
    """
    texts = [list(head), *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(line[column]) for line in texts) for column in range(len(head))]
    lines = [
        GAP.join(
            cell.ljust(width) if column < left else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in texts
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def decimal(value: float) -> str:
    """One decimal, with a comma."""
    return f"{value:.1f}".replace(".", ",")
