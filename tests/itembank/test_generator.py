"""What a generator says, told as an author needs it; nothing it says is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.build.generator import problems_said, stopped
from itembank.site.site import Site
from projects import small_site

PAGE = '# Wijk\n\nZie [nota] en [kaart](kaart.png "Kaart").\n\n[nota]: <nota 2024.md>\n'


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return small_site(tmp_path, {"docs/lokaal/wijk.md": PAGE})


def told(site: Site, message: str) -> list[tuple[str, int, str]]:
    return [(found.file, found.line, found.code) for found in problems_said(site, message)]


def test_a_link_is_found_where_it_is_written_also_by_reference_and_with_a_title(
    site: Site,
) -> None:
    begin = "Doc file 'lokaal/wijk.md' contains a link "
    end = "is not found among documentation files."
    for target, line, code in (
        ("nota 2024.md", 5, "link-naar-niets"),
        ("kaart.png", 3, "plaatje-ontbreekt"),
    ):
        message = f"{begin}'{target}', but the target 'lokaal/{target}' {end}"
        assert told(site, message) == [("docs/lokaal/wijk.md", line, code)]


def test_a_suggestion_of_the_generator_is_kept(site: Site) -> None:
    (found,) = problems_said(
        site,
        "Doc file 'lokaal/wijk.md' contains an unrecognized relative link 'nota', it was left as "
        "is. Did you mean 'nota.md'?",
    )
    assert found.message.endswith("Bedoelde je 'nota.md'?")


@pytest.mark.parametrize("message", ["Iets nieuws", "Template skipped: 'x' not found", "{x} {0}"])
def test_a_message_that_nobody_knows_is_passed_on_as_it_is(message: str, site: Site) -> None:
    (found,) = problems_said(site, message)
    assert (found.file, found.code, found.severity) == ("mkdocs.yml", "melding-van-mkdocs", "fout")
    assert found.message == f"Het programma dat de site bouwt, meldt: {message}"
    (named,) = problems_said(site, f"{message} in 'lokaal/wijk.md'")
    assert named.file == "docs/lokaal/wijk.md"


def test_what_the_generator_ends_on_is_told_with_its_page(site: Site) -> None:
    assert stopped(site, "ValueError: x", "lokaal/wijk.md").file == "docs/lokaal/wijk.md"
    assert stopped(site, "ValueError: x").code == "bouw-gestopt"
    assert stopped(site, "ValueError: x", "weg.md").code == "bouw-gestopt"
