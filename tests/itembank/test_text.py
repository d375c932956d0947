"""What an author may write inside a text, and the HTML it becomes."""

from __future__ import annotations

import re

import pytest

from itembank.reading.marks import Refused, check, convert, inline, is_safe_address, plain, prose


def _refusal(text: str, *, prose: bool = True) -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        check(text, prose=prose)
    return caught.value.code, next(iter(caught.value.values.values()), "")


@pytest.mark.parametrize(
    "text",
    [
        "Gewone woorden.",
        "*schuin* en **vet** en `code`",
        "[een pagina](over/bronnen.md)",
        "[een plek](over/bronnen.md#S4-02)",
        "[buiten](https://www.rivm.nl/a?b=c&d=e)",
        "[mail](mailto:a@voorbeeld.nl)",
        "5 < 7 & 7 > 5, 100 % \"zeker\" 'of niet'",
        "مشاركة, שיתוף, 🙂, ½ en 日本",
        "een {accolade} mag",
        "a < b en <3",
        "nr. 1. is geen lijst, 2) ook niet",
        "Vraag #1 en C# en een #hashtag",
        "50 - 60, een – streepje",
    ],
)
@pytest.mark.parametrize("is_prose", [True, False])
def test_words_emphasis_and_links_are_allowed(text: str, is_prose: bool) -> None:
    check(text, prose=is_prose)


@pytest.mark.parametrize("text", ["een\n\ntwee", "- een\n- twee", "1. een\n2. twee"])
def test_paragraphs_and_lists_are_allowed_in_prose_only(text: str) -> None:
    check(text, prose=True)
    assert _refusal(text, prose=False)[0] == "meer-regels"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<b>x</b>", "<b>x</b>"),
        ("a </p> b", "</p> b"),
        ("<!-- x -->", "<!-- x -->"),
        ("<?php ?>", "<?php ?>"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("<svg/onload=x>", "<svg/onload=x>"),
        ("`<b>`", "<b>`"),
    ],
)
def test_html_is_refused_and_shown(text: str, found: str) -> None:
    assert _refusal(text) == ("html-in-tekst", found)


@pytest.mark.parametrize("text", ["{{ x }}", "a }} b", "{% if x %}", "%} a", "{# a"])
def test_braces_of_the_template_language_are_refused(text: str) -> None:
    assert _refusal(text)[0] == "accolades-in-tekst"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("![alt](foto.png)", "een afbeelding"),
        ("# Kop", "een kop"),
        ("tekst\n\n### Kop", "een kop"),
        ("Kop\n===", "een streep of kop"),
        ("Kop\n---", "een streep of kop"),
        ("een\n\n***\n\ntwee", "een streep of kop"),
        ("| a | b |\n|---|---|", "een tabel"),
        ("```\nx\n```", "een codeblok"),
        ("~~~\nx", "een codeblok"),
        ("> citaat", "een citaatblok"),
        ("/// toets | x\n///", "een blok"),
    ],
)
def test_other_markup_is_refused_by_its_name(text: str, found: str) -> None:
    assert _refusal(text) == ("opmaak-in-tekst", found)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "http://a.nl",
        "//a.nl",
        "/over/bronnen.md",
        "../bronnen.md",
        "over/../../bronnen.md",
        "over/bronnen",
        "over/bronnen.html",
        "#anker",
        "over/bronnen.md#met%20spatie",
        "over\\bronnen.md",
    ],
)
def test_a_link_that_is_unsafe_or_leaves_the_rules_is_refused(target: str) -> None:
    code, shown = _refusal(f"zie [hier]({target})")
    assert code == "onveilige-link"
    assert shown == target or "\\" in target


def test_a_link_with_a_title_is_checked_by_its_address() -> None:
    check('zie [hier](over/bronnen.md "De bronnen")', prose=False)
    assert _refusal('zie [hier](javascript:x "Titel")') == ("onveilige-link", "javascript:x")


def test_plain_words_are_only_escaped() -> None:
    converted = inline(" a < b & c > d ")
    assert (converted.html, converted.links) == ("a &lt; b &amp; c &gt; d", ())
    assert prose("een & \n\n twee").html == "<p>een &amp;</p>\n<p>twee</p>"


