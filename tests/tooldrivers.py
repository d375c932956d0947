"""What the tests must know of a tool stands in its own folder: ``tools/<tool>/driver.py``.

Its ``Driver`` builds on the class below: how the page of examples shows the tool, and what can be
seen there once its script has run. Only tests import it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import ClassVar

from playwright.sync_api import Page

from itembank.tools import all_tools


class ToolDriver:
    """A tool on its page of examples, at ``voorbeelden/<tool>/``."""

    # What stands behind the name of its block; None when the small site has nothing to show in it.
    argument: ClassVar[str | None] = ""
    # What stands behind the ``#`` of the address.
    fragment: ClassVar[str] = ""

    def works(self, page: Page) -> None:
        """Assert that the tool does what it is for, on its page just after loading."""
        raise NotImplementedError


@cache
def tool_driver(name: str) -> ToolDriver:
    """The driver in the folder of a tool."""
    driver: ToolDriver = import_module(f"itembank.tools.{name}.driver").Driver()
    return driver


def shown_tools() -> dict[str, str]:
    """The tools that have a page of examples, with what stands on it."""
    found = {}
    for name in all_tools():
        argument = tool_driver(name).argument
        if argument is not None:
            found[name] = f"/// {name} | {argument}\n///\n" if argument else f"/// {name}\n///\n"
    return found
