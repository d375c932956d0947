"""A page that is cut loose: what the package carries stays a link, and the rest is told as such."""

from __future__ import annotations

import pytest

from itembank.export.cut import Scissors, links_of
from itembank.reading.elements import parse
from itembank.words.packages import PACKAGE_TEXTS

POLICY = "default-src 'none'"
ADDRESS = "https://cursus.example/"
PAGE = "cursus/rollen/les.html"
CARRIED = {PAGE, "cursus/rollen/index.html", "over/bronnen.html", "assets/a.png"}
TAB = f"({PACKAGE_TEXTS['lms_new_tab']})"


def _cut(html: str, address: str = ADDRESS) -> str:
    scissors = Scissors(CARRIED.__contains__, "cursus/rollen/index.html", address, POLICY)
    return scissors.cut(PAGE, parse(html), "assets/lms/join.js")


@pytest.mark.parametrize(
    "href",
    [
        "index.html",
        "../../over/bronnen.html#S0-05",
        "#kop",
        "?a=1#kop",
        "../../assets/a.png",
        "mailto:a@b.nl",
    ],
)
def test_a_link_to_what_is_carried_stays_as_it_is(href: str) -> None:
    link = f'<p><a class="x" href="{href}">Lees</a></p>'
    assert _cut(link) == link


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("../kansen/les.html", "cursus/kansen/les/"),
        ("../kansen/index.html#kop", "cursus/kansen/#kop"),
        ("../kansen/les.html?a=1&amp;b=2#kop", "cursus/kansen/les/?a=1&amp;b=2#kop"),
        ("../../bestand.pdf", "bestand.pdf"),
    ],
)
def test_any_other_link_leads_to_the_same_place_on_the_site_in_a_new_tab(
    href: str, address: str
) -> None:
    link = f'<a class="x" href="{href}">Lees <b>dit</b></a>'
    attributes = f'href="{ADDRESS}{address}" target="_blank" rel="noopener"'
    assert _cut(link) == f'<a class="x" {attributes}>Lees <b>dit</b> {TAB}</a>'
    assert _cut(link, "") == "<span>Lees <b>dit</b></span>"


def test_a_link_to_another_site_opens_in_a_new_tab_and_says_so() -> None:
    assert _cut('<a href="https://rivm.nl/a?b=c#d">RIVM</a>') == (
        f'<a href="https://rivm.nl/a?b=c#d" target="_blank" rel="noopener">RIVM {TAB}</a>'
    )


def test_a_menu_has_only_what_is_carried_and_the_logo_leads_to_the_start() -> None:
    gone = '<li><a href="../kansen/les.html">Kansen</a></li>'
    menu = f'<nav><ul><li><a href="index.html">Rollen</a></li>{gone}</ul></nav>'
    assert _cut(menu) == '<nav><ul><li><a href="index.html">Rollen</a></li></ul></nav>'
    assert _cut(f"<nav><ul>{gone}</ul></nav>") == ""
    logo = '<a class="site-brand" href="../../index.html">Cursus</a>'
    assert _cut(logo) == '<a class="site-brand" href="index.html">Cursus</a>'


def test_the_script_that_joins_the_session_comes_before_all_others() -> None:
    html = '<head><link rel="canonical" href="x"></head><script type="module" src="a.js"></script>'
    whole = _cut(html)
    assert "canonical" not in whole
    assert whole.index("../../assets/lms/join.js") < whole.index('src="a.js"')


def test_what_only_a_trainer_sees_is_not_in_a_package() -> None:
    note = (
        '<aside class="block block--trainer" hidden><p>Neem <a href="../x.html">x</a>.</p></aside>'
    )
    show = '<p class="show-big" hidden><a href="../../trainers/tonen.html#doe=a/b">Toon</a></p>'
    assert _cut(f"<p>Lees.</p>{note}{show}") == "<p>Lees.</p>"
    assert links_of(PAGE, parse(note + show)) == set()
