"""What a checklist says on the screen."""

TEXTS = {
    "note": "Notitie",
    "note_for": "Notitie bij:",
    "progress": "{done} van {total} punten gedaan",
    "copy": "Kopieer als tekst",
    "copied": "De checklist staat op het klembord. Plak hem in je document.",
    "copy_failed": "Kopiëren lukte niet. Gebruik 'Bewaar als bestand'.",
    "download": "Bewaar als bestand",
    "downloaded": "De checklist is bewaard als bestand.",
    "print": "Print",
    "clear": "Maak leeg",
    "cleared": "Alle vinkjes en notities zijn weg.",
    "clear_sure": "Weet je het zeker? Klik nog een keer om alles te wissen.",
    "done": "gedaan",
    "open": "nog te doen",
}
