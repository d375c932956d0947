"""The reader of HTML the other tests trust: it must see what is wrong."""

from __future__ import annotations

import pytest

from markup import faults, read


@pytest.mark.parametrize(
    "html",
    ["<p>", "</p>", "<p><b></p></b>", "<br></br>", "<br/>", '<p id="a" id="b"></p>', "<li>a<li>b"],
)
def test_html_that_is_not_whole_is_refused(html: str) -> None:
    with pytest.raises(ValueError, match="<"):
        read(html)


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<script>x</script>", "<script> in the page"),
        ('<p style="x">a</p>', "attribute style"),
        ('<p onclick="x">a</p>', "attribute onclick"),
        ('<a href="javascript:x">a</a>', "leads to javascript:x"),
        ('<a href="data:x">a</a>', "leads to data:x"),
        ('<p id="a">x</p><p id="a">y</p>', "'a' is used 2 times"),
        ('<p aria-describedby="b">a</p>', "names 'b'"),
        ("<p><div>a</div></p>", "<div> inside <p>"),
        ("<legend><ul><li>a</li></ul></legend>", "<ul> inside <legend>"),
        ('<a href="a"><a href="b">c</a></a>', "a link inside a link"),
        ("<fieldset><p>a</p></fieldset>", "without a legend"),
        ("<fieldset><legend></legend></fieldset>", "without a legend"),
        ("<details>a</details>", "without a summary"),
        ("<input>", "without a name"),
        ("<label><input></label>", "without a name"),
        ('<a href="b"></a>', "a link without words"),
    ],
)
def test_a_fault_of_a_page_is_seen(html: str, fault: str) -> None:
    assert any(fault in found for found in faults(read(html)))


def test_a_good_page_has_no_faults() -> None:
    html = (
        '<form><fieldset><legend>Vraag</legend><label><input type="radio" name="a"> A</label>'
        '<label for="b">B</label><textarea id="b"></textarea></fieldset></form>'
        '<details><summary>Uitleg</summary><p>a <a href="https://a.nl">b</a></p></details>'
    )
    assert faults(read(html)) == []
