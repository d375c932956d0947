"""Pronouns for people that stand for a thing: 'de verordening … zij', 'het plan … hem'.

Dutch grammar allows 'zij' for many nouns, but readers look for a person first. A text that says
'die', 'deze' or the noun again is understood at once. Who a pronoun means cannot be computed, so
this looks only where hardly anything else is possible, and keeps silent otherwise:

* in the sentence of the pronoun up to it, or in the sentence before, stands a thing: a term of the
  glossary that is no person, or a word with which the course names its own parts;
* nobody is named there: no person, body, team or name, and no other pronoun for one;
* the verb of 'zij' is singular, and nothing beside the pronoun is what is done by or to people;
* 'hem' counts after a noun with 'het' only: for 'de lus' it is plain Dutch. 'Hij' never counts,
  since where it was found it meant somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ...library.library import Library
from ...mistakes.problems import Problem
from ...model.glossary import Term
from ...reading.links import texts_in
from ...reading.marks import plain
from .entries import advice
from .words import sentences, words

# What the course calls its own parts, and what every page is about.
OWN_THINGS = frozenset(
    words(
        "aanpak aanvraag advies afspraak antwoord belofte besluit bestand bijeenkomst brief bron "
        "checklist cijfer code cursus datum document eindtoets enquête formulier gesprek keuze "
        "keuzehulp kopie ladder les lijst link lus map melding model module notitie ontwerp "
        "opdracht pagina plan regel reden scherm site stap stelling stuk tabel tekst termijn toets "
        "trede uitleg uitnodiging uitslag verordening verslag versie volgorde voorbeeld voorstel "
        "vraag weergave wet zin"
    )
)
_SOMEBODY = re.compile(
    r"""\b(?:
        iemand\w*|niemand|iedereen|wie|mens(?:en)?|man(?:nen)?|\w*vrouw\w*|kind(?:eren)?|jongens?
        |jongeren|ouderen|ouders?|moeder\w*|vader\w*|meisje\w*|mevrouw|meneer|heer|dame\w*|burgers?
        |\w*groep\w*|\w*team\w*|\w*collega\w*|\w*perso(?:on|nen)|\w*inwoners?|\w*bewoners?|\w*bu(?:ur|ren)
        |\w*leden|lid|deelnemers?|lezers?|\w*schrijvers?|\w*makers?|\w*trainers?|\w*adviseurs?
        |\w*gemeenten?|\w*(?:raad|raden|kamers?|college|colleges)|raads\w+|wethouders?|burgemeesters?
        |ambtena\w+|overhe(?:id|den)\w*|ministerie\w*|provincie\w*|bestuursorga\w+|bureaus?|rijk|loket
        |organisaties?|vereniging\w*|clubs?|bedrij(?:f|ven)|instelling\w*|partij\w*|\w*figu(?:ur|ren)
        |juristen|jurist|rechters?|griffiers?|voorzitters?|\w*(?:leiders?|gevers?|nemers?|houders?)
        |indieners?|aanvragers?|\w*deskundigen?|belanghebbenden?|betrokkenen?|officer
        |zij|hij|haar|ze|hen|hun|hem|beide|allebei|twee|drie|vier
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A capital inside a sentence is a name, and behind a name may stand anybody.
_NAME = re.compile(r"(?<=[\w,;] )[A-Z]\w+")
_PRONOUN = re.compile(r"\b(?:zij|haar|hem)\b", re.IGNORECASE)
_DETERMINERS = frozenset(
    words(
        "de het een één deze dit die dat elke elk iedere ieder geen welke welk onze ons je jouw "
        "jullie mijn eigen volgende nieuwe andere hele laatste"
    )
)
_NEUTER = frozenset(("het", "dit", "dat", "ons", "elk", "ieder", "welk"))
_SINGULAR = frozenset(words("is was kan mag zal wil kon mocht zou had werd ging bleef kwam vroeg"))
# What people do, and things seldom.
_DEEDS = frozenset(
    words(
        "belt bepleit denkt gelooft hoopt hoort kent kiest krijgt leest luistert mailt praat "
        "vertelt vindt vraagt vroeg wacht weet werkt wil wilde woont zegt zei ziet zoekt"
    )
)
# 'Voor haar', 'vraag je haar' and 'haar kiezen' nearly always mean somebody.
_TO_SOMEBODY = frozenset(
    words("aan bij door met naar tegen van voor bedank bel help mail spreek vertel vraag")
)
_BY_SOMEBODY = frozenset(words("kiezen praten vertellen vragen weten zeggen"))
_CLAUSE_END = re.compile(r"[,.;:?!()]|\s[–-]\s")


@dataclass(frozen=True)
class Use:
    """A pronoun that seems to stand for a thing, and the words around it as a reader sees them."""

    pronoun: str
    sentence: str

    def shown(self) -> dict[str, str]:
        """The values of the row in the table of rules."""
        return {"pronoun": self.pronoun, "sentence": self.sentence}


def things(terms: Mapping[str, Term]) -> frozenset[str]:
    """Every form of every term whose explanation does not begin with somebody, and our own words.

    What ends in -en is an activity or a plural, for which 'zij' is right.
    """
    found = set(OWN_THINGS)
    for term in terms.values():
        first = " ".join(words(plain(term.meaning))[:3])
        if not _SOMEBODY.search(first):
            found.update(form.casefold() for form in (term.term, *term.forms))
    return frozenset(form for form in found if not form.endswith("en"))


def personal_pronouns(text: str, nouns: frozenset[str]) -> Iterator[Use]:
    """The first pronoun of each sentence that can hardly mean anything but one of ``nouns``."""
    before = ""
    for sentence in map(plain, sentences(text)):
        for found in _PRONOUN.finditer(sentence):
            context = f"{before} {sentence[: found.start()]}"
            if before or words(sentence[: found.start()]):
                named = _names_a_thing(context, found[0].casefold(), nouns)
                if named and _leaves_room(sentence, found):
                    yield Use(found[0], sentence)
                    break
        before = sentence


def pronoun_for_thing(library: Library, _today: date) -> Iterator[Problem]:
    """zij-voor-ding: one piece of advice per text of a YAML file."""
    nouns = things(library.terms)
    for document in library.documents.values():
        for path, text in texts_in(document.data):
            for use in personal_pronouns(text, nouns):
                yield advice(document, path, "zij-voor-ding", **use.shown())
                break


def _names_a_thing(context: str, pronoun: str, nouns: frozenset[str]) -> bool:
    """Whether a thing is named here and nobody is; what was named last decides about 'hem'."""
    if _SOMEBODY.search(context) or _NAME.search(context):
        return False
    found = words(context)
    for place in reversed(range(len(found))):
        determiners = _DETERMINERS.intersection(found[max(0, place - 2) : place])
        # Without 'de' or 'een', 'vraag' is a verb; a term such as 'inspraak' needs neither.
        if found[place] in nouns and (determiners or found[place] not in OWN_THINGS):
            return pronoun != "hem" or not _NEUTER.isdisjoint(determiners)
    return False


def _leaves_room(sentence: str, found: re.Match[str]) -> bool:
    """Whether the words beside a pronoun leave room for a thing."""
    ahead = words(sentence[: found.start()])
    clause = words(_CLAUSE_END.split(sentence[found.end() :], maxsplit=1)[0])
    previous, following = ahead[-1:], clause[:1]
    if found[0].casefold() != "zij":
        # 'Vraag je haar', but not 'de vraag noemt haar bron'.
        beside = ahead[-2:-1] if previous == ["je"] else previous
        return _TO_SOMEBODY.isdisjoint(beside) and _BY_SOMEBODY.isdisjoint(following)
    beside = [word for word in (*previous, *following) if _is_singular(word)]
    # In a clause that depends on another, the verb comes last: 'als zij past'.
    verbs = beside or [word for word in clause[-1:] if _is_singular(word)]
    plural = not beside and any(word.endswith("en") for word in (*previous, *clause))
    return bool(verbs) and not plural and _DEEDS.isdisjoint(verbs)


def _is_singular(word: str) -> bool:
    return word in _SINGULAR or (word.endswith("t") and word not in ("dat", "het", "wat", "niet"))
