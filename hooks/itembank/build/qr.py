"""QR codes of the stable addresses, as pictures beside their pages: ``naar/<key>/qr.svg``.

A picture of its own keeps the pages that show it light, and a trainer can save it for a slide.
"""

from __future__ import annotations

import io
from functools import lru_cache

import segno

from ..site.keys import qr_path, stable_address
from ..site.site import Site

# On a slide a code is seen at an angle and partly behind heads, so some of it may be missed.
_CORRECTION = "m"
# What scanners need around a code, in squares.
_QUIET = 4
# One of the eight patterns a code can be drawn in. Looking for the most even one is four fifths of
# the time, a third of a whole build; read askew, blurred and half covered, this one did as well.
_PATTERN = 2


def qr_codes(site: Site, *, directory_urls: bool = True) -> dict[str, str]:
    """Every picture by its path in the built site; none when no page lists them.

    Without an address of the site there is nothing a code could hold.
    """
    if not site.has_codes:
        return {}
    return {
        qr_path(key): qr_svg(stable_address(site.url, key, directory_urls=directory_urls))
        for key, activity in site.activities.items()
        if not activity.retired
    }


@lru_cache(maxsize=4096)
def qr_svg(address: str) -> str:
    """The code of an address, black on white whatever lies behind it. A server makes it once."""
    code = segno.make_qr(address, error=_CORRECTION, mask=_PATTERN)
    picture = io.BytesIO()
    code.save(picture, kind="svg", border=_QUIET, light="#fff", omitsize=True, xmldecl=False)
    return picture.getvalue().decode()
