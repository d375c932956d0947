"""The table of screen texts: every word that is used is there, and every word there is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from itembank.browser.assets import WORDS
from itembank.kinds import all_kinds
from itembank.tools import all_tools
from itembank.words.texts import shared_texts, texts

ENGINE = Path(__file__).parents[2] / "hooks" / "itembank"
TEMPLATES = sorted(ENGINE.rglob("*.html"))
# But the one that holds every word.
SCRIPTS = sorted({*ENGINE.rglob("*.js")} - {ENGINE / WORDS})
# A word that stands in its own table only is not used.
TABLES = {ENGINE / "words" / f"{name}.py" for name in ("finding", "packages", "trainers")}
CODE = sorted(
    path
    for path in ENGINE.rglob("*.py")
    if path not in TABLES and not path.name.endswith("texts.py")
)
# `${kind}.label` and the like: asked for on behalf of every kind.
OF_EVERY_KIND = {"label", "show_key", "check", "empty", "seen"}


def _read(paths: list[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _asked_in_templates() -> set[str]:
    source = _read(TEMPLATES)
    dotted = set(re.findall(r"\bt\.([a-z_]+)\b", source)) - {"get"}
    return dotted | set(re.findall(r"\bt\[\"([a-z_.]+)\"\]", source))


def test_no_two_tools_say_the_same_name() -> None:
    names = [name for tool in all_tools().values() for name in tool.texts]
    assert len(names) == len(set(names))
    assert len(shared_texts()) >= len(names)


def test_every_word_a_template_asks_for_exists() -> None:
    assert _asked_in_templates() - set(texts()) == set()


def test_every_word_a_script_asks_for_exists() -> None:
    for path in SCRIPTS:
        source = path.read_text(encoding="utf-8")
        if re.search(r"texts as t\b", source):
            asked = set(re.findall(r"\bt\.([a-z_]+)\b", source))
            assert asked - set(texts()) == set(), path.name


def test_every_shared_word_is_used_somewhere() -> None:
    source = _read([*TEMPLATES, *SCRIPTS, *CODE])
    # Scripts also ask for a family of words: t[`kept_${reason}`].
    families = tuple(re.findall(r"`([a-z]+_)\$\{", source))
    # Once through all of it, and not once for every name.
    used = set(re.findall(r"\w+", source))
    unused = [
        name
        for name in shared_texts()
        if not name.startswith(families)
        and name.removesuffix("_static") not in all_tools()
        and name not in used
    ]
    assert unused == []


@pytest.mark.parametrize("kind", sorted(all_kinds()))
def test_every_word_of_a_kind_is_used_somewhere(kind: str) -> None:
    folder = all_kinds()[kind].folder
    own = _read([*folder.glob("*.js"), *folder.glob("*.html"), folder / "model.py", *SCRIPTS])
    unused = [
        name
        for name in all_kinds()[kind].texts
        if name not in OF_EVERY_KIND and not re.search(rf"\b{name}\b", own)
    ]
    assert unused == []


def test_a_text_is_plain_dutch_in_short_sentences() -> None:
    wrong = {name: found for name, words in texts().items() if (found := list(_objections(words)))}
    assert wrong == {}


def _objections(words: str) -> Iterator[str]:
    """What is against these words on a screen."""
    if not words or words != words.strip():
        yield "white space"
    if "<" in words:
        yield "markup"
    if re.search(r"\b(?:u|uw)\b", words):
        yield "the course says je"
    for sentence in re.split(r"(?<=[.!?]) ", words):
        if len(sentence.split()) > 25:
            yield f"long: {sentence}"


def test_placeholders_are_plain_words() -> None:
    for words in texts().values():
        assert re.fullmatch(r"[^{}]*(?:\{[a-z]+\}[^{}]*)*", words), words
