"""A kind someone adds later needs its own folder and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from projects import base_files, write_files

MODEL = '''\
"""proef: a made-up kind."""

from typing import Literal

from pydantic import Field

from ...model.fields import Inline
from ...model.items import GradedItem


class ProefItem(GradedItem):
    """An item with one word as its answer."""

    kind: Literal["proef"] = Field(alias="soort", description="Een woord.")
    word: Inline = Field(alias="woord", description="Het goede woord.")

    def key_parts(self):
        return [self.word]
'''
TEMPLATE = """\
{% extends "item.html" %}
{% block controls %}<label>{{ t["proef.word"] }} <input name="{{ name }}"></label>{% endblock %}
{% block reasons %}<p class="reason"><span>{{ page.inline(item.word) }}</span></p>{% endblock %}
"""
SCRIPT = """\
import { ItemElement } from "../../static/items/item.js";

customElements.define("activity-proef", class extends ItemElement {});
"""
TEXTS = 'TEXTS = {"label": "Vul een woord in", "word": "Woord", "empty": "Vul iets in."}\n'
ITEM = """\
  - id: een
    soort: proef
    leerdoel: trede-herkennen
    bron: [S4-02]
    vraag: Hoe heet dit?
    woord: Raadplegen
    toelichting: Zo heet het.
"""
PROOF = """\
import sys
from pathlib import Path
from itembank.render.render import PageContext
from itembank.browser.assets import assets
from itembank.mistakes.problems import report
from itembank.build.load import load_site
from markdown import Markdown
from itembank.build.extension import ItembankExtension
from itembank.render.render import PageContext

site = load_site(Path("."))
if site.problems:
    sys.exit(report(site.problems))
page = PageContext(site, "index.md")
html = Markdown(extensions=[ItembankExtension(current=lambda: page)]).convert(
    "/// toets | proef\\n///\\n"
)
assert "<activity-proef " in html and 'id="proef--een"' in html, html
assert "Vul een woord in" in html and "<label>Woord <input" in html, html
script = assets()["assets/itembank/kinds/proef/proef.js"]
assert '"activity-proef"' in script and "Vul iets in." in script, script
"""


def test_a_new_kind_needs_its_own_folder_and_nothing_else(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__", "theme")
    hooks = Path(__file__).parents[2] / "hooks"
    shutil.copytree(hooks, tmp_path / "hooks", ignore=ignored)
    folder = "hooks/itembank/kinds/proef/"
    header = "# yaml-language-server: $schema=../schema/toets.schema.json\n"
    write_files(
        tmp_path,
        {
            **base_files(),
            f"{folder}__init__.py": "",
            f"{folder}model.py": MODEL,
            f"{folder}template.html": TEMPLATE,
            f"{folder}texts.py": TEXTS,
            f"{folder}proef.js": SCRIPT,
            "quizzes/toetsen/proef.yml": f"{header}titel: P\nmodule: voorbeeld\nvragen:\n{ITEM}",
        },
    )
    done = subprocess.run(
        [sys.executable, "-c", PROOF],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "hooks"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
