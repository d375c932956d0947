"""Every word the course says inside an LMS; part of the one table in ``texts``."""

from __future__ import annotations

PACKAGE_TEXTS = {
    "lms_new_tab": "nieuw tabblad",
    "lms_frame": "Pagina van de cursus",
    "lms_script_needed": "Zonder JavaScript kan het LMS je resultaat niet bewaren. Je kunt de "
    "cursus wel lezen.",
    "lms_read_anyway": "Lees de cursus",
    "lms_alone": "Er is geen verbinding met een LMS. Je resultaat komt dus nergens te staan. Open "
    "de cursus vanuit je leeromgeving als je resultaat moet tellen.",
    "lms_refused": "Deze link noemt een LMS dat de cursus niet vertrouwt. Je resultaat komt dus "
    "nergens te staan. Open de cursus vanuit je LMS.",
    "lms_host": "Je resultaten gaan naar {host}.",
    "lms_review": "Je bekijkt de cursus nog eens. Je resultaat in het LMS verandert niet meer.",
    "lms_newer": "Je voortgang komt uit een nieuwere versie van de cursus. Deze versie verandert "
    "er niets aan. Vraag je beheerder om de nieuwste versie.",
    "lms_unreadable": "Het LMS gaf je voortgang niet heel terug. Je begint opnieuw. Je resultaat "
    "tot nu toe blijft staan.",
    "lms_unsaved": "Het LMS heeft je laatste antwoord nog niet bewaard. Laat dit venster open: we "
    "proberen het vanzelf opnieuw.",
    "lms_retry": "Probeer het nu",
    "lms_saved": "Het LMS heeft je antwoorden bewaard.",
    "lms_failed": "De cursus kon niet beginnen. Sluit dit venster en open de cursus opnieuw.",
    "lms_earlier_right": "Dit had je eerder goed. Je mag het opnieuw proberen.",
    "lms_earlier_partly": "Dit had je eerder deels goed. Je mag het opnieuw proberen.",
    "lms_earlier_wrong": "Dit had je eerder niet goed. Probeer het opnieuw.",
    "kept_lms": "Het LMS van je organisatie bewaart je voortgang: welke vragen je maakte, de "
    "score, je vinkjes en de pagina waar je was. Wat je koos of schreef, gaat er niet heen. Wat je "
    "typt, gaat weg als je de pagina verlaat.",
}
