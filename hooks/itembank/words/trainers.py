"""Every word that the pages for trainers say; part of the one table in ``texts``."""

from __future__ import annotations

from .take_along import TAKE_ALONG_TEXTS

TRAINER_TEXTS = {
    **TAKE_ALONG_TEXTS,
    "agenda_too_long": "Deze link is te lang. Alleen het eerste deel is gelezen.",
    "agenda_too_many": "Deze link noemt meer dan {count} onderdelen. De rest is weggelaten.",
    "agenda_unknown": "‘{name}’ bestaat niet in deze cursus en is overgeslagen.",
    "agenda_retired": "‘{name}’ is vervallen en is overgeslagen.",
    "agenda_replaced": "‘{name}’ is vervallen. In de plaats daarvan zie je ‘{other}’.",
    "agenda_minutes": "Bij ‘{name}’ staat geen geldig aantal minuten.",
    "moved_page_title": "Je gaat naar een pagina van de cursus",
    "moved_page": "Ga naar de pagina",
    "link_copy": "Kopieer de link",
    "link_copied": "Gekopieerd",
    "link_copy_failed": "Kopiëren mag hier niet. Selecteer de link en kopieer die zelf.",
    "link_save_refused": "Staat de code niet bij je downloads? Dan mag bewaren niet in dit "
    "venster. Open de pagina in een eigen tabblad.",
    "link_qr": "QR-code naar:",
    "trainer_here": "je ziet ook wat alleen voor trainers is.",
    "show_big": "Toon groot",
    "show_big_bank": "Toon alle vragen groot ({count})",
    "show_failed": "Dit onderdeel kon niet worden geladen. Ga verder, of probeer het opnieuw.",
    "show_problems": "Niet alles in deze link klopt:",
    "show_untitled": "Je workshop",
    "show_page": "Blad {number} van {total}",
    "workshop_nothing": "In deze link staat geen onderdeel van de cursus. Vraag je trainer om de "
    "hele link.",
    "own_failed": "De lijst met onderdelen kon niet worden geladen. Heb je netwerk?",
    "load_again": "Probeer het nog eens",
    "own_begin": "Begint om",
    "own_total": "Onderdelen: {count}. Samen {minutes} minuten.",
    "own_take": "Link en QR-code voor je deelnemers",
    "part_minutes": "{minutes} minuten",
    "part_pauze": "Pauze",
    "part_speling": "Speling",
    "part_energiser": "Energiser",
    "part_energiser_words": "Ga even staan. Loop naar iemand die je vandaag nog niet sprak. "
    "Vertel elkaar in een minuut: wat neem je straks mee naar je werk?\n"
    "Staan hoeft niet. Wie liever zit, praat met een buur.",
    "part_eigen": "Eigen onderdeel",
    "code_of": "QR-code naar: {title}",
    "code_svg": "Bewaar de code als SVG",
    "code_png": "Bewaar de code als PNG",
    "script_lead": "Geef deze workshop",
    "script_link": "Daar staat ook de link voor je deelnemers, en zie je wat zij zien. "
    "Kies eerst of ze een antwoord pas na de stemming zien: dat staat in die link.",
    "link_shut": "Met deze link zien deelnemers een antwoord pas met de code van het scherm.",
    "link_open": "Met deze link zien deelnemers een antwoord zodra ze zelf iets kiezen.",
    "workshopblad_static": "Dit blad wordt gevuld door JavaScript. Zonder JavaScript print je de "
    "werkbladen van de toetsen, bij Drukwerk.",
    "workshopblad_open": "Open op een scherm:",
}
