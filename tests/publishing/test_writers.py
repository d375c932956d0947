"""Each language writes a value so that it stays one value, and nothing is written without one."""

from __future__ import annotations

import ast
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing import moved, servers
from publishing.writers import (
    Code,
    Language,
    Unwritable,
    apache,
    apache_header,
    caddy,
    headers_file,
    nginx,
    security_txt,
    site_path,
    url_path,
)
from sites import REPOSITORY
from strategies import ENGINE

QUOTING = (nginx, apache, apache_header, caddy)
SIGNS = "ab /%\"'`<>{}[]();:,#$&\\@!*?=+\n\r\t\x00\x7f\u2028é"
hostile = st.text(st.sampled_from(SIGNS), max_size=12)
each_quoting = pytest.mark.parametrize("language", QUOTING, ids=lambda one: one.name)


def unquoted(language: Language, written: str) -> str:
    """What a server reads of a value between quotes, by the rules of its own manual."""
    assert written[0] == written[-1] == '"'
    inside = written[1:-1]
    if language is nginx:
        return "".join(shlex.split(written, posix=True))
    plain = inside.replace('\\"', "\0")
    assert '"' not in plain, "this would end the value"
    plain = plain.replace("\0", '"')
    return plain.replace("%%", "%") if language is apache_header else plain


@each_quoting
@given(value=hostile)
@ENGINE
def test_a_value_is_read_back_as_it_was_or_is_not_written(language: Language, value: str) -> None:
    try:
        written = language("{value}", value=value)
    except Unwritable:
        assert set(value) & set("\n\r\t\x00\x7f\u2028$\\{}")
        return
    assert unquoted(language, written) == value
    assert len(written.splitlines()) == 1


@each_quoting
@pytest.mark.parametrize("value", ["a\nb", "a\r", "a\x00b", "a\u2028b"])
def test_a_value_of_more_than_one_line_is_never_written(language: Language, value: str) -> None:
    with pytest.raises(Unwritable):
        language("x {value}", value=value)


@pytest.mark.parametrize(
    ("language", "value"),
    [
        (nginx, "$host"),
        (apache, "${HOME}"),
        (apache, "a\\"),
        (caddy, "{env.HOME}"),
        (caddy, "a\\"),
        (headers_file, "a\n/*"),
    ],
)
def test_what_a_language_would_fill_in_by_itself_is_never_written(
    language: Language, value: str
) -> None:
    with pytest.raises(Unwritable):
        language("x {value}", value=value)


def test_what_we_wrote_ourselves_in_a_language_is_taken_as_it_is() -> None:
    assert nginx('~ "{hashed}"', hashed=Code(r"\.js$")) == r'~ "\.js$"'


@given(value=hostile)
@ENGINE
def test_a_path_means_nothing_to_any_language(value: str) -> None:
    path = site_path(f"https://a.example/{value}")
    assert path[0] == path[-1] == "/"
    assert set(path) <= set("ab/%0123456789ABCDEF.-_~")
    for language in QUOTING:
        assert len(language("{path}", path=path).splitlines()) == 1
    assert not set(url_path(value)) & set("\"'{}[]();$\\ \n")


@given(value=hostile)
@ENGINE
def test_a_line_of_security_txt_stays_one_line_with_one_address(value: str) -> None:
    (line,) = security_txt("Contact: {value}", value=value).splitlines()
    assert " " not in line.removeprefix("Contact: ")
    assert not set(line) & set('"<>{}\\`')


def _joined(tree: ast.AST) -> list[int]:
    """The lines on which a text is put together in another way than by a language."""
    found = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
            found.append(node.lineno)
        if isinstance(node, ast.Attribute) and node.attr in {"format", "replace", "Template"}:
            found.append(node.lineno)
    return found


def test_no_line_for_a_server_is_put_together_without_its_language() -> None:
    path = Path(servers.__file__)
    assert path.is_relative_to(REPOSITORY)
    assert _joined(ast.parse(path.read_text(encoding="utf-8"))) == []
    assert _joined(ast.parse('f"location {path};"')) == [1]
    # Every line for an old address comes out of a language as well.
    tree = ast.parse(Path(moved.__file__).read_text(encoding="utf-8"))
    given = [node.value for node in ast.walk(tree) if isinstance(node, ast.Yield)]
    assert [ast.unparse(one)[:8] for one in given if one] == ["writers."] * 3
