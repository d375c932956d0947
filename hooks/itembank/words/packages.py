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
    "lms_untrusted": "Deze link noemt een LMS dat de cursus niet vertrouwt. Je resultaat komt dus "
    "nergens te staan. Open de cursus vanuit je LMS.",
    "lms_host": "Je resultaten gaan naar {host}.",
    "lms_review": "Je bekijkt de cursus nog eens. Je resultaat in het LMS verandert niet meer.",
    "lms_newer": "Je voortgang komt uit een nieuwere versie van de cursus. Deze versie verandert "
    "er niets aan. Vraag je beheerder om de nieuwste versie.",
    "lms_unreadable": "Het LMS gaf je voortgang niet heel terug. Je begint opnieuw. Je resultaat "
    "tot nu toe blijft staan.",
    "lms_preview": "Dit is een voorbeeld. Wat je hier doet, komt niet in het LMS.",
    "lms_stale": "Het LMS gaf een oudere stand dan je in dit tabblad al had. Er wordt nu niets "
    "bewaard, zodat er niets verloren gaat. Haal eerst de nieuwste stand op.",
    "lms_reload": "Haal de nieuwste stand op",
    "lms_go_on": "Ga verder met deze stand",
    "lms_elsewhere": "De cursus is al open in een ander tabblad of venster. Ga daar verder. Of ga "
    "hier verder: wat je daar deed, gaat dan mee.",
    "lms_here": "Ga hier verder",
    "lms_moved": "Je ging verder in een ander tabblad of venster. Wat je hier doet, wordt niet "
    "bewaard. Sluit dit venster.",
    "lms_closed": "Deze sessie met het LMS is afgelopen. Wat je hier doet, wordt niet bewaard. "
    "Sluit dit venster en open de cursus opnieuw vanuit je LMS.",
    # Who logged in again has another key than the page that is open here.
    "lms_refused": "Het LMS heeft je laatste antwoord nog niet bewaard. Laat dit venster open: "
    "we proberen het vanzelf opnieuw. Blijft dit staan? Open de cursus in een ander tabblad en "
    "kies daar 'Ga hier verder'. Je werk gaat dan mee.",
    "lms_offline": "De verbinding is weg. Wat je nu doet, is nog niet bewaard. Laat dit venster "
    "open: is de verbinding er weer, dan gaat het vanzelf naar het LMS.",
    "lms_expired": "Je bent uitgelogd bij het LMS. Je laatste antwoord is nog niet bewaard. Laat "
    "dit venster open. Log in een ander tabblad opnieuw in, open de cursus daar en kies 'Ga hier "
    "verder'. Je werk gaat dan mee.",
    "lms_retry": "Probeer het nu",
    "lms_take": "Bewaar als tekst",
    "lms_text_score": "Score: {percent}%",
    "lms_text_answered": "Beantwoord: {done} van {total}",
    "lms_leave": "Stop en ga terug naar je LMS",
    "lms_starting": "De cursus wordt geladen. Blijft dit staan? Dan geeft het LMS niet alle "
    "bestanden goed door. Zeg dat tegen de beheerder. Wat te doen is, staat bij de cursus op de "
    "pagina 'In een LMS', bij 'Als er iets misgaat'.",
    "lms_saved": "Het LMS heeft je antwoorden bewaard.",
    "lms_failed": "De cursus kon niet beginnen. Sluit dit venster en open de cursus opnieuw.",
    "lms_earlier_right": "Dit had je eerder goed. Je mag het opnieuw proberen.",
    "lms_earlier_partly": "Dit had je eerder deels goed. Je mag het opnieuw proberen.",
    "lms_earlier_wrong": "Dit had je eerder niet goed. Probeer het opnieuw.",
    "scan_lms": "Je leeromgeving bewaart niet wat je in een zelfscan kiest. Het gaat weg als je de "
    "cursus sluit, en soms al als je deze pagina verlaat.",
    "kept_lms": "Het LMS van je organisatie bewaart je voortgang: welke vragen je maakte, de "
    "score, je vinkjes en de pagina waar je was. Is er ruimte, dan ook welke opties je koos. Wat "
    "je typt, gaat er niet heen. Het is weg als je de pagina verlaat.",
}
