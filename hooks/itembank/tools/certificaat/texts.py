"""What certificaat says on the screen."""

TEXTS = {
    "certificaat_static": "Deze pagina kan alleen met JavaScript zien of je de eindtoets hebt "
    "afgerond.",
    "certificate_not_yet": "Hier komt een bewijs van afronding, zodra je de eindtoets hebt gehaald "
    "op dit apparaat. Laat daarvoor je voortgang onthouden.",
    "certificate_name": "Jouw naam",
    "certificate_hint": "Je naam wordt niet bewaard. Print de pagina of bewaar die als pdf.",
    "certificate_title": "Afgerond: Basiscursus Participatie",
    "certificate_done": "Afgerond op {day}, met versie {version} van de cursus.",
    "certificate_covered": "De cursus gaat over:",
    "certificate_limits": "Dit is de uitkomst van een zelftest. Niemand zag toe op het maken, en "
    "er hoort geen diploma of bevoegdheid bij.",
}
