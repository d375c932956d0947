"""What a house style may say: a few colours and letters, and what each is called."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Brand:
    """What a house style may say; every colour ``#rrggbb``, a font the name of its family."""

    primary: str
    primary_text: str | None = None
    support: str | None = None
    link: str | None = None
    link_hover: str | None = None
    focus: str | None = None
    focus_inner: str | None = None
    text: str | None = None
    page: str | None = None
    heading: str | None = None
    header: str | None = None
    footer: str | None = None
    body_font: str | None = None
    heading_font: str | None = None
    # What the dark scheme of a house style says, for those that publish one.
    dark_primary: str | None = None
    dark_link: str | None = None
    dark_link_hover: str | None = None
    dark_text: str | None = None
    dark_page: str | None = None
    dark_heading: str | None = None
    dark_header: str | None = None
    dark_footer: str | None = None

    @property
    def given(self) -> dict[str, str]:
        """Only what is said, by the name of the field."""
        found = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in found.items() if value is not None}

    @classmethod
    def of(cls, given: dict[str, str]) -> "Brand":
        """The other way round: a brand of what `given` gave."""
        return cls(**given)


# What each part is called where a reader sees it.
PARTS = {
    "primary": "hoofdkleur",
    "primary_text": "tekst op de hoofdkleur",
    "support": "steunkleur",
    "link": "link",
    "link_hover": "link onder de muis",
    "focus": "focusrand",
    "focus_inner": "binnenste focusrand",
    "text": "tekst",
    "page": "pagina",
    "heading": "paginakop",
    "header": "kop van de site",
    "footer": "voet",
    "body_font": "letters",
    "heading_font": "letters van koppen",
    "dark_primary": "hoofdkleur in het donker",
    "dark_link": "link in het donker",
    "dark_link_hover": "link onder de muis in het donker",
    "dark_text": "tekst in het donker",
    "dark_page": "pagina in het donker",
    "dark_heading": "paginakop in het donker",
    "dark_header": "kop van de site in het donker",
    "dark_footer": "voet in het donker",
}


# The look of the course itself, made by the same code as any other.
OWN_BRAND = Brand(
    primary="#0b5560",
    primary_text="#ffffff",
    support="#c2601c",
    link="#0a5b68",
    focus="#a8440c",
)
