"""A running server on broken files: every page still comes, with the mistakes on top."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from itembank.markdown import ItembankExtension
from itembank.preview import problems_panel
from itembank.problems import Problem
from itembank.redirects import redirect_pages
from itembank.site import Site
from markup import faults, read
from projects import Case, load_case, small_site

PATHS = sorted((Path(__file__).parents[1] / "cases" / "problems").glob("*.yml"))


def render_everything(site: Site) -> None:
    """Do with a site what a running server does with it, mistakes or not."""
    for path in site.pages.by_path:
        page = site.page(path, preview=True)
        parser = Markdown(extensions=["md_in_html", ItembankExtension(current=lambda p=page: p)])  # type: ignore[misc]
        parser.convert((site.root / "docs" / path).read_text(encoding="utf-8-sig"))
    for bank in site.library.banks:
        page = site.page("proef.md", preview=True)
        parser = Markdown(extensions=[ItembankExtension(current=lambda p=page: p)])  # type: ignore[misc]
        assert faults(read(parser.convert(f"/// toets | {bank}\n///\n"))) == []
    redirect_pages(site, site_name="Cursus")
    read(problems_panel(site.problems))


@pytest.mark.parametrize("case", [load_case(path) for path in PATHS], ids=lambda case: case.name)
def test_every_page_can_still_be_shown(case: Case, tmp_path: Path) -> None:
    for name in case.folders:
        (tmp_path / name).mkdir(parents=True)
    site = small_site(tmp_path, case.files)
    assert site.problems
    render_everything(site)


def test_the_panel_lists_every_problem_in_order_and_as_text() -> None:
    problems = [
        Problem("b.yml", 2, "tab", "", "Een tab.", "haal weg."),
        Problem(
            "a.yml", 10, "html-in-tekst", "vraag '<b>'", "HTML: <script>x</script>", "weg & klaar."
        ),
    ]
    root = read(problems_panel(problems))
    assert faults(root) == []
    panel = root.one("div", class_="problems")
    assert panel["role"] == "region"
    assert "data-search-exclude" in panel.attributes
    assert "(2)" in panel.one("p", class_="problems__title").text
    first, second = panel.all("li")
    assert first.text == (
        "a.yml:10 [html-in-tekst] vraag '<b>'HTML: <script>x</script>weg & klaar."
    )
    assert "b.yml:2" in second.text