@pytest.mark.parametrize("text", ["gewoon", "a < b & c", "één\n\ntwee", "x > y\nop twee regels"])
def test_the_short_way_for_plain_words_gives_what_the_parser_gives(text: str) -> None:
    assert prose(text).html == convert(text, prose=True).html
    if "\n" not in text:
        assert inline(text).html == convert(text, prose=False).html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a*", "<em>a</em>"),
        ("**a** b", "<strong>a</strong> b"),
        ("`a`", "<code>a</code>"),
        ("_a_ en a_b_c", "<em>a</em> en a_b_c"),
        ("[a](b.md)", '<a href="b.md">a</a>'),
        ("\\*a\\*", "*a*"),
        ("*a* < b & c", "<em>a</em> &lt; b &amp; c"),
        (
            "[*a* & b](https://c.nl/?d=e&f=g)",
            '<a href="https://c.nl/?d=e&amp;f=g"><em>a</em> &amp; b</a>',
        ),
    ],
)
def test_marks_become_their_element_and_nothing_else(text: str, html: str) -> None:
    assert inline(text).html == html


def test_lists_become_lists_in_prose() -> None:
    html = prose("Je kunt:\n\n- *een*\n- twee\n\nKlaar.").html
    assert re.sub(r"\s*\n\s*", "", html) == (
        "<p>Je kunt:</p><ul><li><em>een</em></li><li>twee</li></ul><p>Klaar.</p>"
    )
    assert "<ol>" in prose("1. een\n2. twee").html


def test_only_links_are_changed_when_links_are_resolved() -> None:
    converted = inline('zie [a](x/y.md#z) & [b](https://c.nl/?d&e) "ok"')
    assert converted.links == ("x/y.md#z", "https://c.nl/?d&e")
    seen: list[str] = []

    def resolve(target: str) -> str:
        seen.append(target)
        return f"../{target}" if target.endswith("#z") else target

    html = converted.resolved(resolve)
    assert seen == ["x/y.md#z", "https://c.nl/?d&e"]
    assert html == (
        'zie <a href="../x/y.md#z">a</a> &amp; <a href="https://c.nl/?d&amp;e">b</a> "ok"'
    )


def test_a_resolved_address_is_escaped() -> None:
    assert inline("[a](b.md)").resolved(lambda _: '"><b>') == '<a href="&quot;&gt;&lt;b&gt;">a</a>'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" a < b & c ", "a < b & c"),
        ("*a* **b** `c` [d](e.md)", "a b c d"),
        ("*a* < b & c", "a < b & c"),
        ("één\n\n*twee*", "één\ntwee"),
    ],
)
def test_the_words_of_a_text_are_found_without_its_marks(text: str, words: str) -> None:
    assert plain(text) == words


@pytest.mark.parametrize("address", ["https://a.nl", "HTTPS://a.nl/b", "mailto:a@b.nl"])
def test_a_safe_address_is_https_or_mail(address: str) -> None:
    assert is_safe_address(address)


@pytest.mark.parametrize("address", ["", "https://", "a.md", "http://a.nl", " https://a.nl"])
def test_any_other_address_is_not_safe_outside_the_site(address: str) -> None:
    assert not is_safe_address(address)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Vast:\n- plek\n- geld", "<p>Vast:</p><ul><li>plek</li><li>geld</li></ul>"),
        ("Doe dit:\n1. bel\n2. mail", "<p>Doe dit:</p><ol><li>bel</li><li>mail</li></ol>"),
        ("1998. Toen begon het.", "<p>1998. Toen begon het.</p>"),
        ("Eerst dit.\n\n2026. Nu dit.", "<p>Eerst dit.</p><p>2026. Nu dit.</p>"),
        ("3. bel\n4. mail", '<ol start="3"><li>bel</li><li>mail</li></ol>'),
        ("Het begon in\n1998. Daarna kwam het.", "<p>Het begon in1998. Daarna kwam het.</p>"),
        ("De uitkomst\n- min of meer - is goed", "<p>De uitkomst- min of meer - is goed</p>"),
        (
            "Eén\n- streepje - hier\n\nEn:\n- plek\n- geld",
            "<p>Eén- streepje - hier</p><p>En:</p><ul><li>plek</li><li>geld</li></ul>",
        ),
        ("1\\. Jan", "<p>1&#46; Jan</p>"),
        ("\\- geen punt", "<p>&#45; geen punt</p>"),
        ("3*4*5 op \\\\server\\_x\\b", "<p>3*4*5 op \\\\server\\_x\\b</p>"),
        ("\\*geen\\* nadruk", "<p>*geen* nadruk</p>"),
        ("collega*s en bewoner*s", "<p>collega*s en bewoner*s</p>"),
    ],
)
def test_what_is_typed_is_what_is_shown(written: str, shown: str) -> None:
    assert prose(written).html.replace("\n", "") == shown
