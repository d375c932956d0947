"""The Content-Security-Policy: a fixed list, and never what is found in a page.

There is no inline script that the policy approves, so it holds no hash. A page with one is refused
before it is published (``scripts/publishing/contents.py``); were it published, no browser would run
the script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from ..reading.elements import Document, Edit, written

DATA = {
    "__config": "What Material's own script must know: where the site begins, and words of search. "
    "It is JSON, which no browser runs.",
    "about-page": "What the page is, for search engines: schema.org as JSON-LD, which no browser "
    "runs and no policy asks about.",
}
"""Every inline script of the site, by its id, with the reason that it is there."""

_NOBODY = "'none'"
_NAME = "Content-Security-Policy"
# `data:` is for the icons in Material's style sheets, which are masks: a page without them would
# have menus without icons.
_DIRECTIVES = (
    ("default-src", _NOBODY),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("object-src", _NOBODY),
    ("base-uri", _NOBODY),
    ("form-action", _NOBODY),
)
# What a source may be written with; anything else would end it, or begin another directive.
_OF_A_SOURCE = "/:*.-_~[]"


def page_policy(frames: Sequence[str] = (), connect: Sequence[str] = (), own: bool = False) -> str:
    """The policy as a page itself can carry it.

    ``frames`` are the sites that a page may show in a frame, and ``own`` says that it shows pages
    of the site itself in one. ``connect`` are the sources that scripts may ask beside the site.
    """
    shown = " ".join([*(["'self'"] if own else []), *map(_source, frames)]) or _NOBODY
    asked = "".join(f" {_source(one)}" for one in connect)
    directives = (
        f"{name} {value}{asked if name == 'connect-src' else ''}" for name, value in _DIRECTIVES
    )
    return "; ".join([*directives, f"frame-src {shown}"])


def header_policy(ancestors: Sequence[str] = (), frames: Sequence[str] = ()) -> str:
    """The policy a server sends; ``ancestors`` are the sites that may show this one in a frame.

    Nobody may when there are none. In a page a browser ignores frame-ancestors.
    """
    return f"{page_policy(frames)}; frame-ancestors {' '.join(map(_source, ancestors)) or _NOBODY}"


def policy_edits(page: Document, policy: str) -> Iterator[Edit]:
    """What puts this policy in a page, for a host that sends no headers.

    It comes before everything that it governs, and after the character set, which a browser looks
    for in the first bytes. Nothing for a page without a head, or that carries it already; another
    policy stays, because a browser holds a page to both.
    """
    metas = page.all("meta")
    own = [meta.value("content") for meta in metas if meta.value("http-equiv") == _NAME]
    place = next((meta for meta in metas if "charset" in meta.attributes), None)
    place = place or next(iter(page.all("head")), None)
    if place is not None and policy not in own:
        tag = written({"http-equiv": _NAME, "content": policy})
        yield place.inside, place.inside, f"\n<meta{tag}>"


def _source(origin: str) -> str:
    return quote(origin, safe=_OF_A_SOURCE)
