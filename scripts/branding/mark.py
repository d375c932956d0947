"""The drawings a house style can do without: the course's own mark, and an initial as favicon."""

import re
from xml.sax.saxutils import escape

from branding.contrast import reach
from branding.palette import Colours

# Tell what is drawn here, in whatever colours, from a municipality's own logo.
MARK, INITIAL = b'id="cursus-merk"', b'id="cursus-letter"'

_MARK = """\
<svg xmlns="http://www.w3.org/2000/svg" id="cursus-merk" viewBox="0 0 64 64" width="64" height="64">
  <rect width="64" height="64" rx="14" fill="{accent}"/>
  <path fill="{ink}" d="M9 54V43h15V33h15V23h16v31z"/>
  <g fill="{people}">
    <circle cx="16.5" cy="32.5" r="4"/>
    <path d="M10.5 43a6 6 0 0 1 12 0z"/>
    <circle cx="31.5" cy="22.5" r="4"/>
    <path d="M25.5 33a6 6 0 0 1 12 0z"/>
    <circle cx="47" cy="12.5" r="4"/>
    <path d="M41 23a6 6 0 0 1 12 0z"/>
  </g>
</svg>
"""
_INITIAL = """\
<svg xmlns="http://www.w3.org/2000/svg" id="cursus-letter" viewBox="0 0 64 64"\
 width="64" height="64">
  <rect width="64" height="64" rx="14" fill="{accent}"/>
  <text x="32" y="46" fill="{ink}" font-family="sans-serif" font-size="40" font-weight="700"\
 text-anchor="middle">{letter}</text>
</svg>
"""


def mark(light: Colours) -> str:
    """The staircase of the course with three people on it, in the colours of a light scheme."""
    accent = light["accent"]
    people = reach(light["warm"], [accent], 4.5) or light["accent-text"]
    return _MARK.format(accent=accent, ink=light["accent-text"], people=people)


def initial(municipality: str, light: Colours) -> str:
    """The first letter of the name on a tile: a favicon for who has no square logo."""
    name = re.sub(r"^gemeente\s+", "", municipality.strip(), flags=re.I)
    letter = next((sign for sign in name.lstrip("'’") if sign.isalnum()), "?").upper()
    # The article of 's-Hertogenbosch or 't Zand is not what the name begins with.
    shortened = re.match(r"['’]\w-?\s*(\w)", name)
    letter = shortened[1].upper() if shortened else letter
    return _INITIAL.format(accent=light["accent"], ink=light["accent-text"], letter=escape(letter))
