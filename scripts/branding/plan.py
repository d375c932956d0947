"""From what a municipality says to the files it will have: nothing is written here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from branding import objections, refusals, settings_file
from branding.brand import OWN_BRAND, Brand
from branding.chain import Found, find_brand
from branding.contrast import as_hex, ratio
from branding.logo import Logo, read_logo
from branding.mark import INITIAL, MARK, initial, mark
from branding.package import open_package
from branding.palette import Palette, TooPale, derive
from branding.sheet import brand_in, sheet
from branding.store import HOUSE_STYLE, SETTINGS, Files, state
from itembank.site.settings import EXAMPLE
from setup.messages import Trouble, Troubles

SHEET = f"{HOUSE_STYLE}/huisstijl.css"
FAVICON = f"{HOUSE_STYLE}/favicon.svg"
LOGO = "assets/huisstijl/logo"


@dataclass(frozen=True)
class Wish:
    """What the reader said, as typed; None for what may stay as it is."""

    municipality: str | None = None
    name: str | None = None
    address: str | None = None
    contact: str | None = None
    tokens: str | None = None
    theme: str | None = None
    primary: str | None = None
    support: str | None = None
    logo: str | None = None
    own_look: bool = False

    @classmethod
    def of(cls, said: dict[str, str]) -> "Wish":
        """Answers by the name of their field."""
        return cls(**said)  # type: ignore[arg-type]

    @property
    def changes_colours(self) -> bool:
        """Whether the colours are made anew from something other than they were made of."""
        return self.own_look or any((self.tokens, self.primary, self.support))


@dataclass(frozen=True)
class Plan:
    """What would be written, and everything worth saying about it."""

    files: Files
    brand: Brand | None
    palette: Palette | None
    found: Found | None
    logo: Logo | None
    overwrites: bool


# Which of the candidates is the main colour; raises `Trouble` when nobody can say.
Choose = Callable[[Found], str]


def nobody(found: Found) -> str:
    """Where nobody can be asked: the reader has to say it in the command."""
    raise objections.which_colour(found)


def best(found: Found) -> str:
    """For a preview, which shows the others as well."""
    return found.brand.primary


def plan(root: Path, wish: Wish, folder: Path, choose: Choose = nobody) -> Plan:
    """Work it all out; raises `Troubles` with everything that is wrong.

    Paths the reader typed count from `folder`. `choose` is asked when a house style leaves doubt
    about its main colour.
    """
    troubles: list[Trouble] = []
    before = state(root)
    if SETTINGS not in before:
        raise refusals.not_there(SETTINGS)
    primary = _colour("--kleur", wish.primary, troubles)
    support = _colour("--steunkleur", wish.support, troubles)
    found = _tokens(wish, folder, primary, choose, troubles)
    logo = _logo(wish, folder, troubles)
    settings = _settings(before[SETTINGS], wish, logo, troubles)
    css = before.get(SHEET, b"").decode("utf-8", "replace")
    brand = _brand(wish, found, primary, support, css)
    palette = None
    if brand is None and not troubles and (wish.changes_colours or logo):
        troubles.append(objections.written_by_hand())
    try:
        palette = derive(brand) if brand is not None else None
    except TooPale as pale:
        troubles.append(objections.too_pale(str(pale), ratio(str(pale), "#ffffff")))
    if troubles:
        raise Troubles(troubles)
    files = dict(before) | {SETTINGS: settings}
    if brand is not None and palette is not None and (wish.changes_colours or logo):
        files[SHEET] = sheet(brand, palette, _logo_ratio(root, settings, logo)).encode()
    _draw(files, settings, palette, logo)
    _check_settings(root, settings)
    return Plan(files, brand, palette, found, logo, _by_hand(root, before[SETTINGS], css))


def _colour(option: str, written: str | None, troubles: list[Trouble]) -> str | None:
    if written is None:
        return None
    colour = as_hex(written)
    if colour is None:
        troubles.append(objections.no_colour(option, written))
    return colour


def _tokens(
    wish: Wish, folder: Path, primary: str | None, choose: Choose, troubles: list[Trouble]
) -> Found | None:
    if wish.tokens is None:
        return None
    try:
        package = open_package(folder / wish.tokens, wish.tokens)
        found = find_brand(package, wish.theme, primary)
        if found.is_sure:
            return found
        chosen = find_brand(package, wish.theme, choose(found))
        return replace(chosen, is_sure=choose is not best)
    except Trouble as trouble:
        troubles.append(trouble)
        return None


def _logo(wish: Wish, folder: Path, troubles: list[Trouble]) -> Logo | None:
    if wish.logo is None:
        return None
    try:
        return read_logo(folder / wish.logo, wish.logo)
    except Trouble as trouble:
        troubles.append(trouble)
        return None


def _brand(
    wish: Wish, found: Found | None, primary: str | None, support: str | None, css: str
) -> Brand | None:
    """The brand to make colours of; without news the one the sheet was made of."""
    if wish.own_look:
        return OWN_BRAND
    if found is not None:
        brand: Brand | None = found.brand
    elif primary is not None:
        brand = Brand(primary)
    else:
        brand = brand_in(css)
    if brand is not None and support is not None:
        brand = replace(brand, support=support)
    return brand


def _settings(content: bytes, wish: Wish, logo: Logo | None, troubles: list[Trouble]) -> bytes:
    values = {
        "site_name": wish.name,
        "site_url": wish.address and _address(wish.address, troubles),
        "extra.cursus.gemeente": wish.municipality,
        "extra.cursus.contact": wish.contact,
    }
    given = {path: value for path, value in values.items() if value is not None}
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    try:
        text = content.decode("utf-8-sig")
        if logo is not None and _logo_place(text) != LOGO + logo.suffix:
            given["theme.logo"] = LOGO + logo.suffix
        return mark + settings_file.changed(text, given).encode()
    except UnicodeDecodeError:
        troubles.append(objections.settings_broken())
    except Trouble as trouble:
        troubles.append(trouble)
    return content


def _address(written: str, troubles: list[Trouble]) -> str:
    parts = urlsplit(written)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        troubles.append(objections.bad_address(written))
    return written if written.endswith("/") else f"{written}/"


def _check_settings(root: Path, settings: bytes) -> None:
    """Let the course itself judge the new settings, before anything is written."""
    from itembank.mistakes.problems import report
    from itembank.site.configuration import read_configuration

    with TemporaryDirectory(prefix="cursus-") as temporary:
        place = Path(temporary)
        (place / SETTINGS).write_bytes(settings)
        for path in root.glob("mkdocs.*.yml"):
            (place / path.name).write_bytes(path.read_bytes())
        problems = read_configuration(place).problems
    if problems:
        raise objections.refused_settings(report(problems))


def _logo_place(text: str) -> str:
    return settings_file.current(text, "theme.logo") or f"{LOGO}.svg"


def _logo_ratio(root: Path, settings: bytes, logo: Logo | None) -> float | None:
    """Width / height of the logo there will be; None for the course's own mark."""
    if logo is not None:
        return logo.ratio
    path = root / "docs" / _logo_place(settings.decode("utf-8-sig"))
    if not path.is_file() or MARK in path.read_bytes():
        return None
    try:
        return read_logo(path, path.name).ratio
    except Trouble:
        return None  # A logo of another kind than we make keeps the room it has.


