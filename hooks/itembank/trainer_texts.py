"""Every word that the pages for trainers say; part of the one table in ``texts``."""

from __future__ import annotations

TRAINER_TEXTS = {
    "agenda_too_long": "Deze link is te lang. Alleen het eerste deel is gelezen.",
    "agenda_too_many": "Deze link noemt meer dan {count} onderdelen. De rest is weggelaten.",
    "agenda_unknown": "‘{name}’ bestaat niet in deze cursus en is overgeslagen.",
    "agenda_retired": "‘{name}’ is vervallen en is overgeslagen.",
    "agenda_replaced": "‘{name}’ is vervallen. In de plaats daarvan zie je ‘{other}’.",
    "agenda_minutes": "Bij ‘{name}’ staat geen geldig aantal minuten.",
    "moved_page_title": "Je gaat naar een pagina van de cursus",
    "moved_page": "Ga naar de pagina",
    "links_local": "Deze links en codes wijzen naar een adres dat alleen op één computer werkt. "
    "Zet eerst het adres van jullie site in mkdocs.yml.",
    "link_pages": "Lessen en pagina's",
    "link_tools": "Hulpmiddelen",
    "link_tests": "De hele toets",
    "link_items": "Losse vragen",
    "link_kind_page": "Pagina",
    "link_kind_test": "{count} vragen",
    "link_in": "in",
    "link_copy": "Kopieer de link",
    "link_copied": "Gekopieerd",
    "link_copy_failed": "Kopiëren lukte niet. Selecteer de link met de muis.",
    "link_save": "Bewaar de QR-code",
    "link_qr": "QR-code naar:",
    "show_big": "Toon groot",
}
