"""Where each claim is used, by every way there is to lean on one."""

from __future__ import annotations

from pathlib import Path

from itembank.site.uses import Use
from projects import KEUZE, SCHEMA, bank, small_site

NUMBER = """\
  - id: schatting
    soort: getal
    leerdoel: terugkoppelen
    bron: [S0-10]
    vraag: Hoeveel procent zegt dat?
    cijfer: terugkoppeling-gegeven
    waarom: Nog niet de helft.
    toelichting: Dit is een mening.
"""
TERMS = """\
begrippen:
  ladder:
    term: ladder
    uitleg: Een rij treden.
    bron: [S0-12]
"""
LIST = """\
titel: Proef
inleiding: Loop dit na.
bron: [S0-13]
groepen:
  - titel: Eerst
    punten:
      - {id: een, tekst: Bel een inwoner., bron: [S0-15]}
"""
CASES = """\
voorbeelden:
  - id: lokaal-speeltuin
    titel: De speeltuin
    bron: [S0-17]
    gebeurd: Buurt en gemeente tekenden samen.
    vervolg: De raad nam het over.
    les: Begin op tijd.
    onbekend: Wat kinderen ervan vonden.
"""


def test_a_claim_is_used_by_pages_items_and_tools_by_mark_figure_and_source(
    tmp_path: Path,
) -> None:
    site = small_site(
        tmp_path,
        {
            "docs/merk.md": "# Merk\n\nZo is het [S0-05] [S0-05].\n",
            "docs/cijfer.md": "# Cijfer\n\nHet is [cijfer:rapportcijfer].\n",
            "docs/blok.md": "# Blok\n\n/// kerncijfers | terugkoppeling\n///\n",
            "quizzes/toetsen/a.yml": bank(KEUZE + NUMBER),
            "quizzes/begrippen.yml": SCHEMA.format("begrippen").replace("../", "") + TERMS,
            "quizzes/checklists/proef.yml": SCHEMA.format("checklist") + LIST,
            "quizzes/lokaal/praktijk.yml": SCHEMA.format("praktijk") + CASES,
        },
    )
    assert [problem.as_text() for problem in site.problems] == []
    uses = site.uses
    assert uses["S0-05"] == Use(pages=["merk.md"])
    assert uses["S1-01"] == Use(pages=["cijfer.md"])
    assert uses["S1-02"] == Use(pages=["blok.md"])
    assert uses["S1-100"] == Use(pages=["blok.md"], items=["a#schatting"])
    # The start page of these projects names it too.
    assert uses["S4-02"] == Use(pages=["index.md"], items=["a#een"])
    assert uses["S0-10"] == Use(items=["a#schatting"])
    assert uses["S0-12"] == Use(tools=["begrip/ladder"])
    assert uses["S0-13"] == uses["S0-15"] == Use(tools=["checklist/proef"])
    assert uses["S0-17"] == Use(tools=["praktijk/lokaal-speeltuin"])
    assert "S0-20" not in uses
