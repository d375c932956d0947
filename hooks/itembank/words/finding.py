"""Every word by which search names a kind of page; part of the one table in ``texts``."""

from __future__ import annotations

FINDING_TEXTS = {
    "find_test": "Toets",
    "find_course": "Cursus",
    "find_module": "Module",
    "find_lesson": "Les",
    "find_tool": "Hulpmiddel",
    "find_handbook": "Handboek",
    "find_local": "Van de gemeente",
    "find_sources": "Bronnen",
    "find_makers": "Voor makers",
    "find_about": "Over",
    "find_trainers": "Voor trainers",
    "find_page": "Pagina",
    "find_term": "Begrip",
    # The words by which somebody asks for just one kind of page.
    "find_test_asked": "toets eindtoets",
    "find_sources_asked": "bron bronnen",
    "find_makers_asked": "fork huisstijl LMS Moodle SCORM foutmelding foutmeldingen",
    "find_trainers_asked": "workshop workshops trainer trainers draaiboek training",
}
