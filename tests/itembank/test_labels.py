"""Who taps the words of a choice chooses, also when the author made a link of them."""

from __future__ import annotations

from itembank.render.labels import links_beside_labels
from itembank.words.texts import texts
from markup import faults, read

LINK = '<a href="../bronnen/">de <em>bronnen</em></a>'
CHOICE = f'<label class="option"><input type="radio"> Kijk bij {LINK}</label>'


def test_a_link_stands_behind_the_label_and_its_words_stay_in_it() -> None:
    root = read(f"<fieldset><legend>Wat eerst?</legend>{links_beside_labels(CHOICE)}</fieldset>")
    assert faults(root) == []
    (label,) = root.all("label")
    assert label.text == "Kijk bij de bronnen"
    assert label.all("a") == []
    (beside,) = root.all("p", class_="label-links")
    assert beside.text == f"{texts()['label_links']} de bronnen"
    assert beside.one("a")["href"] == "../bronnen/"


def test_what_is_no_link_in_a_label_stays_as_it_is() -> None:
    for html in ("", "<label>Ja</label>", f"<p>{LINK}</p><label>Ja</label>{LINK}", "<label> open"):
        assert links_beside_labels(html) == html


def test_each_label_keeps_its_own_links() -> None:
    html = links_beside_labels(CHOICE + CHOICE.replace("bronnen/", "begrippen/") + "<p>na</p>")
    assert [link["href"] for link in read(html).all("a")] == ["../bronnen/", "../begrippen/"]
    assert html.count("</label><p class=") == 2
