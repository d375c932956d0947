"""Who leads a workshop: the window of who speaks begins and follows the stage, and the paper."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from browser.pdf import pdf_pages
from itembank.words.texts import texts
from sites import REPOSITORY, Site
from trainers.presenting import Show
from trainers.workshops import LEAD, open_loaded, open_stage
from watching import NewPage

T = texts()
QUESTION = "participatieladder/kop-boven-uitnodiging"
TOOL = "checklist/lage-ses-bereiken"
# Of a bank without a test.
ALONE = "welkom/startmeting"
CARDS = "pagina/trainers/workshops/rolkaarten"
LICENCE = "CC BY 4.0"
# A PDF holds no white space that can be trusted.
PRINTED = LICENCE.replace(" ", "")


def test_who_speaks_begins_from_the_second_window_and_reads_there_what_the_room_sees(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, width=1024, height=768)
    open_loaded(page, f"{site.url}{LEAD}#doe={QUESTION}~5,pauze~5")
    show = Show(page, site)
    with page.expect_popup() as opened:
        page.get_by_role("button", name=T["speaker_title"]).click()
    speaker = opened.value
    place = speaker.locator(".speaker__place")
    state = speaker.locator(".speaker__state")
    on = speaker.get_by_role("button", name=T["show_next"])
    expect(place).to_have_text(T["speaker_closed"])
    expect(speaker.locator(".speaker__next")).to_have_text("")
    on.click()
    expect(show.stage).to_be_visible()
    expect(place).to_have_text(T["speaker_waits"])

    # Nothing moves on a stage that nobody sees: it comes back where it was.
    show.press("ArrowDown")
    expect(place).to_have_text(T["speaker_place"].format(number=1, total=2))
    show.press("Escape")
    expect(show.stage).to_be_hidden()
    on.click()
    expect(show.stage).to_be_visible()
    expect(place).to_have_text(T["speaker_place"].format(number=1, total=2))

    show.button("show_talk").click()
    expect(state).to_have_text(T["speaker_talk"])
    show.button("show_vote_again").click()
    expect(state).to_have_text(T["speaker_again"])
    show.button("show_reveal").click()
    expect(state).to_contain_text(T["show_revealed"])
    expect(speaker.get_by_role("status")).to_contain_text(T["show_revealed"])
    show.press("b")
    expect(state).to_contain_text(T["show_black"])
    on.click()
    expect(state).not_to_contain_text(T["show_black"])


def test_at_the_end_who_leads_takes_the_counts_along_and_reads_what_to_do_next(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(
        own=True, width=1024, height=768, permissions=["clipboard-read", "clipboard-write"]
    )
    open_loaded(page, f"{site.url}{LEAD}#doe={QUESTION}~5,speling~5")
    after = page.locator(".lead__after")
    expect(after).to_contain_text(T["after_waits"])
    show, speaker = open_stage(page, site)
    show.press("ArrowDown")
    expect(page.get_by_role("spinbutton").first).to_be_attached()
    show.press("2", "2", "1", "End")
    expect(page.locator(".stage__place")).to_have_text(T["closing_place"])
    # The room reads thanks, and not how it voted.
    assert "2 / 3" not in show.seen["words"]
    words = speaker.get_by_role("region", name=T["speaker_words"])
    expect(words).to_contain_text("b. ")
    expect(words).to_contain_text("2 / 3")
    words.get_by_role("button", name=T["copy"]).click()
    expect(words.get_by_text(T["copied"])).to_be_visible()
    assert "2 / 3" in speaker.evaluate("() => navigator.clipboard.readText()")
    show.press("Escape")
    expect(after.locator(".stage__report")).to_contain_text("2 / 3")
    for way in ("after_evaluate", "after_follow"):
        link = after.get_by_role("link", name=T[way])
        address, _, anchor = (link.get_attribute("href") or "").partition("#")
        assert f'id="{anchor}"' in site.html(address.removeprefix("/"))
        expect(words.get_by_role("link", name=T[way])).to_have_count(1)


def test_long_notes_scroll_by_key_and_a_link_in_them_opens_elsewhere(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, width=1024, height=768)
    open_loaded(page, f"{site.url}{LEAD}#draaiboek=basis-op-orde")
    with page.expect_popup() as opened:
        page.get_by_role("button", name=T["speaker_title"]).click()
    speaker = opened.value
    speaker.set_viewport_size({"width": 640, "height": 480})
    page.get_by_role("button", name=T["show_big"]).click()
    show = Show(page, site)
    heads = speaker.locator(".speaker__head")
    # The role-play has six pieces, and the cards are a link.
    while "Rollenspel" not in heads.inner_text():
        show.step("ArrowDown")
    words = speaker.get_by_role("region", name=T["speaker_words"])
    words.focus()
    words.press("End")
    speaker.wait_for_function("() => document.querySelector('.speaker__words').scrollTop > 0")
    assert "Rollenspel" in heads.inner_text()
    assert speaker.evaluate("document.querySelector('base').target") == "_blank"


def test_every_printed_sheet_says_whose_it_is_and_nothing_is_printed_twice(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True)
    fragment = f"draaiboek=terugkoppelen-vandaag-nog&doe={QUESTION}~5,{TOOL}~5,{ALONE}~5,{CARDS}~5"
    open_loaded(page, f"{site.url}{LEAD}#{fragment}")
    sheets = pdf_pages(page.pdf())
    assert [number for number, words in enumerate(sheets, 1) if PRINTED not in words] == []
    # What is folded on the screen is read on paper.
    folded = page.locator(".lead__told").first.locator("p, li").first.text_content() or ""
    assert any("".join(folded.split())[:30] in words for words in sheets)
    expect(page.locator(f"[data-way=sheet] [data-paper='{ALONE}']")).to_have_count(1)
    expect(page.locator("[data-way=sheet] .paper--tool")).to_have_count(1)
    expect(page.locator("[data-way=key] .paper--tool")).to_have_count(0)
    expect(page.locator("[data-way] .paper", has_text=T["workshopblad_open"])).to_have_count(0)


def test_every_card_to_cut_out_says_whose_it_is() -> None:
    cards = 0
    for path in (REPOSITORY / "docs" / "trainers").rglob("*.md"):
        _, _, box = path.read_text(encoding="utf-8").partition("cards--cut")
        for card in re.split(r"^- ", box.partition("</div>")[0], flags=re.M)[1:]:
            assert LICENCE in card, f"{path}: {card.splitlines()[0]}"
            cards += 1
    assert cards == 9
