"""``.well-known/security.txt``: where to tell of a leak (RFC 9116)."""

from __future__ import annotations

from urllib.parse import urlsplit

from itembank.site.settings import Security
from publishing.writers import security_txt

PATH = ".well-known/security.txt"


def security_text(security: Security, address: str) -> str:
    """The file. It belongs at the root of a host, so that is where ``Canonical`` points."""
    lines = [
        security_txt("Contact: {contact}", contact=security.contact),
        # Still that day in the Netherlands, in summer and in winter.
        security_txt("Expires: {day}T21:59:59Z", day=security.expires.isoformat()),
        "Preferred-Languages: nl, en",
    ]
    if host := _host(address):
        lines.append(security_txt("Canonical: https://{host}/{path}", host=host, path=PATH))
    return "\n".join([*lines, ""])


def _host(address: str) -> str:
    """The host of a site that is visited safely, or nothing."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.netloc if parts.scheme == "https" else ""
