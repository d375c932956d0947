"""What in HTML acts by itself: scripts, handlers, frames, forms and addresses that run something.

One list, for what an author writes, what a template holds, what a picture draws and what is
published. It asks for more than the parser sees: a browser and Python disagree about where a
comment or a style ends, so the names of tags are looked for in the bare text as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from .elements import Document, Element, parse

_NEVER = ("applet", "base", "embed", "fencedframe", "frame", "frameset", "object", "portal")
_OF_THE_SITE = ("link", "meta", "script")
_FRAME = "iframe"
_TAG = re.compile(rf"<(?:[\w-]+:)?({'|'.join((*_NEVER, *_OF_THE_SITE, _FRAME))})(?![\w-])", re.I)
_HANDLER = re.compile(r"on[a-z]{3,}\Z")
_ADDRESSES = {
    *("action", "background", "cite", "data", "formaction", "from", "href", "manifest", "ping"),
    *("poster", "src", "to", "values"),
}
# A browser skips these in an address.
_SKIPPED = re.compile(r"[\x00-\x20\x7f]")
_RUNS = re.compile(r"(?:javascript|vbscript|data):", re.I)
_PICTURE = re.compile(r"data:image/", re.I)
_SHOWS_PICTURES = {"img", "image", "source", "use"}
# What a browser fetches by itself, and the policy of the site refuses from elsewhere.
_FETCHING = {*_SHOWS_PICTURES, "audio", "input", "track", "video"}
_FETCHED = {"href", "poster", "src", "srcset"}
_ORIGIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?\Z")
_ENTITY = re.compile(r"<!entity\b", re.I)
# Data for a script, which nothing runs; a type without a slash is `module` or `importmap`.
_DATA = re.compile(r"\s*(?:application|text)/(?!(?:x-)?(?:java|ecma)script)", re.I)
# One look that settles it for nearly every text: without these signs nothing can be found.
_SIGN = re.compile(
    rf"{_TAG.pattern}|[\s\"'/]on[a-z]{{3,}}\s*=|script\s*:|data\s*:|&(?:#|tab|newl|colon)"
    r"|srcdoc|action\s*=|<style|<!entity"
    r"|\s(?:src|poster)\s*=[\s\"']*(?:[a-z]+:)?//|\ssrcset\s*=|<(?:image|use)\b",
    re.I,
)
_SHOWN = 60


@dataclass(frozen=True)
class Active:
    """One part that acts: how it is ``written``, and where its tag begins in the text.

    ``origin`` is the site that a frame shows, when it is one that a setting can open.
    """

    written: str
    at: int
    origin: str = ""


class _Framing(Protocol):
    @property
    def origin(self) -> str: ...


Kept = TypeVar("Kept", bound=_Framing)


def has_signs(text: str) -> bool:
    """Whether a text may hold something active. No is certain, yes is not."""
    return _SIGN.search(text) is not None


def active_in(text: str) -> list[Active]:
    """Everything active in what somebody wrote: there, no script is right at all."""
    return _found(parse(text), None) if has_signs(text) else []


def active_on_page(page: Document, data: Collection[str]) -> list[Active]:
    """Everything active on a page of the site but what the course itself puts there.

    That is a script in a file of the site, and data for scripts in an element with one of the ids
    in ``data``.
    """
    return _found(page, data)


def refused(found: Iterable[Kept], origins: Collection[str]) -> list[Kept]:
    """What was found, without the frames of sites that a setting opens."""
    return [one for one in found if not (one.origin and shown_by(one.origin, origins))]


def is_data(script: Element) -> bool:
    """Whether a script is data, which no browser runs."""
    return _DATA.match(script.value("type")) is not None


def shown_by(address: str, origins: Collection[str]) -> bool:
    """Whether an address is of one of these sites; ``https://*.a.example`` is every one in it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    for origin in origins:
        allowed = urlsplit(origin)
        if (parts.scheme, _port(parts.netloc)) != (allowed.scheme, _port(allowed.netloc)):
            continue
        host, name = _host(parts.netloc), _host(allowed.netloc)
        if host == name or (name.startswith("*.") and host.endswith(name[1:])):
            return True
    return False


