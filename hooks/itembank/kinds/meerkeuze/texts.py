"""What a meerkeuze says on the screen."""

TEXTS = {
    "label": "Kies alles wat klopt",
    "count": "Kies er",
    "empty": "Kies eerst een of meer antwoorden.",
}
