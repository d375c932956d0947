"""What is in the files and frames that trainers take along; part of the words for trainers."""

from __future__ import annotations

TAKE_ALONG_TEXTS = {
    "take_questions": "Vragen",
    "take_answers": "Antwoorden",
    "take_lost": "Dit ging niet mee",
    "take_about": "Over dit bestand",
    "take_from": "Uit: {title}. Je mag dit gebruiken en veranderen als je de makers noemt "
    "(CC BY 4.0).",
    "take_address": "Waar dit vandaan komt: {address}",
    "take_number": "Nummer",
    "take_id": "Id",
    "take_kind": "Soort",
    "take_question": "Vraag",
    "take_with": "Bij de vraag",
    "take_task": "Opdracht",
    "take_row": "Regel {mark}",
    "take_option": "Optie {mark}",
    "take_words": "Kies per regel uit",
    "take_key": "Goed antwoord",
    "take_margin": "Marge",
    "take_reason": "Reden bij {mark}",
    "take_reasons": "Andere redenen",
    "take_after": "Bij het antwoord",
    "take_rationale": "Uitleg",
    "take_objective": "Leerdoel",
    "take_sources": "Bron",
    "take_checked": "Nagekeken",
    "take_link": "Adres",
    "take_line": "Regel",
    "paper_tool": "Om in te vullen",
    "loose_links": "Links openen in een nieuw tabblad.",
    "take_waiting": "De bestanden staan op de gepubliceerde site. Ze worden gemaakt als je "
    "publiceert.",
}
