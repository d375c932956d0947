"""The policy: a fixed list, who may show the site, and how a page carries it by itself."""

from __future__ import annotations

import pytest

from itembank.browser.policy import DATA, header_policy, page_policy, policy_edits
from itembank.reading.active import active_on_page, is_data
from itembank.reading.elements import parse
from publishing import described
from sites import Site

RUN = "<script>alert(1)</script>"
FIXED = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-src 'none'"
)


def carrying(html: str, policy: str = FIXED) -> str:
    page = parse(html)
    return page.edited(policy_edits(page, policy))


def test_the_policy_is_the_same_whatever_is_on_a_page() -> None:
    assert page_policy() == FIXED
    assert FIXED in carrying(f'<head><meta charset="utf-8">{RUN}</head>').replace("&#x27;", "'")


@pytest.mark.parametrize("policy", [page_policy(), page_policy(own=True), header_policy()])
def test_no_policy_ever_approves_a_script_that_stands_in_a_page(policy: str) -> None:
    assert "unsafe" not in policy
    assert "sha256" not in policy
    assert policy.startswith("default-src 'none'; script-src 'self'; ")


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
    assert header_policy(origins).split("; ")[-1] == frames


def test_a_frame_is_opened_for_exactly_the_sites_of_the_settings() -> None:
    named = ["https://kaart.gemeente.example", "https://*.film.example:8443"]
    opened = FIXED.replace("frame-src 'none'", f"frame-src {' '.join(named)}")
    assert page_policy(named) == opened
    assert header_policy((), named) == f"{opened}; frame-ancestors 'none'"


@pytest.mark.parametrize("sign", [";", ",", " ", "'", '"', "\n", "\r", "<", "{", "\\", "$", "`"])
def test_a_source_cannot_end_the_directive_it_is_in(sign: str) -> None:
    hostile = f"https://a.example{sign}script-src{sign}*"
    for policy in (header_policy([hostile]), page_policy([hostile]), page_policy((), [hostile])):
        named = [part.split() for part in policy.split("; ")]
        assert [words[0] for words in named].count("script-src") == 1
        assert sign not in "".join(words[-1] for words in named if "a.example" in words[-1])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<head><meta charset="utf-8">', "<title>x</title></head>"),
        ('<head lang="nl">', f"{RUN}</head>"),
    ],
)
def test_a_page_carries_its_own_policy_before_all_that_it_governs(before: str, after: str) -> None:
    made = carrying(before + after)
    content = FIXED.replace("'", "&#x27;")
    assert made == (
        f'{before}\n<meta http-equiv="Content-Security-Policy" content="{content}">{after}'
    )
    assert carrying(made) == made, "once is enough"


def test_a_weaker_policy_in_a_page_does_not_take_the_place_of_ours() -> None:
    weak = '<meta http-equiv="Content-Security-Policy" content="script-src *">'
    made = carrying(f'<head><meta charset="utf-8">{weak}</head>')
    assert made.count("http-equiv") == 2


@pytest.mark.parametrize("html", ["", "<p>geen pagina</p>", "<header>geen kop</header>"])
def test_what_has_no_head_stays_as_it_is(html: str) -> None:
    assert carrying(html) == html


def test_every_inline_script_of_the_published_site_is_listed_with_its_reason(
    published_site: Site,
) -> None:
    found: set[str] = set()
    for name in published_site.pages:
        page = parse(published_site.html(name))
        assert active_on_page(page, DATA) == [], name
        inline = [one for one in page.all("script") if "src" not in one.attributes]
        assert all(is_data(script) for script in inline), f"{name}: a browser would run this"
        found |= {script.value("id") for script in inline}
    # What a page is, is added by the command; ``test_sharing.py`` holds that against the list.
    assert found == set(DATA) - {described.ID}
    assert all(len(reason.split()) >= 5 for reason in DATA.values())


def test_every_page_of_the_course_carries_the_policy_without_a_single_hash(
    published_site: Site,
) -> None:
    content = page_policy().replace("'", "&#x27;")
    tag = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    pages = published_site.pages
    assert len(pages) > 400
    assert [page for page in pages if published_site.html(page).count(tag) != 1] == []
