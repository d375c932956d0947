"""The items play in a player of others, and get there the scores the course gives."""

from __future__ import annotations

import pytest

from drivers import GRADED, bare, driver_of, graded_in
from examples import load_examples
from itembank.export import FORMATS, Course
from lms.packages import Play, in_qti, packages, root

QTI30 = next(one for one in FORMATS if one.name == "qti30")


@pytest.mark.parametrize("kind", graded_in("qti"))
def test_every_response_of_the_examples_gets_its_score(
    kind: str, example_course: Course, play: Play
) -> None:
    files = packages(QTI30, example_course)[kind]
    for identifier, responses in load_examples(kind).responses.items():
        item = example_course.library.item(kind, identifier)
        document = files[f"vragen/{identifier}.xml"]
        given = [in_qti(root(document), item, one.give) for one in responses]
        outcomes = play(document, given)["outcomes"]
        scores = [found["SCORE"] for found in outcomes[1:]]
        assert scores == pytest.approx([one.score for one in responses]), identifier
        assert {found["MAXSCORE"] for found in outcomes} == {1}
        # An order stands there before anybody touched it, so it has a score of its own.
        assert outcomes[0]["SCORE"] == 0 or driver_of(kind).begins_answered_elsewhere


def test_every_item_of_a_real_module_can_be_done_right(real_course: Course, play: Play) -> None:
    files = packages(QTI30, real_course)["participatieladder"]
    for item in real_course.library.active("participatieladder"):
        document = files[f"vragen/{item.id}.xml"]
        found = play(document, [in_qti(root(document), item, driver_of(item.kind).right(item))])
        assert found["outcomes"][1]["SCORE"] == 1, item.id


def test_the_reason_of_what_was_chosen_is_told_with_the_explanation(
    example_course: Course, play: Play
) -> None:
    files = packages(QTI30, example_course)
    item = example_course.library.active("meerkeuze")[0]
    document = files["meerkeuze"][f"vragen/{item.id}.xml"]
    found = play(document, [in_qti(root(document), item, [0, 2])])
    assert set(found["outcomes"][1]["FEEDBACK"]) == {"o0", "o2", "uitleg"}


def test_a_wrong_number_gets_what_is_behind_it(example_course: Course, play: Play) -> None:
    files = packages(QTI30, example_course)["getal"]
    outcomes = play(files["vragen/aantal-basisvoorwaarden.xml"], [8, 9])["outcomes"]
    assert outcomes[1]["FEEDBACK"] == ["bereik0", "antwoord", "uitleg"]
    assert outcomes[2]["FEEDBACK"] == ["antwoord", "uitleg"]


def test_hostile_texts_play_and_show_as_they_are(hostile_course: Course, play: Play) -> None:
    files = packages(QTI30, hostile_course)["lastig"]
    for item in hostile_course.library.active("lastig"):
        document = files[f"vragen/{item.id}.xml"]
        graded = item.kind in GRADED
        given = [in_qti(root(document), item, driver_of(item.kind).right(item))] if graded else []
        found = play(document, given)
        assert "".join(found["text"].split()).startswith(bare(item.stem)), item.id
        if graded:
            assert found["outcomes"][1]["SCORE"] == 1, item.id
