"""What a page asks for, read from its source before anything is rendered."""

from __future__ import annotations

from textwrap import dedent

import pytest

from itembank.pages.braces import Found
from itembank.pages.scan import BlockUse, scan


def _blocks(source: str) -> list[tuple[str, str, int, bool]]:
    uses = scan(dedent(source)).blocks
    return [(use.name, use.argument, use.line, use.closed) for use in uses]


def test_a_block_has_its_name_argument_and_line() -> None:
    assert scan("# Kop\n\n/// toets | ladder\n///\n").blocks == [BlockUse("toets", "ladder", 3)]


@pytest.mark.parametrize(
    ("line", "name", "argument"),
    [
        ("/// bronnen", "bronnen", ""),
        ("///bronnen", "bronnen", ""),
        ("///  toets  |  ladder  ", "toets", "ladder"),
        ("/// toets|ladder", "toets", "ladder"),
        ("/// toets |", "toets", ""),
        ("/// TOETS | ladder", "toets", "ladder"),
        ("/// vraag | ladder#een-vraag", "vraag", "ladder#een-vraag"),
        ("   /// toets | met spaties erin", "toets", "met spaties erin"),
    ],
)
def test_a_block_is_read_as_the_extension_reads_it(line: str, name: str, argument: str) -> None:
    assert _blocks(f"{line}\n///\n") == [(name, argument, 1, True)]


def test_unknown_blocks_are_found_too() -> None:
    assert _blocks("/// waarschuwing | let op\n///\n") == [("waarschuwing", "let op", 1, True)]


def test_a_block_that_stays_open_is_found() -> None:
    assert _blocks("/// bronnen\n\ntekst\n") == [("bronnen", "", 1, False)]


def test_of_two_open_blocks_the_last_one_takes_the_closing_line() -> None:
    assert _blocks("/// een\n\n/// twee\n///\n") == [("een", "", 1, False), ("twee", "", 3, True)]


def test_more_slashes_hold_a_block_inside() -> None:
    source = "//// buiten\n\n/// binnen\n///\n\n////\n"
    assert _blocks(source) == [("buiten", "", 1, True), ("binnen", "", 3, True)]


def test_closing_the_outer_block_shows_that_the_inner_one_was_open() -> None:
    source = "//// buiten\n\n/// binnen\n\n////\n"
    assert _blocks(source) == [("buiten", "", 1, True), ("binnen", "", 3, False)]


def test_a_closing_line_without_a_block_is_plain_text() -> None:
    assert _blocks("///\n\ntekst\n") == []


def test_the_first_line_inside_a_block_is_known() -> None:
    (use,) = scan("/// bronnen\n\ntekst\nmeer\n///\n").blocks
    assert use.body_line == 3
    (empty,) = scan("/// bronnen\n\n///\n").blocks
    assert empty.body_line is None


@pytest.mark.parametrize(
    "line", ["# Kop", "> ## Kop", "<h2>Kop</h2>", "---", "=====", "/// binnen"]
)
def test_headings_and_blocks_inside_a_block_are_known(line: str) -> None:
    (use, *_) = scan(f"//// buiten\ntekst\n\n{line}\n////\n").blocks
    assert (use.body_line, use.holds) == (2, (Found(line, 4),))


@pytest.mark.parametrize("line", ["tekst", "| a |\n|---|", "- een\n- twee", "``# x``"])
def test_text_tables_and_lists_inside_a_block_are_only_its_body(line: str) -> None:
    (use,) = scan(f"/// buiten\n{line}\n///\n").blocks
    assert (use.body_line, use.holds) == (2, ())


@pytest.mark.parametrize(
    "source",
    [
        "```\n/// toets | x\n[S4-99] 48%\n```\n",
        "~~~ yaml\n/// toets | x\n~~~\n",
        "````\n```\n/// toets | x\n````\n",
        "<!-- /// toets | x [S4-99] -->\n",
        "<!--\n/// toets | x\n[S4-99] 48%\n-->\n",
        "Zo: `[S4-99]` en ``48%``.\n",
        "---\ntitle: '[S4-99] {{ x }} {% y %} {#z}'\n---\n",
    ],
)
def test_code_comments_and_front_matter_are_skipped(source: str) -> None:
    found = scan(source)
    assert (found.blocks, found.marks, found.percentages) == ([], [], [])
    assert (found.variables, found.commented_ids, found.commands) == ([], [], [])


@pytest.mark.parametrize(
    "source", ["`{{ x }}`\n", "```\n{{ x }}\n```\n", "<!-- {{ x }} -->\n", "    {{ x }}\n"]
)
def test_braces_in_code_and_comments_are_found_because_the_template_language_reads_them(
    source: str,
) -> None:
    assert [variable.value for variable in scan(source).variables] == ["x"]


def test_what_follows_code_a_comment_or_front_matter_is_read_again() -> None:
    source = "---\ntitle: x\n---\n```\ncode\n```\n<!-- a\nb --> [S1]\n{{ x }} <!-- c --> {{ y }}\n"
    found = scan(source)
    assert found.marks == [Found("S1", 8)]
    assert found.variables == [Found("x", 9), Found("y", 9)]


