"""What herhalen says on the screen."""

TEXTS = {
    "herhalen_static": "Herhalen kan alleen met JavaScript. Zonder JavaScript maak je de toetsen "
    "van de modules nog eens.",
    "review_due": "Vandaag te herhalen: {count}.",
    "review_none": "Voor vandaag ben je klaar.",
    "review_not_kept": "Er is niets te herhalen. Herhalen werkt als je je voortgang "
    "laat onthouden: "
    "dan komt terug wat je fout had of waar je over twijfelde.",
    "review_label": "Herhaling",
    "review_next": "Volgende",
    "review_done": "Je herhaling van vandaag",
    "review_counted": "{right} van {total} in één keer goed.",
    "review_next_step": "Ga verder met de cursus",
    "review_failed": "Deze vraag kon niet worden geladen.",
    "review_coming": "De komende dagen:",
    "review_coming_none": "De komende zeven dagen staat er niets klaar.",
    "review_agenda": "Bewaar deze dagen voor je agenda",
    "review_agenda_more": "Je krijgt een bestand met de dagen van de komende maand waarop iets "
    "terugkomt. Open het, dan komen die dagen in je agenda. Daarna verandert je agenda niet mee.",
    "review_event": "Herhalen: {questions} ({course})",
    "review_event_more": "Een paar minuten. Open de pagina in de browser waarin je oefent.",
}
