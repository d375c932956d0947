"""A test asks about no source that its module did not introduce."""

from __future__ import annotations

import re

import yaml

from itembank.places import COURSE
from itembank.site.site import Site
from sites import REPOSITORY, own_course

# Words in the name of a source that are words of the work as well, or the name of a city.
ORDINARY = {
    *("acht", "algemene", "berichten", "burgerberaad", "burgerparticipatie", "energietransitie"),
    *("gemeente", "gemeenteraad", "gezond", "helder", "leidse", "leven", "lezen", "nieuwsbericht"),
    *("notitie", "onderzoek", "onze", "parlementaire", "participatie", "participatiebeleid"),
    *("participatieverordening", "raad", "schrijven", "stichting", "taal", "vereniging"),
    *("verordening", "vuistregels"),
}
_WORD = re.compile(r"[^\W\d_][\w-]{3,}")


def words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def names(site: Site) -> set[str]:
    """The words by which a reader knows a source: those with a capital in its short name."""
    path = REPOSITORY / "quizzes/bronnen.yml"
    sources = yaml.safe_load(path.read_text(encoding="utf-8"))["bronnen"].values()
    proper = (word for source in sources for word in _WORD.findall(source["kort"]))
    return {word.lower() for word in proper if word[0].isupper()} - ORDINARY


def test_every_source_named_in_a_question_of_a_module_is_named_in_its_pages() -> None:
    site = own_course()
    known = names(site)
    assert {"handreiking", "kennisknooppunt", "kplusv", "loket", "rekenkamerbrief"} <= known
    unmet = []
    for name in site.modules:
        folder = REPOSITORY / "docs" / COURSE / name
        pages = [path for path in folder.glob("*.md") if path.stem != "toets"]
        told = words(" ".join(path.read_text(encoding="utf-8") for path in pages))
        for item in site.library.banks[name].items if name in site.library.banks else ():
            asked = words(item.stem) & known
            unmet += [f"{name}/{item.id}: {word}" for word in sorted(asked - told)]
    assert unmet == []
