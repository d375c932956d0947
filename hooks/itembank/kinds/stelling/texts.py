"""What a stelling says on the screen."""

TEXTS = {
    "label": "Waar of niet waar?",
    "empty": "Kies eerst 'Waar' of 'Niet waar'.",
}
