"""What a keuze says on the screen."""

TEXTS = {
    "label": "Kies één antwoord",
    "empty": "Kies eerst een antwoord.",
}
