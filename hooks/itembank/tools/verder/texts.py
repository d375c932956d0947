"""What verder says on the screen."""

TEXTS = {
    "begin": "Begin met je eerste vraag",
    "begin_course": "Begin met de cursus",
    "begin_module": "Begin met {title}",
    "begin_more": "De eerste les kost je {minutes} minuten.",
    "standing_modules": "Van de {total} modules met vragen heb je er {done} af.",
    "standing_route": "Je route: {done} van de {total} modules af.",
    "standing_aside": "Of verder waar je was: {title}",
    "standing_along": "Of verder op je route: {title}",
    "standing_due": "Herhaal vandaag {questions}",
    "standing_more": "Bekijk je voortgang",
}
