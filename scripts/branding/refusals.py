"""What can be wrong with a house style, as Dutch sentences: where, what, why, and what to do."""

from collections.abc import Iterable

from setup.messages import RETRY, Trouble

LARGEST_FILE = 5_000_000
LARGEST_PACKAGE = 50_000_000
MOST_FILES = 20_000
LARGEST_LOGO = 300_000
# As many as a screen has; a page shows a logo at a hundredth of it.
MOST_PIXELS = 4_000_000
LONGEST_NUMBER = 40
UNSEEN = "heeft een naam met een teken dat je niet ziet"
SHOWN_FILES = 5


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:g}".replace(".", ",")


def not_there(path: str) -> Trouble:
    """A file or folder that was named does not exist."""
    return Trouble(
        f"{path}: dit bestand of deze map is er niet.",
        f"kijk de naam na {RETRY}",
    )


def unknown_form(path: str) -> Trouble:
    """A file that is none of the kinds tokens come in."""
    return Trouble(
        f"{path}: dit soort bestand lees ik niet.",
        "geef een map, of een bestand dat eindigt op .tgz, .css of .json.",
    )


def packed(path: str) -> Trouble:
    """A .zip, which browsers give for a folder."""
    folder = path[: -len(".zip")]
    return Trouble(
        f"{path}: dit is een ingepakte map. Ik lees alleen wat uitgepakt is.",
        f"pak het bestand uit en geef de map die je krijgt, bijvoorbeeld: --tokens '{folder}'",
    )


def too_large(path: str, most: int) -> Trouble:
    """More bytes than any real house style has."""
    return Trouble(
        f"{path}: dit is groter dan {_megabytes(most)} MB. Zo groot is een huisstijl niet.",
        f"geef alleen het bestand met de tokens {RETRY}",
    )


def not_utf8(path: str, line: int) -> Trouble:
    """Bytes that are no UTF-8."""
    return Trouble(
        f"{path}:{line}: hier staat een teken dat geen UTF-8 is.",
        f"bewaar het bestand als UTF-8 {RETRY}",
    )


def not_json(path: str, line: int, column: int) -> Trouble:
    """A .json file that cannot be read as such."""
    return Trouble(
        f"{path}:{line}: dit is geen JSON. Bij teken {column} van deze regel gaat het mis.",
        f"haal het bestand opnieuw op, of herstel de regel, {RETRY}",
    )


def long_number(path: str, line: int, digits: int) -> Trouble:
    """A number in a .json file that no token has."""
    return Trouble(
        f"{path}:{line}: hier staat een getal van {digits} cijfers. Dat heeft geen token.",
        f"haal het bestand opnieuw op, of herstel de regel, {RETRY}",
    )


def too_deep(path: str) -> Trouble:
    """Groups in groups without end."""
    return Trouble(
        f"{path}: de groepen in dit bestand zitten te diep in elkaar.",
        "haal het bestand opnieuw op. Tokens hebben hooguit een tiental lagen.",
    )


def nothing_to_read(path: str) -> Trouble:
    """A folder or package without a style sheet or JSON."""
    return Trouble(
        f"{path}: ik vind hier geen bestand met tokens.",
        "geef de map met dist/theme.css of dist/tokens.json, of het bestand zelf.",
    )


class SeveralThemes(Trouble):
    """More house styles than one, and no word about which."""


def several_themes(path: str, themes: Iterable[str]) -> SeveralThemes:
    """One style sheet with more house styles, and no word about which."""
    named = sorted(themes)
    return SeveralThemes(
        f"{path}: hier staan meer huisstijlen in: {', '.join(named)}.",
        f"kies er een met --thema, bijvoorbeeld: --thema {named[0]}",
    )


def no_such_theme(path: str, theme: str, themes: Iterable[str]) -> Trouble:
    """The theme that was chosen is not in the style sheet."""
    return Trouble(
        f"{path}: de huisstijl '{theme}' staat hier niet in.",
        f"kies een van deze: {', '.join(sorted(themes))}.",
    )


def no_primary(paths: list[str], tried: Iterable[str]) -> Trouble:
    """None of the tokens that name the colour of buttons is there."""
    read = ", ".join(paths[:SHOWN_FILES])
    if len(paths) > SHOWN_FILES:
        read += f" en nog {len(paths) - SHOWN_FILES}"
    return Trouble(
        f"{read}: ik vind geen hoofdkleur. Ik zocht naar: {', '.join(tried)}.",
        "geef de hoofdkleur zelf met --kleur, bijvoorbeeld: --kleur '#0b5560'",
    )


def circular(path: str, names: Iterable[str]) -> Trouble:
    """A token that ends at itself."""
    return Trouble(
        f"{path}: deze tokens verwijzen in een kring: {' → '.join(names)}.",
        f"geef een van deze tokens een echte waarde {RETRY}",
    )


def endless(path: str, name: str) -> Trouble:
    """A token whose value grows without end, or takes too many steps."""
    return Trouble(
        f"{path}: het token {name} verwijst te vaak door.",
        f"geef dit token een echte waarde {RETRY}",
    )


def bad_package(path: str) -> Trouble:
    """A .tgz that is none."""
    return Trouble(
        f"{path}: dit pakket is niet heel, of het is geen .tgz.",
        f"haal het opnieuw op {RETRY}",
    )


def unsafe_package(path: str, member: str, why: str) -> Trouble:
    """A package that wants to write outside its folder."""
    return Trouble(
        f"{path}: '{member}' {why}. Dat doet een gewoon pakket niet, dus ik lees er niets uit.",
        "haal het pakket opnieuw op bij de maker, of vraag daar wat dit is.",
    )


def logo_form(path: str) -> Trouble:
    """A logo that is neither SVG nor PNG."""
    return Trouble(
        f"{path}: dit is geen logo dat ik kan gebruiken.",
        "geef een .svg of een .png. Een .svg is het scherpst.",
    )


def logo_broken(path: str) -> Trouble:
    """A picture that cannot be read."""
    return Trouble(
        f"{path}: dit bestand is niet heel, of het is iets anders dan de naam zegt.",
        f"bewaar het logo opnieuw in je tekenprogramma {RETRY}",
    )


def logo_large(path: str) -> Trouble:
    """A picture that makes every page slow."""
    return Trouble(
        f"{path}: dit logo is groter dan {LARGEST_LOGO // 1000} kB. Elke pagina laadt het.",
        "bewaar het kleiner. Een logo van 20 kB is meestal genoeg.",
    )


def logo_unfolds(path: str) -> Trouble:
    """A drawing that is small as a file, and grows once it is read."""
    return Trouble(
        f"{path}: dit bestand vouwt uit tot veel meer dan een logo nodig heeft.",
        f"bewaar het logo opnieuw als gewone SVG {RETRY}",
    )


def logo_pixels(path: str, width: int, height: int) -> Trouble:
    """A picture that takes far more memory than a page shows of it."""
    return Trouble(
        f"{path}: dit logo is {width} bij {height} beeldpunten. Elke pagina pakt het uit.",
        "bewaar het kleiner. 400 beeldpunten hoog is ruim genoeg.",
    )


def logo_empty(path: str) -> Trouble:
    """An SVG without a size, or with nothing left to draw."""
    return Trouble(
        f"{path}: in dit bestand staat geen tekening, of er staat niet bij hoe groot die is.",
        "bewaar het logo opnieuw als gewone SVG, met een viewBox.",
    )
