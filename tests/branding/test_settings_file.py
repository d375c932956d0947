"""mkdocs.yml gets new values, and keeps every other sign it had."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from branding.settings_file import changed, current
from setup.messages import Trouble

TEXT = """\
# Van ons.
INHERIT: mkdocs.base.yml

site_name: "Cursus"   # zo heet hij
site_url: http://127.0.0.1:8000/

extra:
  # Wie wij zijn.
  cursus:
    gemeente: Voorbeeldgemeente
    zakslaaggrens: 70

  anders: [a, b]

# Het einde.
"""


def test_a_value_is_changed_in_its_place() -> None:
    values = {"site_name": "Meedoen in Zonneveld", "extra.cursus.gemeente": "Zonneveld"}
    assert changed(TEXT, values) == TEXT.replace('"Cursus"', "Meedoen in Zonneveld").replace(
        "Voorbeeldgemeente", "Zonneveld"
    )
    assert changed(TEXT, {}) == TEXT


def test_a_key_that_is_not_there_comes_behind_its_neighbours() -> None:
    new = changed(TEXT, {"extra.cursus.contact": "a@b.nl", "theme.logo": "assets/logo.png"})
    assert new == TEXT.replace(
        "    zakslaaggrens: 70\n", "    zakslaaggrens: 70\n    contact: a@b.nl\n"
    ).replace("  anders: [a, b]\n", "  anders: [a, b]\ntheme:\n  logo: assets/logo.png\n")


def test_line_ends_of_windows_and_a_last_line_without_one_are_kept() -> None:
    text = "site_name: a\r\nextra:\r\n  cursus:\r\n    gemeente: b"
    new = changed(text, {"extra.cursus.contact": "a@b.nl"})
    assert new == f"{text}\r\n    contact: a@b.nl\r\n"


def test_tags_of_mkdocs_do_not_stand_in_the_way() -> None:
    text = "site_name: a\nplugins:\n  x: !ENV [CI, false]\nsite_url:\n"
    assert changed(text, {"site_url": "https://x.nl/"}) == f"{text[:-1]} https://x.nl/\n"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("extra: {cursus: {gemeente: a}}\n", "extra.cursus.contact"),
        ("extra: tekst\n", "extra.cursus.gemeente"),
        ("site_name: |\n  a\n  b\n", "site_name"),
        ("site_name: [a]\n", "site_name"),
        ("a: &x b\nextra: *x\n", "extra.cursus.gemeente"),
    ],
)
def test_a_place_that_cannot_be_changed_alone_is_left_to_the_reader(text: str, path: str) -> None:
    with pytest.raises(Trouble) as trouble:
        changed(text, {path: "nieuw"})
    assert str(trouble.value) == (
        f"mkdocs.yml: ik vind geen veilige plek voor '{path}'. Er is niets veranderd.\n"
        f"Doe dit: zet '{path}' zelf in mkdocs.yml en probeer het opnieuw."
    )


@pytest.mark.parametrize("text", ["", "[", "- a\n", "a: \t\n b: ["])
def test_a_file_that_cannot_be_read_stays_as_it_is(text: str) -> None:
    with pytest.raises(Trouble, match=r"^mkdocs\.yml is niet te lezen\. Er is niets veranderd\."):
        changed(text, {"site_name": "nieuw"})


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
def test_any_text_is_read_back_as_it_was_given(value: str) -> None:
    new = changed(TEXT, {"site_name": value, "extra.cursus.contact": value})
    assert current(new, "site_name") == current(new, "extra.cursus.contact") == value
    assert yaml.safe_load(new)["extra"]["anders"] == ["a", "b"]
    assert "# zo heet hij" in new and new.endswith("# Het einde.\n")
