"""``.well-known/security.txt``: where to tell of a leak (RFC 9116)."""

from __future__ import annotations

from urllib.parse import urlsplit

from itembank.site.settings import Security

PATH = ".well-known/security.txt"


def security_txt(security: Security, address: str) -> str:
    """The file. It belongs at the root of a host, so that is where ``Canonical`` points."""
    host = urlsplit(address)
    lines = [
        f"Contact: {security.contact}",
        # Still that day in the Netherlands, in summer and in winter.
        f"Expires: {security.expires.isoformat()}T21:59:59Z",
        "Preferred-Languages: nl, en",
    ]
    if host.scheme == "https":
        lines.append(f"Canonical: https://{host.netloc}/{PATH}")
    return "\n".join(lines) + "\n"
