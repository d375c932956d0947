"""Every override is guarded: when Material changes what it replaces, someone must look again."""

from __future__ import annotations

import hashlib
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from sites import REPOSITORY

OURS = REPOSITORY / "hooks" / "theme"


def material() -> Path:
    """The templates of the Material that is installed."""
    spec = find_spec("material")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent / "templates"


# What replaces nothing: macros that several of our templates share.
OWN = {"partials/way.html"}
# What Material 9.8.1 has, and what to look at before a new fingerprint is written down here.
SEEN = {
    "404.html": (
        "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
        "Does it still only fill the block `content` of main.html?",
    ),
    "base.html": (
        "8536d352b0093623df9e0032894f321cbe264b15a9b48cdd962583772455dadb",
        "Not overridden, but main.html fills its blocks site_meta, htmltitle, libs, extrahead and "
        "tabs, in which our menu, contents and trail stand, and empties site_nav; does it write a "
        "setting outside those blocks? "
        "early.js sets the scheme of its body, theme.js uses its two md-toggle boxes, and the name "
        "of the script bundle in it changes with every release: walk through tests/theme by hand.",
    ),
    "main.html": (
        "9948b55a7bc979c35825df99baba9e6971fca4eb298dea3cdde61e990a2de5e0",
        "Does it still only extend base.html?",
    ),
    "partials/content.html": (
        "ce33929c85af129f6e2f3b0aed47159e9c4a519482d1938bae15f5ff4a3cfae5",
        "Does it still write the title of a page as it comes? Does it include another partial?",
    ),
    "partials/footer.html": (
        "50c2a75f013b7b03fb97f381860c77df8fd5d13d68f90d3281754b68f69ec894",
        "Is there something new for the reader in the footer? Has its contrast been mended?",
    ),
    "partials/header.html": (
        "8cf3fb15bcf969ff596649616fd99366b3c31c08d57a86d05308efc16d8fa75f",
        "Does the bundle need another data-md-component in the header? Do menu and search have "
        "buttons of their own now, so that ours can go?",
    ),
    "partials/javascripts/base.html": (
        "d6113712bc4deb30b4bd810ee0dfc28b6f04d2f88cc0016c0f1766eac7b762b6",
        "Does the bundle need another global than the four that early.js gives it?",
    ),
    "partials/javascripts/content.html": (
        "3722e156f0f6339de39fbbfc178b6e401d1a4fb890f189ac5b80c2504bda7dcf",
        "Does it still only open content tabs?",
    ),
    "partials/languages/nl.html": (
        "24efebd5f061f6b62f02bd31ebd0efbb9e19e3083f3ce6fa6a8a24c29d2dc972",
        "Are there new keys? Then write them in our own words.",
    ),
    "partials/nav.html": (
        "af33f6e032f632eb055c365eb5f1a975bf8456152fa768e69a1aad6d470b843f",
        "Does the object `nav` still have items, children, active, is_index and url?",
    ),
    "partials/palette.html": (
        "fb935107ae7d3d7475965019eec36c1ad72bf1d154254dab2474921fcd2710e3",
        "Is the scheme still the attribute data-md-color-scheme on the body?",
    ),
    "partials/path.html": (
        "cbde0642861fe91597825d03c1c8cf6876f1fd079045579edea5bf578075d2ca",
        "Does a page still have `ancestors`, nearest first?",
    ),
    "partials/search.html": (
        "bfd556535abcddb99396ab2a7e3acc2ebcd3f36756007d3969396caa4126be30",
        "Does the bundle still leave search alone without data-md-component=search and "
        "form[name=search]?",
    ),
    "partials/tabs.html": (
        "d2c82916569e645a6b6dc5a36a2beddfaca5a66c8738c5b3e13b7d100ac2e8b7",
        "Are the tabs out of the tab order while they are hidden? Then ours can go.",
    ),
    "partials/toc.html": (
        "fde48f583563364b0e0e6865a5ab1e7060ec1826161f69f5cbee653e621b0f84",
        "Does the bundle still mark .md-nav__link inside data-md-component=toc?",
    ),
}


def test_every_template_of_ours_is_guarded_and_says_why_it_is_there() -> None:
    templates = sorted(path for path in OURS.rglob("*.html"))
    names = {path.relative_to(OURS).as_posix() for path in templates}
    assert not any((material() / name).exists() for name in OWN)
    assert names == (set(SEEN) | OWN) - {"base.html"}
    for path in templates:
        assert path.read_text(encoding="utf-8").startswith("{#-"), f"{path.name}: no reason given"


@pytest.mark.parametrize("name", sorted(SEEN))
def test_material_has_not_changed_what_we_override(name: str) -> None:
    fingerprint, question = SEEN[name]
    content = (material() / name).read_bytes().replace(b"\r\n", b"\n")
    assert hashlib.sha256(content).hexdigest() == fingerprint, (
        f"Material changed {name}. Compare it with the version that requirements.txt had before. "
        f"{question} Then write the new sha256 in tests/theme/test_overrides.py."
    )


def test_every_text_of_material_has_dutch_words_of_ours() -> None:
    def texts(path: Path) -> dict[str, str]:
        return dict(re.findall(r'^  "([\w.]+)": "(.*)"', path.read_text(encoding="utf-8"), re.M))

    english = texts(material() / "partials" / "languages" / "en.html")
    ours = texts(OURS / "partials" / "languages" / "nl.html")
    assert set(english) - set(ours) == set()
    alike = {"blog.categories.in", "direction"}
    technical = {"search.config.pipeline", "search.config.separator"}
    assert {key for key, words in english.items() if ours[key] == words} == alike | technical
