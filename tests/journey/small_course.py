"""A small course to walk through: two modules, review, progress, a final test and a certificate.

Every item is right with its first option (``waar`` for a statement), so that a test can choose. One
asks for two options: with only its first it is partly right.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from projects import SCHEMA, bank, course

FIRST, SECOND = "eerste", "tweede"
TITLES = {FIRST: "De eerste module", SECOND: "De tweede module"}
OBJECTIVES = {"herkennen": FIRST, "kiezen": FIRST, "uitleggen": SECOND}
# The items by where they live; `een` stands in a lesson, the others on the page of the test.
LESSON_ITEM = "eerste/een"
ITEMS = {
    "eerste/een": "herkennen",
    "eerste/twee": "herkennen",
    "eerste/drie": "kiezen",
    "tweede/een": "uitleggen",
    "tweede/twee": "uitleggen",
    "tweede/drie": "uitleggen",
}
# Its first two options are the right ones; with the first alone it is half right.
TWOFOLD = "tweede/drie"
POOL_SIZE = 12
DRAWN = 4
CUT = 70
NAME = "Een kleine cursus"
OWNER = "Voorbeeldgemeente"
VERSION = "2.3"
LINK = "cursus/eerste/les.md#de-les"

_LESSONS = {
    "index.md": ("Een kleine cursus", "/// verder\n///\n"),
    "cursus/index.md": (
        "De cursus",
        f"- Eerst [{TITLES[SECOND]}](tweede/index.md). Doe daarna [{TITLES[FIRST]}]"
        f"(eerste/index.md).\n  Lees [{TITLES[SECOND]}](tweede/index.md) nog eens.\n\n"
        "/// routes\n///\n\n/// modules\n///\n",
    ),
    "cursus/eerste/index.md": (TITLES[FIRST], f"/// leerdoelen | {FIRST}\n///\n"),
    "cursus/eerste/les.md": (
        "Een les",
        "## De les { #de-les }\n\nLees dit eerst.\n\n/// vraag | eerste#een\n///\n",
    ),
    "cursus/eerste/toets.md": ("Toets van de eerste", f"/// toets | {FIRST}\n///\n"),
    "cursus/tweede/index.md": (TITLES[SECOND], f"/// leerdoelen | {SECOND}\n///\n"),
    "cursus/tweede/toets.md": ("Toets van de tweede", f"/// toets | {SECOND}\n///\n"),
    "cursus/voortgang.md": ("Mijn voortgang", "/// voortgang\n///\n\n/// verder\n///\n"),
    "cursus/herhalen.md": ("Herhalen", "/// herhalen\n///\n"),
    "cursus/afronden/eindtoets.md": ("De eindtoets", "/// eindtoets\n///\n"),
    "cursus/afronden/certificaat.md": ("Bewijs van afronding", "/// certificaat\n///\n"),
}


def choice(name: str, objective: str, stem: str = "", key: str = "Dit klopt") -> str:
    """A question with one right option: the first."""
    return f"""\
  - id: {name}
    soort: keuze
    leerdoel: {objective}
    bron: [S4-02]
    vraag: {stem or f"Wat klopt er bij {name}?"}
    opties:
      - {{tekst: {key}, juist: true, waarom: Zo is het.}}
      - {{tekst: Dit klopt niet, waarom: Zo is het juist niet.}}
      - {{tekst: Dit ook niet, waarom: Ook dit past niet.}}
    toelichting: Lees [de les]({LINK}) nog eens.
"""


def statement(name: str, objective: str) -> str:
    """A statement that is true."""
    return f"""\
  - id: {name}
    soort: stelling
    leerdoel: {objective}
    bron: [S4-02]
    vraag: Stelling {name} is waar.
    waar: {{juist: true, waarom: Dat is zo.}}
    niet_waar: {{waarom: Het is wel waar.}}
    toelichting: Lees [de les]({LINK}) nog eens.
