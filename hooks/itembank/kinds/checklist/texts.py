"""What a checklist says on the screen."""

TEXTS = {
    "note": "Notitie",
    "note_for": "Notitie bij:",
    "progress": "{done} van {total} punten gedaan",
    "done": "{words} (gedaan)",
    "clear": "Maak leeg",
    "cleared": "Alle vinkjes en notities zijn weg.",
    "clear_sure": "Weet je het zeker? Klik nog een keer om alles te wissen.",
}
