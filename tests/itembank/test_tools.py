"""The tools that a page shows: one folder each, found by looking."""

from __future__ import annotations

import re

import pytest

from itembank.blocks import all_blocks
from itembank.browser.styles import SHEETS
from itembank.kinds import all_kinds
from itembank.render.render import PageContext
from itembank.site.site import Site
from itembank.tools import PageTool, all_tools
from markup import read
from tooldrivers import shown_tools, tool_driver

TOOLS = sorted(all_tools())


def test_no_tool_has_the_name_of_a_kind_and_each_is_a_block() -> None:
    assert {"voortgang", "herhalen", "eindtoets", "certificaat", "tonen"} <= set(TOOLS)
    assert set(TOOLS).isdisjoint(all_kinds())
    assert set(TOOLS) <= set(all_blocks())


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_is_complete(name: str) -> None:
    tool: PageTool = all_tools()[name]
    assert re.fullmatch("[a-z]+", name)
    assert set(tool.sheets) <= SHEETS.keys()
    assert (tool.folder / "driver.py").is_file()
    if tool.script:
        code = (tool.folder / f"{tool.script}.js").read_text(encoding="utf-8")
        assert f'customElements.define("activity-{name}"' in re.sub(r"define\(\s+", "define(", code)
    else:
        assert (tool.folder / "template.html").is_file()
    if tool.styles.is_file():
        assert tool.sheets, "nobody would load its styles"


@pytest.mark.parametrize("name", sorted(shown_tools()))
def test_a_tool_names_its_script_and_styles_in_the_page(name: str, example_site: Site) -> None:
    tool = all_tools()[name]
    fragments = all_blocks()[name].render(
        PageContext(example_site, "index.md"), tool_driver(name).argument or ""
    )
    page = read("".join(str(fragment) for fragment in fragments))
    if not tool.script:
        assert not page.all(f"activity-{name}")
        return
    element = page.one(f"activity-{name}")
    assert {key: element[key] for key in tool.attributes} == tool.attributes
    assert element["data-script"] == f"tools/{name}/{tool.script}"
    if tool.notice:
        assert tool.notice in page.text