"""


def twofold(name: str, objective: str) -> str:
    """A question with two right options: the first and the second."""
    return f"""\
  - id: {name}
    soort: meerkeuze
    leerdoel: {objective}
    bron: [S4-02]
    vraag: Welke twee kloppen er bij {name}?
    opties:
      - {{tekst: Dit klopt, juist: true, waarom: Zo is het.}}
      - {{tekst: Dit klopt ook, juist: true, waarom: Zo is het ook.}}
      - {{tekst: Dit klopt niet, waarom: Zo is het juist niet.}}
    toelichting: Lees [de les]({LINK}) nog eens.
"""


def files(settings: str = "", *, changes: dict[str, str] | None = None) -> dict[str, str | bytes]:
    """The files of the course. ``settings`` are lines under ``extra: cursus:``."""
    first = [
        choice("een", "herkennen"),
        statement("twee", "herkennen"),
        choice("drie", "kiezen"),
    ]
    second = [
        choice("een", "uitleggen"),
        statement("twee", "uitleggen"),
        twofold("drie", "uitleggen"),
    ]
    names = list(OBJECTIVES)
    pool = [
        (statement if number % 2 else choice)(f"eind-{number}", names[number % len(names)])
        for number in range(POOL_SIZE)
    ]
    found: dict[str, str | bytes] = {
        f"docs/{path}": f"---\ntitle: {title}\ndescription: Een proef.\n---\n\n# {title}\n\n{body}"
        for path, (title, body) in _LESSONS.items()
    }
    found |= {
        "quizzes/toetsen/eerste.yml": bank("".join(first), module=FIRST),
        "quizzes/toetsen/tweede.yml": bank("".join(second), module=SECOND),
        "quizzes/toetsen/eindtoets.yml": bank("".join(pool), module=SECOND),
        "quizzes/leerdoelen.yml": _objectives(),
        "mkdocs.yml": _settings(settings),
    }
    return found | (changes or {})


def write(folder: Path, settings: str = "", changes: dict[str, str] | None = None) -> Path:
    """Write the course to a folder, ready for ``mkdocs build``."""
    course(folder, files(settings, changes=changes))
    # The module of the fixtures has no items here.
    (folder / "docs" / "cursus" / "voorbeeld" / "index.md").unlink()
    return folder


def _objectives() -> str:
    data = {
        "modules": {
            name: {"titel": title, "minuten": "10", "kern": "ja", "code": f"M{number}"}
            for number, (name, title) in enumerate(TITLES.items(), 1)
        },
        "leerdoelen": {
            name: {"module": module, "tekst": f"iets {name}", "niveau": "toepassen"}
            | ({"link": LINK} if module == FIRST else {})
            for name, module in OBJECTIVES.items()
        },
    }
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return SCHEMA.format("leerdoelen").replace("../", "") + text


def _settings(more: str) -> str:
    nav = yaml.safe_dump({"nav": _NAV}, allow_unicode=True, sort_keys=False)
    return f"""\
INHERIT: mkdocs.base.yml
site_name: {NAME}
site_description: Om doorheen te lopen.
site_url: http://127.0.0.1:8000/
extra:
  cursus:
    gemeente: {OWNER}
    contact: vragen@voorbeeld.nl
    versie: "{VERSION}"
    eindtoets_vragen: {DRAWN}
{more}{nav}"""


_NAV = [
    "index.md",
    {
        "Cursus": [
            "cursus/index.md",
            {
                TITLES[FIRST]: [
                    "cursus/eerste/index.md",
                    "cursus/eerste/les.md",
                    "cursus/eerste/toets.md",
                ]
            },
            {TITLES[SECOND]: ["cursus/tweede/index.md", "cursus/tweede/toets.md"]},
            "cursus/herhalen.md",
            "cursus/voortgang.md",
            {"Afronden": ["cursus/afronden/eindtoets.md", "cursus/afronden/certificaat.md"]},
        ]
    },
    {"Over": ["over/index.md", "over/bronnen.md", "over/foutmeldingen.md"]},
]
