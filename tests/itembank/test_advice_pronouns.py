"""Advice on 'zij', 'haar' and 'hem' for a thing: found where nothing else can be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from advising import advice, keuze
from itembank.authors.advice.pronouns import OWN_THINGS, personal_pronouns, things
from itembank.authors.report.pronouns import page_pronouns
from itembank.authors.report.prose import site_passages
from itembank.model.glossary import Term
from projects import small_site

NOUNS = OWN_THINGS | {"inspraak", "zienswijze", "draagvlak", "uitdaagrecht"}

FOUND = [
    ("Deze module is verdieping. Zij is handig als je brieven schrijft.", "Zij"),
    ("Een vraag blijft heel, als zij op één bladzijde past.", "zij"),
    ("Kies je weer wat je apparaat wil bij die keuze, dan gaat zij weg.", "zij"),
    ("Inspraak blijft bestaan. Vaak volgt zij een vaste procedure.", "zij"),
    ("De belofte komt uit alle stappen ervoor. Daarom schrijf je haar het laatst.", "haar"),
    ("Let op: de vraag noemt haar bron.", "haar"),
    ("Een andere vraag: zoek haar bij de links.", "haar"),
    ("Is het plan klaar? Stuur hem rond.", "hem"),
    ("De *verordening* is oud, en [zij](https://voorbeeld.nl) geldt nog.", "zij"),
]
SILENT = {
    "somebody is named": "De jurist leest de verordening. Zij geldt als streng.",
    "a body may act": "De gemeente maakt de verordening. Zij bepaalt zelf wat erin staat.",
    "a name may be anybody": "De ladder is van mevrouw Arnstein. Haar bron is oud.",
    "a name without a title": "In de les noemt Arnstein een ladder. Haar bron is oud.",
    "the verb is plural": "Dat past in de planning van de les. Zij hebben weinig invloed.",
    "the verb at the end is plural": "Noteer bij de vraag hoe zij het plein gebruiken.",
    "people do this": "Wensen komen op een lijst. Zij vraagt wat er nu nog kan.",
    "things are seldom asked": "Het ontwerp is klaar. Nu vraag je haar weer om raad.",
    "for somebody": "Je noemt de keuze die nog komt. Dat is voor haar misschien hard.",
    "a choice is made by people": "Ons advies: laat haar kiezen, en leg het vast.",
    "a verb, and no question": "Ik vraag wat zij mist.",
    "an activity of many": "Bij raadplegen geldt dit. Zij blijft open.",
    "a word with 'de' is hem": "De lus is oud. Je herkent hem aan de vragen.",
    "he is somebody": "Het gesprek is klaar. Hij is al weg.",
    "nothing is named": "Zij is van ons.",
    "it is named too long ago": "Dit is de les. Zo gaat dat. Zij is handig.",
    "the first word of a text": "Haar bron staat in de les.",
}


@pytest.mark.parametrize(("text", "pronoun"), FOUND, ids=[text for text, _ in FOUND])
def test_a_pronoun_is_found_when_only_a_thing_can_be_meant(text: str, pronoun: str) -> None:
    assert [use.pronoun for use in personal_pronouns(text, NOUNS)] == [pronoun]


@pytest.mark.parametrize("why", SILENT)
def test_a_pronoun_that_may_mean_somebody_is_left_alone(why: str) -> None:
    assert list(personal_pronouns(SILENT[why], NOUNS)) == []


def test_the_things_of_the_glossary_are_its_terms_that_are_nobody() -> None:
    terms = {
        "wijkraad": Term(term="Wijkpanel", uitleg="Een vaste groep die de gemeente advies geeft."),
        "gids": Term(term="buurtgids", ook=["Gidsje", "buurtgidsen"], uitleg="Een boekje."),
        "loten": Term(term="loten", uitleg="Kiezen door toeval."),
    }
    assert things(terms) - OWN_THINGS == {"buurtgids", "gidsje"}


def test_an_item_gets_the_advice_on_the_text_where_it_stands(tmp_path: Path) -> None:
    item = keuze("Ja", "Nee", "Soms", toelichting="De trede past. Zij is van ons.")
    assert advice(tmp_path, "zij-voor-ding", [item]) == [
        "quizzes/toetsen/ladder.yml:11  [zij-voor-ding]  vraag 'vraag'\n"
        "  'Zij' lijkt hier een ding te zijn en geen mens: Zij is van ons.\n"
        "  Doe dit: schrijf 'die' of 'deze', noem het woord nog eens, of maak een andere zin.  "
        "Meer: over/foutmeldingen/#zij-voor-ding"
    ]


def test_a_page_gets_the_advice_on_its_line(tmp_path: Path) -> None:
    page = "# Les\n\nDe toets komt later.\nZij telt *niet* mee.\n\n- De kaart is er. Print haar.\n"
    site = small_site(tmp_path, {"docs/cursus/les.md": page})
    found = page_pronouns(site, site_passages(site))
    assert [(entry.file, entry.line, entry.code) for entry in found] == [
        ("docs/cursus/les.md", 4, "zij-voor-ding"),
    ]
    assert found[0].message.endswith(": Zij telt niet mee.")
