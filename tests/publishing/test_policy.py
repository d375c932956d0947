"""The policy: what may run, who may show the site, and how a page carries it by itself."""

from __future__ import annotations

import base64
import hashlib

import pytest

from itembank.reading.elements import parse
from publishing.policy import hashes, header_policy, inline_scripts, page_policy, with_policy
from sites import Site

RUN = "<script>alert(1)</script>"
DATA = '<script type="application/json">{"a": 1}</script>'
LOADED = '<script src="a.js"></script>'


def sha(code: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}"


def test_only_scripts_that_a_browser_would_run_are_allowed_by_their_hash() -> None:
    html = DATA + RUN + LOADED + '<SCRIPT type="module">x</SCRIPT>'
    assert inline_scripts(parse(html)) == ["alert(1)", "x"]
    assert hashes(parse(html)) == {sha("alert(1)"), sha("x")}
    # Written out as before 2014, which editors still paste; what is no script of a browser is data.
    for written in ("text/javascript", "application/javascript"):
        assert inline_scripts(parse(f"<script type='{written}'>y</script>")) == ["y"]
    for data in ("application/ld+json", "text/template", "text/plain"):
        assert inline_scripts(parse(f'<script type="{data}">y</script>')) == []
    assert f"script-src 'self' '{sha('alert(1)')}';" in page_policy(hashes(parse(RUN)))


def test_no_policy_ever_allows_what_stands_in_a_page_unseen() -> None:
    for policy in (header_policy(hashes(parse(RUN)), ["https://lms.example"]), page_policy(())):
        assert "unsafe" not in policy
        assert policy.startswith("default-src 'none'; ")


@pytest.mark.parametrize(
    ("origins", "frames"),
    [
        ([], "frame-ancestors 'none'"),
        (
            ["https://a.example", "https://*.b.example"],
            "frame-ancestors https://a.example https://*.b.example",
        ),
    ],
)
def test_only_named_sites_may_show_the_course_in_a_frame(origins: list[str], frames: str) -> None:
    assert header_policy((), origins).split("; ")[-1] == frames


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<head><meta charset="utf-8">', "<title>x</title></head>"),
        ('<head lang="nl">', f"{RUN}</head>"),
    ],
)
def test_a_page_carries_its_own_policy_before_all_that_it_governs(before: str, after: str) -> None:
    made = with_policy(parse(before + after))
    policy = page_policy(hashes(parse(after)))
    assert made == (
        f'{before}\n<meta http-equiv="Content-Security-Policy" content="{policy}">{after}'
    )
    assert "frame-ancestors" not in made
    assert with_policy(parse(made)) == made, "once is enough"


@pytest.mark.parametrize("html", ["", "<p>geen pagina</p>", "<header>geen kop</header>"])
def test_what_has_no_head_stays_as_it_is(html: str) -> None:
    assert with_policy(parse(html)) == html


def test_every_page_of_the_course_carries_a_policy_without_a_single_hash(
    published_site: Site,
) -> None:
    tag = f'<meta http-equiv="Content-Security-Policy" content="{page_policy(())}">'
    pages = published_site.pages
    assert len(pages) > 400
    assert [page for page in pages if published_site.html(page).count(tag) != 1] == []
