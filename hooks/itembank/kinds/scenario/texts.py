"""What a scenario says on the screen."""

TEXTS = {
    "label": "Verhaal met keuzes",
    "show_key": "Lees de toelichting",
    "choose": "Wat doe je?",
    "go": "Ga naar stap {number}.",
    "lesson": "Wat je hiervan leert:",
    "back": "Eén stap terug",
    "again": "Begin opnieuw",
    "road": "Dit koos je tot hier:",
    "scene": "Stap {number}",
    "ended": "Probeer ook eens een andere weg.",
    "seen": "Het verhaal is uit",
}
