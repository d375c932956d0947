"""chat: a talk on a phone: who writes, and under it what they write. "Jij" is the reader."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from ._titled import titled

_READER = "Jij"


def _turn(figure: etree.Element) -> None:
    """Puts what the reader writes on the other side."""
    for talk in figure.iter("dl"):
        own = False
        for part in talk:
            if part.tag == "dt":
                own = (part.text or "").startswith(_READER)
            if own:
                part.set("class", "own")


BLOCK = titled("chat", "De appgroep van de straat", _turn)