def _host(netloc: str) -> str:
    return netloc.lower().partition(":")[0]


def _port(netloc: str) -> str:
    return netloc.partition(":")[2] or "443"


def _found(page: Document, data: Collection[str] | None) -> list[Active]:
    seen: set[int] = set()
    found: list[Active] = []
    for element in page.elements:
        seen.add(element.start)
        found += _of(page, element, data)
    # What the parser took for a comment, a style or a part of a name.
    missed = (match.start() for match in _TAG.finditer(page.html))
    found += [_cut(page, at) for at in missed if at not in seen]
    found += [_cut(page, match.start()) for match in _ENTITY.finditer(page.html)]
    return sorted(found, key=lambda active: active.at)


def _of(page: Document, element: Element, data: Collection[str] | None) -> Iterator[Active]:
    tag = element.tag.rpartition(":")[2]
    origin = _origin(element) if tag == _FRAME else ""
    # In a drawing a browser reads what is in a style as elements.
    hides = tag == "style" and re.search(r"<[a-z/!]", page.inside(element), re.I) is not None
    ours = tag not in _OF_THE_SITE or _is_ours(tag, element, data)
    if origin or hides or not ours or tag in (*_NEVER, _FRAME):
        yield Active(_cut(page, element.start).written, element.start, origin)
        if not origin:
            return
    for name, value in element.attributes.items():
        if _acts(tag, name, value or ""):
            shown = name if value is None else f'{name}="{value}"'
            yield Active(shortened(shown), element.start)


def _acts(tag: str, name: str, value: str) -> bool:
    if _HANDLER.match(name) or name == "srcdoc":
        return True
    if name in ("action", "formaction"):
        return True
    plain = name.rpartition(":")[2]
    if tag in _FETCHING and plain in _FETCHED and _fetches(value):
        return True
    if plain not in _ADDRESSES:
        return False
    # An animation has several values.
    parts = value.split(";") if name == "values" else [value]
    addresses = [address for part in parts if _RUNS.match(address := _SKIPPED.sub("", part))]
    picture = tag in _SHOWS_PICTURES and all(map(_PICTURE.match, addresses))
    return bool(addresses) and not picture


def _fetches(value: str) -> bool:
    """Whether one of these addresses, with a width behind it or not, is of another site."""
    addresses = (part.split()[0] for part in value.split(", ") if part.strip())
    return any(_leaves(one) and not _RUNS.match(one) for one in addresses)


def _is_ours(tag: str, element: Element, data: Collection[str] | None) -> bool:
    if data is None:
        return False
    if tag == "script":
        if "src" in element.attributes:
            return not _leaves(element.value("src"))
        return is_data(element) and element.value("id") in data
    if tag == "meta":
        equals = element.value("http-equiv").lower()
        target = element.value("content").partition("=")[2]
        return equals in ("", "content-security-policy") or (
            equals == "refresh" and not _leaves(target.strip(" '\""))
        )
    return True


def _leaves(address: str) -> bool:
    """Whether an address is one of another site."""
    plain = _SKIPPED.sub("", address).replace("\\", "/")
    return plain.startswith("//") or re.match(r"[a-z][a-z0-9+.-]*:", plain, re.I) is not None


def _origin(frame: Element) -> str:
    """The site that a frame shows; empty when it is none that a setting can name."""
    try:
        parts = urlsplit(frame.value("src"))
    except ValueError:
        return ""
    known = parts.scheme == "https" and _ORIGIN.match(parts.netloc.lower())
    return f"https://{parts.netloc.lower()}" if known else ""


def _cut(page: Document, at: int) -> Active:
    end = page.html.find(">", at)
    return Active(shortened(page.html[at : end + 1 if end >= 0 else None]), at)


def runs(address: str) -> bool:
    """Whether a browser that visits this address runs it."""
    return _RUNS.match(_SKIPPED.sub("", address)) is not None


def shortened(written: str, limit: int = _SHOWN) -> str:
    """What somebody wrote on one line, cut at this many signs."""
    words = " ".join(written.split())
    return words if len(words) <= limit else f"{words[: limit - 1]}…"
