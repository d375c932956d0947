"""tijdlijn: moments from top to bottom, each a time with what happened; one in bold stands out."""

from __future__ import annotations

from ._titled import titled

BLOCK = titled("tijdlijn", "Een vrijdag in maart")