@pytest.mark.parametrize("inside", ["```yaml", "``` a ```", "~~~", "    ```", "``"])
def test_a_fence_is_closed_only_by_its_own_sign_with_nothing_behind_it(inside: str) -> None:
    assert _blocks(f"```\n{inside}\n/// toets | x\n///\n") == []


@pytest.mark.parametrize("closing", ["```", "`````", "  ```", "```  "])
def test_a_fence_is_closed_by_as_many_signs_or_more(closing: str) -> None:
    assert scan(f"```\ncode\n{closing}\n[S1]\n").marks == [Found("S1", 4)]


def test_a_fence_that_stays_open_hides_the_rest_as_markdown_does() -> None:
    assert _blocks("```\n/// toets | x\n///\n") == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("a [S4-02] b [S0] c", ["S4-02", "S0"]),
        ("[X-uitdaagrecht]", ["X-uitdaagrecht"]),
        ("[S4-02][S4-03]", ["S4-03"]),
        ("[S4-02](over/bronnen.md)", []),
        ("[S4-02]: zo is het", ["S4-02"]),
        ("[s4-02] [tekst] [A4x] [ S4-02 ]", []),
        ("[S1-100]", ["S1-100"]),
    ],
)
def test_source_marks_are_found_and_links_are_not(text: str, marks: list[str]) -> None:
    assert [mark.value for mark in scan(text).marks] == marks


def test_figures_and_loose_percentages_are_told_apart() -> None:
    found = scan("Van [cijfer:terugkoppeling-gegeven] naar 48% en 12,5 procent, en 100\u00a0%.\n")
    assert found.figures == [Found("terugkoppeling-gegeven", 1)]
    assert [loose.value for loose in found.percentages] == ["48%", "12,5 procent", "100\u00a0%"]


@pytest.mark.parametrize("text", ["zes van de tien", "art. 150", "2023", "procent", "5 procenten"])
def test_other_numbers_are_no_percentages(text: str) -> None:
    assert scan(text).percentages == []


def test_variables_are_found_with_their_line() -> None:
    assert scan("a\n{{ cursus.gemeente }} {{x}}\n").variables == [
        Found("cursus.gemeente", 2),
        Found("x", 2),
    ]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [("## Kop {#drie}", "drie"), ("## Kop {# drie}", ""), ("tekst {#x y}", "x"), ("`{#z}`", "z")],
)
def test_an_anchor_that_reads_as_a_comment_is_found(heading: str, anchor: str) -> None:
    assert scan(f"\n{heading}\n").commented_ids == [Found(anchor, 2)]


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("{% if x %}ja{% endif %}", ["{%", "{%"]),
        ("een {{ die open blijft", ["{{"]),
        ("{{ a { b } }}", ["{{"]),
        ("```\n{% x %}\n```", ["{%"]),
        ("{ een } { #b } {: .c } }} %} #}", []),
        ("{{ twee\nregels }}", []),
        ("{% raw %}{{ x }} {% y %} {# z{% endraw %}", []),
    ],
)
def test_other_signs_of_the_template_language_are_found(text: str, commands: list[str]) -> None:
    assert [command.value for command in scan(text).commands] == commands


def test_lines_count_on_after_signs_that_are_meant_as_text() -> None:
    found = scan("---\nt: x\n---\n{% raw %}\n{{ a }}\n{% endraw %}\n{{ b }} {%\n{{ c\n}}\n")
    assert found.variables == [Found("b", 7), Found("c", 8)]
    assert found.commands == [Found("{%", 7)]


def test_headings_and_ids_are_found_for_links() -> None:
    source = """\
        # Een kop

        ## Twee { #eigen-id }

        ### Drie {: #derde .klas }

        #### Vier ####

        <span id="los"></span> en <div class="x" id="vak">

            # geen kop maar code
        """
    found = scan(dedent(source))
    assert found.headings == ["Een kop", "Vier"]
    assert found.ids == {"eigen-id", "derde", "los", "vak"}


def test_windows_line_ends_change_nothing() -> None:
    source = "# Kop\r\n\r\n/// toets | ladder\r\n///\r\n[S1] {{ x }}\r\n"
    found = scan(source)
    assert found.blocks == [BlockUse("toets", "ladder", 3)]
    assert found.marks == [Found("S1", 5)]
    assert found.headings == ["Kop"]


def test_what_markdown_shows_as_a_list_or_a_table_is_no_slip() -> None:
    lists = "- maandag:\t9 uur\n- dinsdag:\t10 uur\n\n1. deur\topen\n2. deur\tdicht\n"
    tables = (
        "| Wanneer | Waar |\n|---|---|\n| 1 maart | De Kuil |\n\na | b | c\n--|--|--\nd | e | f\n"
    )
    sentence = "Kies a | b, of typ\teen tab.\n"
    assert scan(f"{lists}\n{tables}\n{sentence}").slips == []
