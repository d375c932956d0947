"""What links says on the screen."""

TEXTS = {
    "links_local": "Deze links en codes wijzen naar een adres dat alleen op één computer werkt. "
    "Zet eerst het adres van jullie site in mkdocs.yml.",
    "link_pages": "Lessen en pagina's",
    "link_tools": "Hulpmiddelen",
    "link_tests": "De toets",
    "link_items": "Losse vragen",
    "link_kind_page": "Pagina",
    "link_kind_test": "{count} vragen",
    "link_in": "in",
    "link_frame": "Zet de vraag in een andere site",
    "link_copy_frame": "Kopieer de regel",
}
