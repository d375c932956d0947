"""Every word the activities say on the screen. Kinds add their own in ``kinds/<kind>/texts.py``.

Templates read the table as ``t``. The browser gets the words its modules use: the shared ones in
a generated module, ``texts.js``, those of a kind with the kind (see ``assets``).
"""

from __future__ import annotations

from ..kinds import all_kinds
from .packages import PACKAGE_TEXTS
from .trainers import TRAINER_TEXTS

_SHARED = {
    "question": "Vraag",
    "out_of": "van",
    "check": "Controleer",
    "show_key": "Bekijk het antwoord en de uitleg",
    "is_key": "goed antwoord",
    "not_key": "niet goed",
    "source": "Bron",
    "sources": "Bronnen",
    "source_mark": "bron",
    "unchecked": "Nog niet nagelezen in de bron",
    "right": "Goed",
    "partly": "Deels goed",
    "wrong": "Niet goed",
    "score_parts": "{right} van {total} goed",
    "chosen_right": "Goed gekozen",
    "chosen_wrong": "Gekozen, klopt niet",
    "missed": "Gemist: dit klopt wel",
    "left_right": "Terecht niet gekozen",
    "rationale": "Uitleg",
    "retry": "Probeer opnieuw",
    "retry_wrong": "Alleen de foute opnieuw",
    "changed": "Deze vraag is gewijzigd sinds je antwoord. Probeer opnieuw.",
    "bank_progress": "{done} van {total} vragen beantwoord",
    "bank_result": "{right} goed, {partly} deels goed, {wrong} nog niet goed",
    "bank_retry": "Alles opnieuw",
    "bank_retry_wrong": "Alleen wat nog niet goed is",
    "bank_cleared": "De vragen staan weer open.",
    "reset_done": "De vraag staat weer open.",
    "script_needed": "Zonder JavaScript zie je hier de vragen met antwoord en uitleg. "
    "Nakijken kan dan niet.",
    "paper_answer": "Antwoord",
    "paper_why": "Waarom denk je dat?",
    "paper_letter": "Zet in elk vakje de letter die erbij hoort.",
    "paper_order": "Zet in elk vakje een nummer. De eerste stap krijgt een 1.",
    "paper_learned": "Wat leer je hiervan?",
    "paper_count": "Geef punten: {points}. Tel ze op en deel door {total}. "
    "Weet je een stelling niet? Deel dan door {step} minder.",
    "paper_and": "en",
    "paper_to": "tot",
    "paper_name": "Naam",
    "paper_notes": "Notities",
    "paper_terms": "Moeilijke woorden",
    "paper_sheet": "Werkblad",
    "paper_key": "Antwoordmodel",
    "paper_booklet": "Boekje",
    "paper_trainer": "Boekje voor de trainer",
    "paper_for_trainer": "Voor de trainer",
    "paper_back": "Alle drukwerk",
    "paper_number": "Bladzijde",
    "paper_apart": "Deze vragen staan op een eigen werkblad:",
    "minutes": "minuten",
    "after_module": "Na deze module kun je:",
    "core": "hoort bij de kernroute",
    "module_extra": "verdieping",
    "retired_title": "Deze vraag is vervallen",
    "retired": "De vraag achter deze link is vervallen. De cursus stelt hem niet meer.",
    "replaced": "Bekijk de vraag die hiervoor in de plaats kwam",
    "moved_title": "Je gaat naar een vraag uit de cursus",
    "moved": "Ga naar de vraag",
    "to_start": "Naar de startpagina",
    "problems_title": "Deze site heeft fouten",
    "problems_intro": "De pagina's tonen wat er wel klopt. Verbeter dit en bewaar het bestand:",
    "problem_block": "Hier hoort iets te staan dat nu een fout bevat. "
    "Zie de lijst bovenaan deze pagina.",
    "error_message": "Wat je ziet",
    "error_repair": "Wat je doet",
    "error_why": "Waarom",
    "claim_used": "Gebruikt in:",
    "claim_unused": "De cursus gebruikt deze uitspraak nog niet.",
    "claim_item": "vraag:",
    "claim_items": "vragen:",
    "claim_tools": "en in",
    "local_title": "In onze gemeente",
    "local_empty": "Hier kan een tekst van de gemeente komen. Schrijf hem in "
    "docs/lokaal/zo-doen-wij-het/{slug}.md. Op de gepubliceerde site staat hier niets.",
    "local_empty_linked": "Hier kan een tekst of link van de gemeente komen. Vul '{slug}' in bij "
    "mkdocs.yml, of schrijf docs/lokaal/zo-doen-wij-het/{slug}.md. Op de gepubliceerde site staat "
    "hier niets.",
    "local_regulation": "Onze participatieverordening",
    "local_adviser": "Onze participatieadviseur",
    "local_statement": "Onze toegankelijkheidsverklaring",
    "cases_empty": "Hier kunnen voorbeelden van de gemeente komen. Schrijf ze in "
    "quizzes/lokaal/praktijk.yml. Op de gepubliceerde site staat hier niets.",
    "case_happened": "Wat er gebeurde.",
    "case_followed": "Hoe het verderging.",
    "case_lesson": "Wat je kunt leren.",
    "case_unknown": "Wat wij niet weten.",
    "setting_required": "Verplicht.",
    "setting_default": "Als je niets kiest:",
    "slot_file": "Bestand",
    "slot_pages": "Waar je tekst komt",
    "trainer_note": "Voor de trainer",
    "trainer_view": "Trainersweergave:",
    "trainer_notes": "notities op deze pagina: {count}.",
    "trainer_off": "Zet uit",
    "loss_kinds": "Soort vraag",
    "loss_formats": "Vorm",
    "loss_what": "Wat er anders is",
    "loss_advice": "Doe dit:",
    "published": "Datum",
    "publisher": "Uitgever",
    "source_form": "Soort",
    "limits": "Beperking",
    "figure_label": "Wat",
    "figure_value": "Cijfer",
    "multiple_answers": "Blijkbaar waren meer antwoorden mogelijk",
    "to_plan": "Neem mee naar mijn plan",
    "copy": "Kopieer als tekst",
    "copied": "Het staat op het klembord. Plak het in je document.",
    "copy_failed": "Kopiëren lukte niet. Gebruik 'Bewaar als bestand'.",
    "download": "Bewaar als bestand",
    "downloaded": "Het is bewaard als bestand.",
    "print": "Print",
    "consent_offer": "Je antwoorden gaan weg als je deze pagina verlaat.",
    "consent_yes": "Onthoud mijn voortgang op dit apparaat",
    "consent_no": "Nee, niet bewaren",
    "consent_done": "Je voortgang blijft nu op dit apparaat. "
    "Bij 'Mijn voortgang' zie je wat er bewaard is en wis je het.",
    "consent_failed": "Je browser staat bewaren niet toe. Je antwoorden gaan weg als je de pagina "
    "verlaat.",
    "consent_refused": "Er wordt niets bewaard. Je antwoorden gaan weg als je deze pagina verlaat.",
    "report": "Meld een fout in deze vraag",
    "report_subject": "Fout in vraag",
    "unsaved": "Let op: dit antwoord kon niet worden bewaard.",
    "confidence": "Hoe zeker ben je?",
    "sure": "Zeker",
    "doubt": "Ik twijfel",
    "not_ready": "nog niet klaar",
    "voortgang_static": "Voortgang bewaren en bekijken kan alleen met JavaScript. Zonder "
    "JavaScript wordt er niets bewaard.",
    "herhalen_static": "Herhalen kan alleen met JavaScript. Zonder JavaScript maak je de toetsen "
    "van de modules nog eens.",
    "certificaat_static": "Deze pagina kan alleen met JavaScript zien of je de eindtoets hebt "
    "afgerond.",
    "eindtoets_static": "Zonder JavaScript zie je hier alle vragen van de eindtoets, met antwoord "
    "en uitleg. Nakijken kan dan niet.",
    "catalog_failed": "Het overzicht van de cursus kon niet worden geladen. Probeer het later nog "
    "eens.",
    "module_progress": "{value} van {total} vragen beantwoord",
    "module_progress_right": "{value} van {total} vragen goed",
    "module_finished": "Af",
    "page_finished": "af",
    "go_on": "Ga verder met",
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
    "unsaved_all": "Let op: je voortgang kon niet worden bewaard. Misschien is "
    "er geen ruimte meer.",
    "save_file": "Bewaar mijn voortgang als bestand",
    "save_aside": "Bewaar wat apart staat als bestand",
    "exported": "Het is bewaard als bestand.",
    "load_file": "Haal voortgang op uit een bestand",
    "imported": "Gelukt. Er zijn {count} antwoorden samengevoegd met wat je al had.",
    "imported_for_now": "Ze gaan weg als je deze pagina verlaat, tenzij je kiest voor onthouden.",
    "import_too_large": "Dit bestand is te groot voor voortgang. Er is niets veranderd.",
    "import_damaged": "Dit bestand is beschadigd of aangepast. Er is niets veranderd.",
    "import_foreign": "Dit bestand komt niet uit deze cursus. Er is niets veranderd.",
    "import_newer": "Dit bestand komt uit een nieuwere versie van de cursus. Er "
    "is niets veranderd.",
    "wipe": "Wis mijn voortgang",
    "wipe_sure": "Weet je het zeker? Klik nog een keer om alles te wissen. Dat kan niet terug.",
    "wiped": "Je voortgang is gewist. Er wordt niets meer bewaard.",
    "review_due": "Vandaag te herhalen: {count}.",
    "review_none": "Voor vandaag ben je klaar.",
    "review_not_kept": "Er is niets te herhalen. Herhalen werkt als je je voortgang "
    "laat onthouden: "
    "dan komt terug wat je fout had of waar je over twijfelde.",
    "review_label": "Herhaling",
    "review_next": "Volgende",
    "review_failed": "Deze vraag kon niet worden geladen.",
    "review_coming": "De komende dagen:",
    "review_coming_none": "De komende zeven dagen staat er niets klaar.",
    "test_intro": "De eindtoets heeft {count} vragen. Je kiest zelf de volgorde en er loopt geen "
    "klok. Genoeg is {cut} procent.",
    "test_again": "De vorige keer had je {score} procent goed. Een nieuwe toets heeft {count} "
    "vragen, zo veel mogelijk andere.",
    "test_start": "Begin met de eindtoets",
    "test_begun": "De eindtoets met {count} vragen is begonnen.",
    "test_resumed": "Je bent terug in je eindtoets. {done} antwoorden zijn er nog.",
    "test_overview": "Overzicht van de vragen",
    "test_progress": "{done} van {total} vragen beantwoord",
    "test_number": "Vraag {number} van {total}",
    "test_flag": "Hier kijk ik later nog naar",
    "test_answered": "beantwoord",
    "test_open": "nog open",
    "test_flagged": "later nog kijken",
    "test_submit": "Lever de toets in",
    "test_unanswered": "Nog niet beantwoord: vraag {numbers}. Klik nog een keer om toch in te "
    "leveren.",
    "test_skipped": "Niet beantwoord.",
    "test_passed": "Je hebt {score} procent goed. De grens is {cut} procent: je hebt de eindtoets "
    "afgerond.",
    "test_not_yet": "Je hebt {score} procent goed. De grens is {cut} procent: nog niet genoeg. "
    "Lees terug wat lastig was en probeer het opnieuw.",
    "test_per_objective": "Je resultaat per leerdoel",
    "test_objective": "Leerdoel",
    "test_result": "Resultaat",
    "test_points": "{points} van {asked}",
    "test_read": "Lees terug in",
    "test_certificate": "Naar je bewijs van afronding",
    "test_retake": "Nieuwe toets met andere vragen",
    "certificate_not_yet": "Hier komt een bewijs van afronding, zodra je de eindtoets hebt gehaald "
    "op dit apparaat. Laat daarvoor je voortgang onthouden.",
    "certificate_name": "Jouw naam",
    "certificate_hint": "Je naam wordt niet bewaard. Print de pagina of sla haar op als pdf.",
    "certificate_title": "Afgerond: Basiscursus Participatie",
    "certificate_done": "Afgerond op {day}, met versie {version} van de cursus.",
    "certificate_covered": "De cursus gaat over:",
    "certificate_limits": "Dit is de uitkomst van een zelftest. Niemand zag toe op het maken, en "
    "er hoort geen diploma of bevoegdheid bij.",
}


def shared_texts() -> dict[str, str]:
    """The words that belong to no kind in particular, by name."""
    return {**_SHARED, **PACKAGE_TEXTS, **TRAINER_TEXTS}


def texts() -> dict[str, str]:
    """The whole table: shared words by name, words of a kind as ``kind.name``."""
    table = shared_texts()
    for name, kind in all_kinds().items():
        table.update({f"{name}.{key}": value for key, value in kind.texts.items()})
    return table
