"""What the decision aid says on the screen."""

TEXTS = {
    "step": "Vraag {number} van {total}",
    "why": "Waarom deze vraag?",
    "next": "Volgende",
    "back": "Vorige",
    "again": "Begin opnieuw",
    "empty": "Kies eerst een antwoord.",
    "advice": "Het advies",
    "promise": "Wat je belooft:",
    "because": "Dit advies volgt uit je antwoorden",
    "warnings": "Let op",
    "next_steps": "Wat je nu kunt doen",
    "ready": "Je advies staat klaar.",
    "table_gates": "Wanneer je eerst iets anders doet",
    "table_levels": "Welk advies bij welke ruimte en mogelijkheden hoort",
    "question": "Vraag",
    "answer": "Antwoord",
    "outcome": "Advies",
    "all_advices": "Alle adviezen",
    "all_warnings": "Alle waarschuwingen",
    "static": "Zo werkt de keuzehulp",
}
