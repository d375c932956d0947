"""What a volgorde says on the screen."""

TEXTS = {
    "label": "Zet in de goede volgorde",
    "place_of": "Plaats van:",
    "choose": "kies",
    "up": "Eerder",
    "down": "Later",
    "moved": "{step} staat nu op plaats {place} van {total}.",
    "belongs": "Hoort op plaats {place}.",
    "follows": "Staat goed na de stap ervoor",
    "pairs": "{right} van {total} keer volgt direct de goede stap.",
}
