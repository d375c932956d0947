"""The limits of the models as a module for the browser, which keeps what the models let through."""

from __future__ import annotations

from ..model import limits

PATH = "static/shared/limits.js"


def limits_module() -> str:
    """The text of the module: every limit under its own name."""
    found = {name: value for name, value in vars(limits).items() if name.isupper()}
    lines = [f"export const {name} = {value};" for name, value in found.items()]
    head = (
        "/**\n"
        " * How much of each thing there may be. Made from model/limits.py, which tells of each,\n"
        " * by tests/javascript/words.py; do not change it by hand.\n"
        " */"
    )
    return "\n".join([head, *lines]) + "\n"
