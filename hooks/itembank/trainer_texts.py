"""Every word that the pages for trainers say; part of the one table in ``texts``."""

from __future__ import annotations

TRAINER_TEXTS = {
    "agenda_too_long": "Deze link is te lang. Alleen het eerste deel is gelezen.",
    "agenda_too_many": "Deze link noemt meer dan {count} onderdelen. De rest is weggelaten.",
    "agenda_unknown": "‘{name}’ bestaat niet in deze cursus en is overgeslagen.",
    "agenda_retired": "‘{name}’ is vervallen en is overgeslagen.",
    "agenda_replaced": "‘{name}’ is vervallen. In de plaats daarvan zie je ‘{other}’.",
    "agenda_minutes": "Bij ‘{name}’ staat geen geldig aantal minuten.",
}
