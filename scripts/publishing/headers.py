"""What every answer of the server says besides its content, and how long a copy may be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from publishing.moved import Redirect
from publishing.writers import Code

# A year, which is what internet.nl asks for. Not for subdomains: those are not ours to decide on.
HSTS = ("Strict-Transport-Security", "max-age=31536000")
# A copy may be kept, but the server is asked at every visit whether it is still the newest. So an
# update reaches everyone, and what did not change is not sent again.
REVALIDATE = "no-cache"
# Material puts a hash of the content in these names: another content is another name.
HASHED = Code(r"\.[0-9a-f]{8}\.min\.(?:js|css)$")
FOREVER = "public, max-age=31536000, immutable"
# What is text, and gets three to five times smaller. HTML is compressed as well.
COMPRESSED = (
    "text/css",
    "text/plain",
    "text/xml",
    "text/javascript",
    "application/javascript",
    "application/json",
    "application/xml",
    "image/svg+xml",
)
# The course uses none of these, and nothing that it shows may.
_UNUSED = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "usb",
)


@dataclass(frozen=True)
class Answer:
    """What the header files of all servers say.

    ``base`` is the path of the site with slashes around it, as ``writers.site_path`` makes it.
    ``moved`` are the old addresses that the server answers itself. ``hidden`` says that no search
    engine may show the site.
    """

    policy: str
    base: str = "/"
    moved: Sequence[Redirect] = ()
    hidden: bool = False

    @property
    def missing(self) -> str:
        """The path of the page that says that there is no such page."""
        return f"{self.base}404.html"

    @property
    def headers(self) -> list[tuple[str, str]]:
        """The headers of every answer; HSTS is apart, because plain http must not send it."""
        return [
            ("Content-Security-Policy", self.policy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
            ("Permissions-Policy", ", ".join(f"{name}=()" for name in _UNUSED)),
            *([("X-Robots-Tag", "noindex")] if self.hidden else []),
        ]
