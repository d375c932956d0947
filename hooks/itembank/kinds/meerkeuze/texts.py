"""What a meerkeuze says on the screen."""

TEXTS = {
    "label": "Kies alles wat klopt",
    "count": "Kies er",
    "empty": "Kies eerst een of meer antwoorden.",
    "odd": "Je koos er {count}. Er kloppen er {asked}. Verander je keuze, of controleer nog een "
    "keer als je het zo laat.",
}
