"""Every word the activities say on the screen. Kinds and tools add their own in
their ``texts.py``.

Templates read the table as ``t``. The browser gets the words its modules use: the shared ones in
a generated module, ``texts.js``, those of a kind with the kind (see ``assets``).
"""

from __future__ import annotations

from ..kinds import all_kinds
from ..tools import all_tools
from .finding import FINDING_TEXTS
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
    "source_place": "uitspraak",
    "source_whole": "De hele bron.",
    "page_sources": "Bronnen op deze pagina",
    "source_limits": "Wat je er niet uit kunt halen:",
    "source_more": "Lees meer over deze bron",
    "source_jump": "Naar een bron",
    "terms_by_letter": "Begrippen per letter",
    "unchecked": "niet nagekeken",
    "unchecked_means": "Niet nagekeken: nog niemand legde deze zin naast de bron. Bij een wet: "
    "nog geen jurist.",
    "right": "Goed",
    "partly": "Deels goed",
    "wrong": "Niet goed",
    "score_parts": "{right} van {total} goed",
    "chosen_right": "Goed gekozen",
    "chosen_wrong": "Gekozen, klopt niet",
    "missed": "Gemist: dit klopt wel",
    "left_right": "Terecht niet gekozen",
    "label_links": "Lees ook:",
    "rationale": "Uitleg",
    "retry": "Probeer opnieuw",
    "retry_wrong": "Alleen de foute opnieuw",
    "another_number": "Je koos er {given}, het goede antwoord heeft er {asked}. Blijf je erbij? "
    "Controleer nog een keer.",
    "changed": "Deze vraag is gewijzigd sinds je antwoord. Probeer opnieuw.",
    "bank_progress": "{done} van {total} vragen beantwoord",
    "bank_result": "{right} goed, {partly} deels goed, {wrong} nog niet goed",
    "bank_retry": "Alles opnieuw",
    "bank_ended": "Hieronder staat je uitslag.",
    "bank_title": "Je hebt deze toets gedaan",
    "bank_before": "Je hebt deze toets al gedaan.",
    "bank_see": "Naar je uitslag",
    "bank_lessons": "In de lessen staan nog {count} vragen open, de eerste in {title}.",
    "bank_lesson": "Er staat nog één vraag open, in de les {title}.",
    "end_all": "Alles goed. Dit ken je.",
    "end_well": "Dit gaat je al goed af: {objective}.",
    "end_begun": "Je hebt alles gedaan. Nu weet je wat je nog eens kunt lezen.",
    "end_due": "Te herhalen: {days}. Die had je fout, of je twijfelde.",
    "end_question": "1 vraag",
    "end_questions": "{count} vragen",
    "end_review": "Herhaal nu",
    "end_module": "Verder met {title}",
    "end_left": "{title} (nog {questions})",
    "end_test": "Naar de eindtoets",
    "end_testing": "Verder met je eindtoets",
    "end_plan": "Of schrijf eerst op wat dit voor jouw plan betekent",
    "end_extra": "Of neem eerst de verdieping: {title}",
    "end_here": "Dit was het laatste deel van dit pakket. Je kunt het venster sluiten.",
    "numbers": "nul één twee drie vier vijf zes zeven acht negen tien",
    "test_per_objective": "Je uitslag per leerdoel",
    "test_objective": "Leerdoel",
    "test_result": "Uitslag",
    "test_share": "{percent} procent goed ({questions})",
    "test_open": "nog open",
    "test_left": "niet beantwoord: {count}",
    "test_read": "Kijk terug",
    "test_weak": "nog lastig",
    "test_objective_gone": "Dit leerdoel is vervallen",
    "test_certificate": "Naar je bewijs van afronding",
    "test_question": "vraag {number}",
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
    "paper_back": "Alle drukwerk",
    "paper_number": "Bladzijde",
    "paper_apart": "Deze vragen staan op een eigen werkblad:",
    "minutes": "minuten",
    "hours": "uur",
    "after_module": "Na deze module kun je:",
    "core": "hoort bij de kernroute",
    "module_extra": "verdieping",
    "retired_title": "Deze vraag is vervallen",
    "retired": "De vraag achter deze link is vervallen. De cursus stelt hem niet meer.",
    "replaced": "Bekijk de vraag die hiervoor in de plaats kwam",
    "page_moved_title": "Deze pagina is verhuisd",
    "page_moved": "Ga naar:",
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
    "privacy_host": "Waar de site staat",
    "privacy_kept": "Hoe lang de server bewaart wie de site bezocht",
    "privacy_officer": "Functionaris gegevensbescherming",
    "privacy_officer_link": "Bereik onze functionaris gegevensbescherming",
    "privacy_statement": "Privacyverklaring van de gemeente",
    "privacy_statement_link": "Lees onze privacyverklaring",
    "privacy_empty": "Hier staat straks waar de site staat, hoe lang de server iets bewaart en "
    "bij wie je terechtkunt. Vul dat in mkdocs.yml in, onder 'privacy'.",
    "ready_setting": "Instelling",
    "ready_proof": "Bewijs",
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
    "plan_from": "Uit '{from}':",
    "plan_carried": "Een deel is al ingevuld vanuit de link waarmee je hier kwam. Lees het na.",
    "plan_refused": "Wat je meebracht, bevat iets wat hier niet past. Dat deel is weggelaten.",
    "plan_added": "Toegevoegd uit '{from}', bij {labels}. Lees het na.",
    "plan_known": "Wat je meebracht, stond al in je plan.",
    "plan_full": "Bij {labels} past dit er niet meer bij. Je vindt het waar je vandaan kwam.",
    "plan_undo": "Maak dit ongedaan",
    "plan_undone": "Wat erbij kwam, is weer weg. De rest van je plan staat er nog.",
    "copy": "Kopieer als tekst",
    "copied": "Het staat op het klembord. Plak het in je document.",
    "copy_failed": "Kopiëren mag hier niet van je browser. Kopieer de tekst hieronder zelf.",
    "download": "Bewaar als bestand",
    "downloaded": "Je browser bewaart het bestand, of vraagt waar. Kijk bij je downloads.",
    "download_unsure": "Staat het er niet? Dan mag bewaren niet in dit venster. "
    "Kopieer de tekst hieronder dan zelf.",
    "download_refused": "Bewaren mag niet in dit venster. Kopieer de tekst hieronder zelf.",
    "print_refused": "Zie je geen printvenster? Dan mag printen niet in dit venster. "
    "Open de pagina in een eigen tabblad.",
    "by_hand": "Tekst om zelf te kopiëren",
    "print": "Print",
    "consent_offer": "Dit apparaat kan onthouden wat je doet en typt. Kies je nee of niets, dan "
    "gaat het weg als je deze pagina verlaat.",
    "consent_yes": "Onthoud mijn voortgang op dit apparaat",
    "consent_no": "Nee, niet bewaren",
    "consent_done": "Wat je doet en typt, blijft nu op dit apparaat. "
    "Bij 'Mijn voortgang' zie je wat er bewaard is en wis je het.",
    "consent_failed": "Je browser staat bewaren niet toe. Wat je hier doet en typt, gaat weg als "
    "je de pagina verlaat.",
    "consent_refused": "Er wordt niets bewaard. Wat je hier doet en typt, gaat weg als je deze "
    "pagina verlaat.",
    "typed_kept": "Dit apparaat onthoudt ook wat je typt. Bij 'Mijn voortgang' lees je het na en "
    "wis je het.",
    "typed_lms": "Je leeromgeving bewaart niet wat je typt. Het gaat weg als je deze pagina "
    "verlaat. Kopieer of bewaar het zelf.",
    "typed_full": "Dit veld is vol: er passen {count} tekens in. Wat je daarna typt of plakt, komt "
    "er niet bij.",
    "typed_unsaved": "Let op: deze tekst kon niet worden bewaard. Misschien is er geen ruimte "
    "meer. Kopieer hem voordat je weggaat.",
    "typed_elsewhere": "In een ander tabblad of op een ander apparaat schreef je hier ook:",
    "typed_take": "Zet dit erbij",
    "typed_drop": "Laat dit weg",
    "report": "Meld een fout in deze vraag",
    "report_subject": "Fout in vraag",
    "unsaved": "Let op: dit antwoord kon niet worden bewaard.",
    "confidence": "Hoe zeker ben je?",
    "sure": "Zeker",
    "doubt": "Ik twijfel",
    "sure_right": "Je was zeker, en dat klopt.",
    "sure_wrong": "Je was zeker. Lees dit twee keer.",
    "doubt_right": "Je twijfelde, maar je had het goed.",
    "doubt_wrong": "Je twijfelde. Hier lees je hoe het zit.",
    "catalog_failed": "Het overzicht van de cursus kon niet worden geladen. Probeer het later nog "
    "eens.",
    "module_progress": "{value} van {total} vragen beantwoord",
    "module_progress_right": "{value} van {total} vragen goed",
    "module_finished": "Af",
    "nav_signs": "✓ af · ◐ af, nog iets lastig",
    "module_weak": "Af, nog {count} lastige leerdoelen",
    "module_weak_one": "Af, nog één lastig leerdoel",
    "unsaved_all": "Let op: je voortgang kon niet worden bewaard. Misschien is "
    "er geen ruimte meer.",
    "wipe": "Wis mijn voortgang",
    "wiped": "Je voortgang is gewist. Er wordt niets meer bewaard.",
}


def shared_texts() -> dict[str, str]:
    """The words that belong to no kind in particular, by name; tools bring theirs."""
    table = {**_SHARED, **FINDING_TEXTS, **PACKAGE_TEXTS, **TRAINER_TEXTS}
    for tool in all_tools().values():
        table.update(tool.texts)
    return table


def texts() -> dict[str, str]:
    """The whole table: shared words by name, words of a kind as ``kind.name``."""
    table = shared_texts()
    for name, kind in all_kinds().items():
        table.update({f"{name}.{key}": value for key, value in kind.texts.items()})
    return table
