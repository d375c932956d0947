"""Every word the activities say on the screen. Kinds add their own in ``kinds/<kind>/texts.py``.

Templates read the table as ``t``. The browser gets the words its modules use: the shared ones in
a generated module, ``texts.js``, those of a kind with the kind (see ``assets``).
"""

from __future__ import annotations

from .kinds import all_kinds

_SHARED = {
    "question": "Vraag",
    "of": "van",
    "check": "Controleer",
    "show_key": "Bekijk het antwoord en de uitleg",
    "hide_key": "Antwoord en uitleg",
    "key": "goed antwoord",
    "not_key": "niet goed",
    "source": "Bron",
    "sources": "Bronnen",
    "source_mark": "bron",
    "unchecked": "Nog niet nagelezen in de bron",
    "right": "Goed",
    "partly": "Deels goed",
    "wrong": "Niet goed",
    "score_parts": "{right} van {total} goed",
    "chosen_right": "Goed gekozen",
    "chosen_wrong": "Gekozen, klopt niet",
    "missed": "Gemist: dit klopt wel",
    "left_right": "Terecht niet gekozen",
    "part_right": "Goed",
    "part_wrong": "Niet goed",
    "rationale": "Uitleg",
    "retry": "Probeer opnieuw",
    "retry_wrong": "Alleen de foute opnieuw",
    "changed": "Deze vraag is gewijzigd sinds je antwoord. Probeer opnieuw.",
    "link_here": "Link naar deze vraag",
    "bank_progress": "{done} van {total} vragen beantwoord",
    "bank_result": "{right} goed, {partly} deels goed, {wrong} nog niet goed",
    "bank_retry": "Alles opnieuw",
    "bank_retry_wrong": "Alleen wat nog niet goed is",
    "bank_cleared": "De vragen staan weer open.",
    "reset_done": "De vraag staat weer open.",
    "script_needed": "Zonder JavaScript zie je hier de vragen met antwoord en uitleg. "
    "Nakijken kan dan niet.",
    "minutes": "minuten",
    "after_module": "Na deze module kun je:",
    "core": "hoort bij de kernroute",
    "extra": "verdieping",
    "retired_title": "Deze vraag is vervallen",
    "retired": "De vraag achter deze link is vervallen. De cursus stelt hem niet meer.",
    "replaced": "Bekijk de vraag die hiervoor in de plaats kwam",
    "moved_title": "Je gaat naar een vraag uit de cursus",
    "moved": "Ga naar de vraag",
    "to_start": "Naar de startpagina",
    "problems_title": "Deze site heeft fouten",
    "problems_intro": "De pagina's tonen wat er wel klopt. Verbeter dit en bewaar het bestand:",
    "problem_block": "Hier hoort iets te staan dat nu een fout bevat. "
    "Zie de lijst bovenaan deze pagina.",
    "error_code": "Code",
    "error_message": "Wat je ziet",
    "error_repair": "Wat je doet",
    "error_why": "Waarom",
    "claims_of": "Uitspraken uit deze bron",
    "published": "Datum",
    "publisher": "Uitgever",
    "form": "Soort",
    "limits": "Beperking",
    "checked_on": "Nagelezen op {date}",
    "figure_label": "Wat",
    "figure_value": "Hoe vaak",
    "multiple_answers": "Meer antwoorden waren mogelijk",
    "copy": "Kopieer als tekst",
    "copied": "Het staat op het klembord. Plak het in je document.",
    "copy_failed": "Kopiëren lukte niet. Gebruik 'Bewaar als bestand'.",
    "download": "Bewaar als bestand",
    "downloaded": "Het is bewaard als bestand.",
    "print": "Print",
    "consent_offer": "Je antwoorden gaan weg als je deze pagina verlaat.",
    "consent_yes": "Onthoud mijn voortgang op dit apparaat",
    "consent_no": "Nee, niet bewaren",
    "consent_done": "Je voortgang blijft nu op dit apparaat. "
    "Bij 'Mijn voortgang' zie je wat er bewaard is en wis je het.",
    "consent_failed": "Je browser staat bewaren niet toe. Je antwoorden gaan weg als je de pagina "
    "verlaat.",
    "consent_refused": "Er wordt niets bewaard. Je antwoorden gaan weg als je deze pagina verlaat.",
    "unsaved": "Let op: dit antwoord kon niet worden bewaard.",
    "confidence": "Hoe zeker ben je?",
    "sure": "Zeker",
    "doubt": "Ik twijfel",
    "no_source_text": "Er is geen bron beschreven.",
}


def shared_texts() -> dict[str, str]:
    """The words that belong to no kind in particular, by name."""
    return dict(_SHARED)


def texts() -> dict[str, str]:
    """The whole table: shared words by name, words of a kind as ``kind.name``."""
    table = shared_texts()
    for name, kind in all_kinds().items():
        table.update({f"{name}.{key}": value for key, value in kind.texts.items()})
    return table
