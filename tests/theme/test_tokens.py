"""The colours of huisstijl.css can be read by everyone, in both schemes (WCAG 1.4.3, 1.4.11)."""

from __future__ import annotations

import re

import pytest
import tinycss2

from branding.brand import OWN_BRAND
from branding.contrast import ratio
from branding.mark import mark
from branding.palette import derive
from branding.roles import COLOURS, NAMES, PAIRS
from branding.sheet import sheet
from sites import REPOSITORY, own_settings

HOUSE_STYLE = REPOSITORY / "docs" / "assets" / "huisstijl"
TOKENS = HOUSE_STYLE / "huisstijl.css"
STYLES = [
    *(REPOSITORY / "hooks" / "theme" / "assets").glob("*.css"),
    *(REPOSITORY / "hooks" / "itembank").rglob("*.css"),
]
COMMENT = re.compile(r"/\*.*?\*/", re.S)


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; the dark one changes what the light one has."""
    css = TOKENS.read_text(encoding="utf-8")
    light, dark = css.split('[data-md-color-scheme="slate"]')
    blocks = light if scheme == "light" else light + dark
    return dict(re.findall(r"--c-([\w-]+): *(#[0-9a-f]{6});", blocks))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_stands_out_as_wcag_asks(scheme: str) -> None:
    found = tokens(scheme)
    assert [name for name in COLOURS if name not in found] == []
    measured = {pair: ratio(found[pair.ink], found[pair.surface]) for pair in PAIRS}
    assert {pair: value for pair, value in measured.items() if value < pair.minimum} == {}


def test_the_file_of_a_fork_holds_tokens_and_nothing_else() -> None:
    css = COMMENT.sub("", TOKENS.read_text(encoding="utf-8"))
    assert re.findall(r"([^{}]+)\{", css.replace("\n", "")) == [
        ":root ",
        '[data-md-color-scheme="slate"] ',
    ]
    names = re.findall(r"^\s*([\w-]+):", css, re.M)
    assert all(name.startswith("--") for name in names)


def test_the_look_of_the_course_itself_is_made_as_that_of_a_municipality_is() -> None:
    settings = own_settings()
    if settings.municipality != "Voorbeeldgemeente":
        return  # These files are a municipality's now.
    palette = derive(OWN_BRAND)
    assert TOKENS.read_text(encoding="utf-8") == sheet(OWN_BRAND, palette)
    for name in ("logo.svg", "favicon.svg"):
        assert (HOUSE_STYLE / name).read_text(encoding="utf-8") == mark(palette.light)


def test_every_colour_of_a_page_is_a_token_or_made_of_one() -> None:
    own = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|white|black)\b", re.I)
    # Ink on paper, paper behind a code for a camera, a screen that is black on purpose, the veil
    # behind search, and a mask, which has no colour.
    allowed = re.compile(
        r"color: (?:black|#000|#fff);|background: #(?:fff|000);|rgb\(0 0 0 / 60%\)|mask-image"
    )
    found = []
    for path in STYLES:
        if path.name != "print.css":
            css = COMMENT.sub("", path.read_text(encoding="utf-8")).replace("white-space", "")
            found += [
                f"{path.name}: {line.strip()}"
                for line in css.splitlines()
                if own.search(line) and not allowed.search(line) and ": " in line
            ]
    assert found == []


def test_a_rule_holds_no_other_rule() -> None:
    """One that lost its brace would swallow all that follows, and no browser would say so."""
    swallowed = []
    for path in STYLES:
        waiting = tinycss2.parse_stylesheet(path.read_text(encoding="utf-8"), True, True)
        while waiting:
            rule = waiting.pop()
            if rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
                waiting += tinycss2.parse_rule_list(rule.content, True, True)
            elif rule.type == "error" or (
                rule.type == "qualified-rule"
                and any(token.type == "{} block" for token in rule.content)
            ):
                swallowed.append(f"{path.name}:{rule.source_line}")
    assert swallowed == []


def test_the_theme_uses_every_colour_and_no_other() -> None:
    used = set()
    for path in STYLES:
        used |= set(re.findall(r"var\(--c-([\w-]+)", path.read_text(encoding="utf-8")))
    # Derived in theme.css, from the border and the page.
    assert used - {"hairline"} == set(NAMES)
