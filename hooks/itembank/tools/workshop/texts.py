"""What workshop says on the screen."""

TEXTS = {
    "workshop_static": "Deze workshop kan alleen met JavaScript worden getoond. Vraag je trainer "
    "om de links van de onderdelen, of om het werkblad op papier.",
    "workshop_read": "Lees:",
}
