"""What a self-scan says on the screen."""

TEXTS = {
    "label": "Zelfscan, er is geen goed of fout",
    "scale": "Kies bij elke stelling:",
    "dont_know": "Weet ik niet",
    "check": "Bekijk je profiel",
    "show_key": "Bekijk wat de uitkomsten betekenen",
    "advice": "Wat kun je doen?",
    "advice_more": "Wat kan later?",
    "seen": "Jouw profiel",
    "nothing": "Je weet het overal nog niet. Begin met de punten hieronder.",
    "more": "Lees verder",
    "from": "Vanaf {share} van de schaal:",
    "empty": "Kies bij elke stelling een antwoord.",
}
