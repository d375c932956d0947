"""A page of the site in a frame of an intranet that does not allow everything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import FrameLocator, Page

from servers import Request, serve

FRAME = """([sandbox, address]) => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", sandbox);
  Object.assign(frame, { src: address, width: 1000, height: 700, name: "cursus" });
  document.body.replaceChildren(frame);
}"""


@contextmanager
def framed(
    page: Page, folder: Path, path: str, sandbox: str, *, elsewhere: bool = False
) -> Iterator[tuple[FrameLocator, str]]:
    """The page at a path in a frame with these permissions, and its address.

    The intranet stands on the host of the site or ``elsewhere``; the site lets both frame it.
    """
    with serve(folder, _files) as url, serve(folder, _files) as other:
        page.goto(f"{other if elsewhere else url}404.html")
        page.evaluate(FRAME, [sandbox, url + path])
        yield page.frame_locator("iframe"), url + path


def _files(_request: Request) -> None:
    """Nothing is taken in: every request is for a file."""
