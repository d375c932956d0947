"""Where elements stand in a page, to the sign, whatever the page holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itembank.export.cut import Scissors, files_of, links_of
from itembank.reading.elements import parse, written

PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<a href='x'>", "</a>", "<br>", "<path/>", "<script>", "</script>"),
        *("<!-- ", "-->", "<!DOCTYPE html>", "<![if IE]>", "<![x[", "<?php ?>", "</>", "<", ">"),
        *("&amp;", "&", "&#39;", "woord", "\n", '<b class="a > b">', "</b >", '<img alt="'),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_every_element_lies_in_its_parent_and_behind_the_one_before(html: str) -> None:
    document = parse(html)
    for element in [document.root, *document.elements]:
        assert 0 <= element.start <= element.inside <= element.close <= element.end <= len(html)
        place = element.inside
        for child in element.children:
            assert child.parent is element
            assert place <= child.start and child.end <= element.close
            place = child.end
    assert document.edited([]) == html


def test_the_places_of_an_element_are_those_of_its_tags() -> None:
    html = 'a\n<p class="x  y" hidden>Een <b>vet</b >&nbsp;woord<br>.</p>&amp; rest'
    document = parse(html)
    (paragraph,) = document.all("p")
    (bold,) = document.all("b")
    assert html[paragraph.start : paragraph.end] == html[2:-10]
    assert document.inside(paragraph) == "Een <b>vet</b >&nbsp;woord<br>."
    assert html[bold.start : bold.end] == "<b>vet</b >"
    assert (paragraph.classes, paragraph.attributes["hidden"]) == (["x", "y"], None)
    assert bold.within("p") is paragraph
    assert paragraph.within("p") is None


def test_what_only_looks_like_an_element_is_none() -> None:
    html = '<!-- <a href="x">nee</a> --><script>"<a href=\'y\'>"</script><b title="<a>">ja</b>'
    document = parse(html)
    assert document.all("a") == []
    assert document.inside(document.all("script")[0]) == "\"<a href='y'>\""


def test_what_stays_open_ends_with_what_it_is_in() -> None:
    document = parse("<ul><li>een<b>twee</ul>drie</p>")
    assert [(one.tag, document.inside(one)) for one in document.elements] == [
        ("ul", "<li>een<b>twee"),
        ("li", "een<b>twee"),
        ("b", "twee"),
    ]


def test_only_the_parts_that_are_named_change() -> None:
    html = "<p>a</p>\n<p>b</p>"
    first, second = parse(html).all("p")
    edits = [(second.start, second.end, ""), (first.inside, first.inside, "& ")]
    assert parse(html).edited(edits) == "<p>& a</p>\n"


def test_attributes_are_written_as_they_were_read() -> None:
    tag = '<a href="?a=1&amp;b=2" title="&lt;&quot;" download>'
    (link,) = parse(tag).all("a")
    assert link.attributes == {"href": "?a=1&b=2", "title": '<"', "download": None}
    assert f"<a{written(link.attributes)}>" == tag


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a class="x" href="b.html">B</a>', '<a class="x" href="b.html">B</a>'),
        ("<!-- <a href='weg.html'>W</a> -->", "<!-- <a href='weg.html'>W</a> -->"),
        ('<a title="a > b" href="weg.html#k">W</a>', "<span>W</span>"),
        ('<nav><a href="weg.html">W</a></nav>!', "!"),
        (
            '<nav><li> <a href="weg.html">W</a> </li><li><a href="b.html">B</a></li></nav>',
            '<nav><li><a href="b.html">B</a></li></nav>',
        ),
        (
            '<nav><li><a href="weg.html">W</a><ul><li><a href="b.html">B</a></li></ul></li></nav>',
            '<nav><li><span class="site-menu__heading">W</span>'
            '<ul><li><a href="b.html">B</a></li></ul></li></nav>',
        ),
        (
            '<a class="site-brand" href="weg.html">L</a>',
            '<a class="site-brand" href="b.html">L</a>',
        ),
        ('<link rel="prev" href="weg.html">\n <b></b>', "<b></b>"),
        (
            '<b></b><script type="module" src="a.js"></script>',
            '<b></b><script type="module" src="p.js" data-part="session"></script>\n'
            '  <script type="module" src="a.js"></script>',
        ),
    ],
)
def test_a_page_is_cut_loose_from_what_is_not_carried(html: str, expected: str) -> None:
    scissors = Scissors(lambda target: target == "b.html", "b.html", "", "")
    assert scissors.cut("a.html", parse(html), "p.js") == expected


def test_a_link_to_what_is_not_carried_leads_to_the_site_and_keeps_what_else_it_says() -> None:
    scissors = Scissors(lambda _target: False, "b.html", "https://g.nl/", "")
    html = '<a rel="x" title="&lt;" href="weg/c.html?a=1&amp;b=2#d">Weg</a>'
    assert scissors.cut("map/a.html", parse(html), "p.js").partition(">")[0] == (
        '<a title="&lt;" href="https://g.nl/map/weg/c/?a=1&amp;b=2#d" target="_blank" '
        'rel="noopener"'
    )


def test_what_is_for_trainers_is_not_in_a_package_nor_leads_to_what_is() -> None:
    html = '<p>A</p><p class="show-big" hidden><a href="t.html#doe=a/b">Toon groot</a></p><p>B</p>'
    scissors = Scissors(lambda _target: True, "b.html", "", "")
    assert scissors.cut("a.html", parse(html), "p.js") == "<p>A</p><p>B</p>"
    assert links_of("a.html", parse(html)) == set()


def test_menus_and_logo_are_no_links_of_the_text_but_their_files_are_needed() -> None:
    html = (
        '<nav><a href="m.html">M</a></nav><a class="site-brand" href="l.html"><img src="l.svg"></a>'
        '<a href="t.html">T</a><!-- <img src="nee.png"> -->'
    )
    assert links_of("a.html", parse(html)) == {"t.html"}
    assert files_of("a.html", parse(html)) == {"m.html", "l.html", "l.svg", "t.html"}
