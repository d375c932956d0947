"""The stable key of everything a link can point at, and the addresses made from it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from ..places import PAGE

FOLDER = "naar"


@dataclass(frozen=True)
class Activity:
    """One thing a trainer can link to.

    ``target`` is the path of its page under docs/, with the anchor of an item or tool; empty for
    what is retired. ``module`` is empty for what belongs to no module. ``items`` are the keys of a
    whole test. ``replaced_by`` is the key of what came instead of a retired item, or empty.
    """

    key: str
    kind: str
    title: str
    target: str
    module: str = ""
    items: tuple[str, ...] = ()
    retired: bool = False
    replaced_by: str = ""


def stable_path(key: str, *, directory_urls: bool = True) -> str:
    """The address that outlives moves, relative to the root of the site."""
    return f"{FOLDER}/{key}/{'' if directory_urls else 'index.html'}"


def stable_address(site_url: str, key: str, *, directory_urls: bool = True) -> str:
    """The same in full, for a code or a message: a file may have a space in its name."""
    return site_url + quote(stable_path(key, directory_urls=directory_urls))


def qr_path(key: str) -> str:
    """The picture of the QR code of that address."""
    return f"{FOLDER}/{key}/qr.svg"


def loose_path(key: str) -> str:
    """The page with this item only, for a frame in a page of somebody else."""
    return f"{FOLDER}/{key}/los/index.html"


def loose_address(site_url: str, key: str, *, directory_urls: bool = True) -> str:
    """The same in full, as it stands in the line to copy."""
    path = loose_path(key)
    return site_url + quote(path.removesuffix("index.html") if directory_urls else path)


def page_key(path: str) -> str:
    """The key of a page: its path under docs/ without its ending; a folder's page is the folder."""
    stem = path.removesuffix(".md")
    return f"{PAGE}/{stem.removesuffix('/index')}"
