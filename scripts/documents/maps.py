"""The maps: documents whose parts are made from the folders, so that they cannot fall behind."""

from pathlib import Path

from documents.decisions import decisions
from documents.rooms import ENGINE, SCRIPTS, Order, about, rooms
from itembank.authors.made_parts import filled


def maps(root: Path) -> dict[str, str]:
    """Every document with made parts, by its path in the project, as it must be now."""
    made = {
        "CONTRIBUTING.md": {"decisions": _decisions(root)},
        "hooks/README.md": {"rooms": _rooms(root / "hooks", root / "hooks/itembank", ENGINE)},
        "scripts/README.md": {
            "commands": _commands(root / "scripts"),
            "rooms": _rooms(root / "scripts", root / "scripts", SCRIPTS),
        },
    }
    return {
        name: filled((root / name).read_text(encoding="utf-8"), parts)
        for name, parts in made.items()
    }


def _rooms(beside: Path, folder: Path, order: Order) -> str:
    rows = ["| Level | Room | What it is |", "|---|---|---|"]
    for room in rooms(folder, order):
        link = room.path.relative_to(beside).as_posix() + ("/" if room.path.is_dir() else "")
        name = room.path.name + ("/" if room.path.is_dir() else "")
        rows.append(f"| {room.level} | [`{name}`]({link}) | {room.about} |")
    return "\n".join(rows)


def _commands(folder: Path) -> str:
    rows = ["| Command | What it does |", "|---|---|"]
    rows += [
        f"| [`{path.name}`]({path.name}) | {about(path)} |" for path in sorted(folder.glob("*.py"))
    ]
    return "\n".join(rows)


def _decisions(root: Path) -> str:
    return "\n".join(
        f"- [{decision.number}. {decision.title}]({decision.address})"
        for decision in decisions(root)
    )
