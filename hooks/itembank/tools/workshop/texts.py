"""What workshop says on the screen."""

TEXTS = {
    "workshop_static": "Deze workshop kan alleen met JavaScript worden getoond. Vraag je trainer "
    "om de links van de onderdelen, of om het werkblad op papier.",
    "workshop_read": "Lees:",
    "workshop_here": "Lees hier, ook zonder netwerk",
    "workshop_asked": "Vraag in de les:",
    "workshop_parts": "Onderdelen van de workshop",
    "workshop_goto": "Ga naar onderdeel",
    "workshop_next": "Ga naar onderdeel {number}",
    "workshop_earlier": "Dit staat al bij onderdeel {number}.",
    "load_busy": "Bezig met laden: {done} van {total}.",
    "load_done": "Alles is geladen. Valt het netwerk uit, dan werkt deze pagina gewoon door. "
    "Laad de pagina dan niet opnieuw: dat kan alleen met netwerk.",
    "load_offline": "Er is nu geen netwerk. Deze pagina werkt gewoon door. Laad de pagina niet "
    "opnieuw: dat kan alleen met netwerk.",
    "load_failed": "Niet alles is geladen. Dit ontbreekt nog: {count} stukken.",
    "vote_number": "Cijfer op het scherm",
    "vote_open": "Bekijk het antwoord",
    "vote_wrong": "Dit cijfer klopt niet. Je trainer toont het als de zaal gestemd heeft.",
    "vote_opened": "Je kunt je antwoord nu nakijken.",
    "vote_opens": "op je telefoon: cijfer {number}",
    "lead_print": "Print alles",
    "lead_edit": "Pas de workshop aan",
    "lead_steps": "Van minuut tot minuut",
    "lead_shown": "Dit toon je:",
    "lead_note": "Jouw notitie",
    "lead_rest": "Verder in het draaiboek",
    "lead_participants": "Zo zien je deelnemers het",
    "lead_votes_first": "Deelnemers zien een antwoord pas als de zaal gestemd heeft",
    "lead_votes_hint": "Bij elk antwoord toont het scherm dan een cijfer. Wie dat op de telefoon "
    "invult, kan nakijken. Geheim is het niet: wie de broncode van de pagina leest, vindt het "
    "antwoord.",
    "lead_long": "Deze link is te lang voor een code die een telefoon van ver leest. Deel de link "
    "zelf, of gebruik de code van elk onderdeel.",
    "lead_long_part": "Ook dit onderdeel is te lang voor een code. Maak je eigen tekst korter, of "
    "deel de link zelf.",
    "lead_long_room": "Je trainer deelt de link met jullie.",
    "part_place": "Onderdeel {number} van {total}: {title}",
    "part_read": "Lees dit op je telefoon, bij onderdeel {number}, of op papier.",
    "part_until": "We gaan verder om {time}.",
    "paper_what": "Wat wil je printen?",
    "paper_lead": "Draaiboek voor jou",
    "paper_sheet": "Werkbladen",
    "paper_pages": "Kaarten en pagina's",
    "paper_key": "Antwoorden",
    "paper_head": "{set}: {title}",
    "speaker_title": "Sprekersvenster",
    "speaker_refused": "Je browser houdt het tweede venster tegen. Sta vensters voor deze site toe "
    "en probeer het nog eens.",
    "speaker_blocked": "Venster tegengehouden: sta het toe",
    "speaker_place": "Onderdeel {number} van {total}",
    "speaker_waits": "Op het scherm staat het begin.",
    "speaker_next": "Hierna:",
    "speaker_last": "Hierna: niets meer. Dit is het laatste.",
    "speaker_left": "nog {minutes} minuten",
    "speaker_over": "{minutes} minuten te laat",
}
