"""What an open task says on the screen."""

TEXTS = {
    "label": "Schrijf zelf, daarna vergelijk je",
    "your": "Jouw tekst",
    "stays": "Niemand leest mee met wat je schrijft.",
    "check": "Vergelijk met een voorbeeld",
    "show_key": "Bekijk een voorbeeld",
    "example": "Zo kan het ook",
    "criteria": "Lees je eigen tekst na. Klopt dit?",
    "seen": "Hieronder staat een voorbeeld",
    "empty": "Schrijf eerst iets, hoe kort ook.",
}
