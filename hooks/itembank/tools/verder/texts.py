"""What verder says on the screen."""

TEXTS = {
    "begin": "Begin met je eerste vraag",
    "begin_course": "Begin met de cursus",
    "begin_more": "De eerste les kost je {minutes} minuten.",
}
