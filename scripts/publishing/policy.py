"""The Content-Security-Policy of the site. There is no ``unsafe-inline`` in it, anywhere."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence

# `data:` is for the icons in Material's style sheets, which are masks: a page without them would
# have menus without icons.
_DIRECTIVES = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'"
)
_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S | re.I)
_NOT_RUN = re.compile(r"""\bsrc\s*=|type\s*=\s*["']?(?:application|text)/(?!javascript)""", re.I)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.I)
_HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.I)


def inline_scripts(html: str) -> list[str]:
    """The inline scripts a browser would run; data blocks are not among them."""
    return [
        match["code"]
        for match in _INLINE_SCRIPT.finditer(html)
        if not _NOT_RUN.search(match["attributes"])
    ]


def hashes(html: str) -> set[str]:
    """How the policy names the inline scripts of a page: ``sha256-…``."""
    return {_hash(code) for code in inline_scripts(html)}


def header_policy(allowed: Iterable[str], ancestors: Sequence[str] = ()) -> str:
    """The policy a server sends; ``ancestors`` are the origins that may show the site in a frame.

    Nobody may when there are none.
    """
    frames = " ".join(ancestors) or "'none'"
    return f"{page_policy(allowed)}; frame-ancestors {frames}"


def page_policy(allowed: Iterable[str]) -> str:
    """The policy as a page itself can carry it: a browser ignores frame-ancestors there."""
    return _DIRECTIVES.format(hashes="".join(f" '{value}'" for value in sorted(allowed)))


def with_policy(html: str) -> str:
    """The page with its own policy in it, for a host that sends no headers.

    It comes before everything that it governs, and after the character set, which a browser looks
    for in the first bytes. A page without a head is left as it is.
    """
    if 'http-equiv="Content-Security-Policy"' in html:
        return html
    place = _CHARSET.search(html) or _HEAD.search(html)
    if place is None:
        return html
    policy = page_policy(hashes(html))
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{html[: place.end()]}\n{tag}{html[place.end() :]}"


def _hash(code: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}"
