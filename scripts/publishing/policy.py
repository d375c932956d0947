"""The Content-Security-Policy of the site. There is no ``unsafe-inline`` in it, anywhere."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence

from itembank.reading.elements import Document

# `data:` is for the icons in Material's style sheets, which are masks: a page without them would
# have menus without icons.
_DIRECTIVES = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'"
)
_NAME = "Content-Security-Policy"
# Data for a script, which nothing runs; a type without a slash is `module` or `importmap`.
_DATA = re.compile(r"\s*(?:application|text)/(?!(?:x-)?(?:java|ecma)script)", re.I)


def inline_scripts(page: Document) -> list[str]:
    """The inline scripts a browser would run, to the letter; data blocks are not among them."""
    return [
        page.inside(script)
        for script in page.all("script")
        if "src" not in script.attributes and not _DATA.match(script.value("type"))
    ]


def hashes(page: Document) -> set[str]:
    """How the policy names the inline scripts of a page: ``sha256-…``."""
    return {_hash(code) for code in inline_scripts(page)}


def header_policy(allowed: Iterable[str], ancestors: Sequence[str] = ()) -> str:
    """The policy a server sends; ``ancestors`` are the origins that may show the site in a frame.

    Nobody may when there are none.
    """
    frames = " ".join(ancestors) or "'none'"
    return f"{page_policy(allowed)}; frame-ancestors {frames}"


def page_policy(allowed: Iterable[str]) -> str:
    """The policy as a page itself can carry it: a browser ignores frame-ancestors there."""
    return _DIRECTIVES.format(hashes="".join(f" '{value}'" for value in sorted(allowed)))


def with_policy(page: Document) -> str:
    """The page with its own policy in it, for a host that sends no headers.

    It comes before everything that it governs, and after the character set, which a browser looks
    for in the first bytes. A page without a head is left as it is.
    """
    metas = page.all("meta")
    if any(meta.value("http-equiv").lower() == _NAME.lower() for meta in metas):
        return page.html
    place = next((meta for meta in metas if "charset" in meta.attributes), None)
    place = place or next(iter(page.all("head")), None)
    if place is None:
        return page.html
    tag = f'<meta http-equiv="{_NAME}" content="{page_policy(hashes(page))}">'
    return page.edited([(place.inside, place.inside, f"\n{tag}")])


def _hash(code: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}"
