"""What eindtoets says on the screen."""

TEXTS = {
    "eindtoets_static": "Zonder JavaScript zie je hier alle vragen van de eindtoets, met antwoord "
    "en uitleg. Nakijken kan dan niet.",
    "test_intro": "De eindtoets heeft {count} vragen. Je kiest zelf de volgorde en er loopt geen "
    "klok. De grens is {cut} procent.",
    "test_again": "De vorige keer had je {score} procent goed. Een nieuwe toets heeft {count} "
    "vragen, zo veel mogelijk andere.",
    "test_start": "Begin met de eindtoets",
    "test_begun": "De eindtoets met {count} vragen is begonnen.",
    "test_resumed": "Je bent terug in je eindtoets. {done} antwoorden zijn er nog.",
    "test_resumed_changed": "Gewijzigd sinds je antwoord: {count}. Kies daar opnieuw.",
    "test_gone": "Niet meer in de cursus: {count}. Dat telt niet mee.",
    "test_changed": "Deze vraag is gewijzigd sinds je antwoord. Kies opnieuw.",
    "test_unknown": "Deze vraag kan gewijzigd zijn sinds je antwoord. Kies opnieuw.",
    "test_changed_short": "gewijzigd, kies opnieuw",
    "test_overview": "Overzicht van de vragen",
    "test_progress": "{done} van {total} vragen beantwoord",
    "test_flag": "Deze vraag nog eens bekijken",
    "test_answered": "beantwoord",
    "test_half": "nog niet af",
    "test_flagged": "nog eens bekijken",
    "test_previous": "Vorige vraag",
    "test_next": "Volgende vraag",
    "test_whole": "Toon alle vragen op één pagina",
    "test_one": "Toon één vraag per keer",
    "test_go_on": "Ga verder bij vraag {number}",
    "test_signs": "✓ beantwoord, ◐ nog niet af, ⚑ nog eens bekijken",
    "test_verdicts": "✓ goed, ◐ deels goed, ✗ niet goed, ○ niet beantwoord",
    "test_yours": "Je vragen en antwoorden",
    "test_good": "Dit ging goed ({count})",
    "test_well": "Dit ging het best: {title}.",
    "test_reread": "Lees eerst: {title}",
    "test_read_first": "Hier valt het meest te winnen:",
    "test_submit": "Lever de toets in",
    "test_unanswered": "Nog niet beantwoord: vraag {numbers}. Klik nog een keer om toch in te "
    "leveren.",
    "test_later": "De uitslag is niet geladen, en je antwoorden staan er nog. Kijk of je "
    "verbinding hebt, en klik dan nog een keer.",
    "test_skipped": "Niet beantwoord",
    "test_left_all": "Je liet {count} van de {total} vragen open. Dat telt als niet goed.",
    "test_passed": "Gehaald: je hebt {score} procent goed. De grens is {cut} procent.",
    "test_not_yet": "Nog niet gehaald: je hebt {score} procent goed. De grens is {cut} procent.",
    "test_last": "Je uitslag van {day}",
    "test_earlier": "Eerdere uitslagen ({count})",
    "test_of_day": "{day}: {score} procent goed",
    "test_answers": "Bij elke vraag staan je antwoord en de uitleg. Begin je een nieuwe "
    "toets? Dan zie je deze antwoorden niet meer. De uitslag blijft.",
    "test_no_answers": "De uitslag is bewaard. De antwoorden die je toen gaf, zijn dat niet.",
    "test_changed_since": "Deze vraag is gewijzigd sinds je toets. Toen was het: {verdict}.",
    "test_retake": "Nieuwe toets met andere vragen",
}
