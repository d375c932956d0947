"""What acts by itself is found in every way of writing it, and what only looks like it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itembank.pages.active import acting
from itembank.reading.active import active_in, active_on_page, has_signs, shown_by
from itembank.reading.elements import parse
from strategies import ENGINE

ACTS = [
    "<script>x</script>",
    "<SCRIPT src=x.js>",
    "<script/src=x>",
    "<svg><script>x</script></svg>",
    '<svg xmlns:s="…"><s:script>x</s:script></svg>',
    "<svg><style><script>x</script></style></svg>",
    "<!--> <script>x</script>",
    "<textarea><script>x</script>",
    '<script type="application/json" id="__config">{}</script>',
    "<iframe></iframe>",
    '<iframe src="http://a.example"></iframe>',
    '<iframe src="https://a.example" srcdoc="x"></iframe>',
    '<iframe src="https://b@a.example"></iframe>',
    "<object data=x></object>",
    "<embed src=x>",
    '<base href="https://a.example">',
    '<meta http-equiv="refresh" content="0; url=https://a.example">',
    '<link rel="stylesheet" href="https://a.example/x.css">',
    '<form action="https://a.example">',
    "<button formaction=x>",
    "<p onclick=x>",
    '<img src="a.png"onerror="x">',
    "<p ONMOUSEOVER='x'>",
    '<a href="javascript:x">',
    '<a href="  JaVa\nScript:x">',
    '<a href="java&#115;cript:x">',
    '<a href="java&Tab;script&colon;x">',
    '<a href="vbscript:x">',
    '<a href="data:text/html,x">',
    '<svg><a xlink:href="javascript:x"></a></svg>',
    '<svg><use href="data:text/html,x"/></svg>',
    '<svg><animate attributeName="href" values="#a;javascript:x"/></svg>',
    '<!DOCTYPE svg [<!ENTITY x "y">]>',
    # Fetched from elsewhere without a press: the policy of the site shows none of it.
    '<img alt="" src="https://a.example/x.png">',
    "<img alt='' src=//a.example/x.png>",
    '<img alt="" src="x.png" srcset="x.png 1x, https://a.example/y.png 2x">',
    '<video controls src="x.mp4" poster="https://a.example/x.png"></video>',
    '<audio controls><source src="http://a.example/x.mp3"></audio>',
    '<svg><image href="https://a.example/x.png"/></svg>',
]
STAYS = [
    "",
    "Zonder JavaScript: lees de tekst.",
    "Een <strong>dik</strong> woord, 3 < 4 en a & b.",
    '<figure><img src="a.png" alt=""><figcaption>x</figcaption></figure>',
    '<img src="data:image/png;base64,AA==" alt="">',
    '<img src="../plein 1.png" srcset="../a.png 1x, ../b.png 2x" alt="">',
    '<video controls src="../film.mp4"></video>',
    '<a href="https://a.example/?x=javascript:y">',
    '<form class="item__form"><input name="a"></form>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><style>.a{fill:red}</style></svg>',
    '<p class="one" title="on click = x">',
    "<scripts>",
    "online = ja",
    "{ #kop .klas }",
]


@pytest.mark.parametrize("html", ACTS)
def test_what_acts_is_found(html: str) -> None:
    found = active_in(f"<p>voor</p>\n{html}")
    assert found
    assert all(one.at > len("<p>voor</p>") for one in found)


@pytest.mark.parametrize("html", STAYS)
def test_what_does_nothing_stays(html: str) -> None:
    assert active_in(html) == []
    assert acting(f"# Kop\n\n{html}\n") == []


@given(st.lists(st.sampled_from([*ACTS, *STAYS, "\n", "<p>", "</div>", "é", '"', "<!--"])))
@ENGINE
def test_the_quick_look_never_misses_what_the_careful_one_finds(parts: list[str]) -> None:
    text = "".join(parts)
    if not has_signs(text):
        assert active_on_page(parse(text), ()) == []
    for one in active_in(text):
        assert 0 <= one.at < len(text)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("[x](javascript:y)", 1),
        ("\n[x](<java\tscript:y>)", 2),
        ("[x][a]\n\n[a]: javascript:y", 3),
        ("<javascript:y>", 1),
        ("\n## Kop { onclick=x }", 2),
        ("[x](a.md){ .b onclick=x }", 1),
        ("[x](a.md){: href='javascript:y' }", 1),
        ("```\n<script>\n```\n\n<script>", 5),
        ("`<script>` en <script>", 1),
        ("---\ntitle: <script>\n---\n", 2),
        ("[x](data:text/html,y)", 1),
        ("<div\n onclick=x>", 1),
    ],
)
def test_a_page_says_on_which_line_it_acts(source: str, line: int) -> None:
    assert [found.line for found in acting(source)] == [line]


@pytest.mark.parametrize(
    "code", ["`<script>`", "```html\n<script>x</script>\n```", "~~~\n<b onx=y>\n~~~"]
)
def test_what_is_shown_as_code_does_not_act(code: str) -> None:
    assert acting(f"# Kop\n\n{code}\n") == []


@pytest.mark.parametrize(
    ("html", "known"),
    [
        ('<script src="../assets/early.js"></script>', True),
        ('<script src="https://a.example/x.js"></script>', False),
        ('<script src="//a.example/x.js"></script>', False),
        ('<script src="\\\\a.example/x.js"></script>', False),
        ('<script src="data:text/javascript,x"></script>', False),
        ('<script id="__config" type="application/json">{}</script>', True),
        ('<script id="__config">{}</script>', False),
        ('<script id="__config" type="module">{}</script>', False),
        # Written out as before 2014, which editors still paste.
        ('<script id="__config" type="text/javascript">{}</script>', False),
        ('<script id="__config" type="application/ecmascript">{}</script>', False),
        ('<script id="ander" type="application/json">{}</script>', False),
        ('<link rel="stylesheet" href="a.css"><meta name="x" content="y">', True),
        ('<meta http-equiv="refresh" content="0; url=../../a/">', True),
        ('<meta http-equiv="refresh" content="0; url=https://a.example">', False),
        ('<meta http-equiv="refresh" content="0; url=javascript:x">', False),
        ('<meta http-equiv="Content-Security-Policy" content="x">', True),
        ('<meta http-equiv="set-cookie" content="x">', False),
        ("<p onclick=x>", False),
    ],
)
def test_a_page_of_the_site_holds_only_what_is_known(html: str, known: bool) -> None:
    assert (active_on_page(parse(html), {"__config"}) == []) == known


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://kaart.a.example/x?y", True),
        ("https://KAART.a.example", True),
        ("https://kaart.a.example:443/", True),
        ("https://kaart.a.example:8443/", False),
        ("http://kaart.a.example/", False),
        ("https://kaart.a.example.b.example/", False),
        ("https://x.film.example/", True),
        ("https://film.example/", False),
        ("https://xfilm.example/", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_a_frame_shows_exactly_the_sites_that_are_named(address: str, shown: bool) -> None:
    assert shown_by(address, ("https://kaart.a.example", "https://*.film.example")) == shown