def _draw(files: Files, settings: bytes, palette: Palette | None, logo: Logo | None) -> None:
    """The logo and the favicon; what was never drawn here stays as it is."""
    if logo is not None:
        for suffix in (".svg", ".png"):
            files.pop(f"docs/{LOGO}{suffix}", None)
        files[f"docs/{LOGO}{logo.suffix}"] = logo.content
    elif palette is not None and MARK in files.get(f"docs/{LOGO}.svg", b""):
        files[f"docs/{LOGO}.svg"] = mark(palette.light).encode()
    if logo is not None and logo.suffix == ".svg" and logo.is_square:
        files[FAVICON] = logo.content
        return
    drawn = files.get(FAVICON, b"")
    if palette is not None and (logo is not None or MARK in drawn or INITIAL in drawn or not drawn):
        text = settings.decode("utf-8-sig")
        name = settings_file.current(text, "extra.cursus.gemeente") or ""
        # Without a municipality there is no letter to show.
        own = name in ("", EXAMPLE)
        content = mark(palette.light) if own else initial(name, palette.light)
        files[FAVICON] = content.encode()


def _by_hand(root: Path, settings: bytes, css: str) -> bool:
    """Whether the sheet holds changes that were made by hand after it was made."""
    brand = brand_in(css)
    if brand is None:
        return bool(css)
    return sheet(brand, derive(brand), _logo_ratio(root, settings, None)) != css
