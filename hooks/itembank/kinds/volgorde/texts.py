"""What a volgorde says on the screen."""

TEXTS = {
    "label": "Zet in de goede volgorde",
    "empty": "Verplaats eerst een of meer stappen. Zoals ze nu staan, staan ze door elkaar.",
    "place_of": "Plaats van:",
    "choose": "kies",
    "up": "Eerder",
    "down": "Later",
    "moved": "{step} staat nu op plaats {place} van {total}.",
    "belongs": "Hoort op plaats {place}.",
    "placed": "Goede plaats, maar niet na de goede stap",
    "follows": "Volgt goed op de stap ervoor, maar staat op de verkeerde plaats",
    "right_order": "De goede volgorde",
    "pairs": "Goed na de vorige stap: {right} van {total}.",
}
