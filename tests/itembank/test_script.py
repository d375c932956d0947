"""A page with the block ``draaiboek`` is a workshop: its parts come from its own table."""

from __future__ import annotations

import json
from pathlib import Path

from itembank.browser.agenda import agenda_text
from itembank.pages.script import ScriptStep, script_steps
from projects import KEUZE, bank, small_site

# A municipality's own, typed with the dash that a keyboard has.
OWN = """# Ons half uur

/// draaiboek
///

| Minuten | Wat jullie doen | Wat je gebruikt |
|---|---|---|
| 0-10 | *Samen* kiezen | [De vraag](../cursus/voorbeeld/toets.md#a--een) en [de les](les.md) |
| 10–15 | Pauze | Koffie |
| 15–30 | Zelf | [Elders](https://example.org/les.md) |

### 0-10 Samen kiezen { #samen }

Zeg het.

### 10–15 Pauze { #pauze }
"""


def test_the_parts_of_a_script_have_minutes_targets_and_where_they_are_told() -> None:
    assert script_steps(OWN, "lokaal/uur.md") == (
        ScriptStep(
            "Samen kiezen", 10, ("cursus/voorbeeld/toets.md#a--een", "lokaal/les.md"), "samen"
        ),
        ScriptStep("Pauze", 5, (), "pauze"),
        ScriptStep("Zelf", 15, (), ""),
    )


def test_a_script_of_a_municipality_is_a_workshop_as_well(tmp_path: Path) -> None:
    files = {
        "quizzes/toetsen/a.yml": bank(KEUZE),
        "docs/cursus/voorbeeld/toets.md": "# Toets\n\n/// toets | a\n///\n",
        "docs/lokaal/les.md": "# Les\n",
        "docs/lokaal/uur.md": OWN,
    }
    listed = json.loads(agenda_text(small_site(tmp_path, files)))
    script = listed["workshops"]["uur"]
    assert (script["title"], script["page"]) == ("Ons half uur", "lokaal/uur/")
    assert [step["keys"] for step in script["steps"]] == [["a/een", "pagina/lokaal/les"], [], []]
    assert "pagina/lokaal/les" in listed["activities"]
