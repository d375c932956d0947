"""What voortgang says on the screen."""

TEXTS = {
    "voortgang_static": "Voortgang bewaren en bekijken kan alleen met JavaScript. Zonder "
    "JavaScript wordt er niets bewaard.",
    "per_module": "Per module",
    "rule_answered": "Een module is af als je alle vragen hebt beantwoord.",
    "rule_right": "Een module is af als je alle vragen goed hebt.",
    "every_answer": "Alle antwoorden die nu bekend zijn",
    "standing_right": "goed",
    "standing_partly": "deels goed",
    "standing_wrong": "niet goed",
    "standing_seen": "bekeken",
    "standing_changed": "de vraag is sindsdien gewijzigd, probeer opnieuw",
    "standing_retired": "de vraag is vervallen en telt niet meer mee",
    "kept_here": "Je voortgang staat op dit apparaat, in deze browser. Nergens anders.",
    "kept_nowhere": "Er wordt niets bewaard. Wat je op een pagina doet, gaat weg als je haar "
    "verlaat.",
    "kept_shared": "Delen jullie dit apparaat? Dan kan wie na jou komt je voortgang zien. Wis haar "
    "dan als je klaar bent.",
    "kept_nothing": "Er staat nog niets.",
    "kept_answers": "Antwoorden op {count} vragen. Het laatste is van {day}.",
    "kept_ticks": "{count} vinkjes in checklists.",
    "kept_test_running": "Een eindtoets waar je mee bezig bent.",
    "kept_test": "Een eindtoets van {day}, met {score} procent goed.",
    "kept_damaged": "Wat er bewaard was, is beschadigd. Het is apart gezet en je begint opnieuw.",
    "kept_dropped": "Een deel van wat er bewaard was, is beschadigd. De rest is er nog.",
    "kept_foreign": "Wat er bewaard was, hoort niet bij deze cursus. Het is apart gezet.",
    "kept_aside": "Iets wat niet te lezen was. Het staat apart; je kunt het als bestand bewaren.",
    "kept_newer": "Je voortgang is bewaard door een nieuwere versie van de cursus. "
    "Deze pagina verandert er niets aan.",
    "save_file": "Bewaar mijn voortgang als bestand",
    "save_aside": "Bewaar wat apart staat als bestand",
    "load_file": "Haal voortgang op uit een bestand",
    "imported": "Gelukt. Er zijn {count} antwoorden samengevoegd met wat je al had.",
    "imported_for_now": "Ze gaan weg als je deze pagina verlaat, tenzij je kiest voor onthouden.",
    "import_too_large": "Dit bestand is te groot voor voortgang. Er is niets veranderd.",
    "import_damaged": "Dit bestand is beschadigd of aangepast. Er is niets veranderd.",
    "import_foreign": "Dit bestand komt niet uit deze cursus. Er is niets veranderd.",
    "import_newer": "Dit bestand komt uit een nieuwere versie van de cursus. Er "
    "is niets veranderd.",
    "wipe_sure": "Weet je het zeker? Klik nog een keer om alles te wissen. Dat kan niet terug.",
}
