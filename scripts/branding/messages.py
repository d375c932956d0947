"""What can be wrong with a house style, as Dutch sentences: where, what, why, and what to do."""

from collections.abc import Iterable

from branding.contrast import number
from setup.messages import RETRY, Trouble, command

LARGEST_FILE = 5_000_000
LARGEST_PACKAGE = 50_000_000
LARGEST_LOGO = 300_000
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


def several_themes(path: str, themes: Iterable[str]) -> Trouble:
    """One style sheet with more house styles, and no word about which."""
    named = sorted(themes)
    return Trouble(
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


def no_colour(option: str, written: str) -> Trouble:
    """An option that should be a colour."""
    return Trouble(
        f"{option}: '{written}' is geen kleur die ik ken.",
        f"schrijf de kleur als in CSS, bijvoorbeeld: {option} '#0b5560'",
    )


def too_pale(colour: str, found: float) -> Trouble:
    """A primary colour that nobody could tell from the page."""
    return Trouble(
        f"De hoofdkleur {colour} heeft op wit een contrast van {number(found)}. "
        "Die zie je bijna niet, en donkerder gemaakt is het jullie kleur niet meer.",
        "kies een donkerder kleur uit jullie huisstijl en geef die met --kleur.",
    )


def not_as_given(lines: Iterable[str]) -> Trouble:
    """Colours that fall short, for who wants no other shade."""
    listed = "".join(f"\n  - {line}" for line in lines)
    return Trouble(
        f"Niet elke kleur is goed te lezen. Er is niets veranderd.{listed}",
        "kies andere kleuren, of laat --niet-aanpassen weg: dan neem ik de tint van deze lijst.",
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


def logo_empty(path: str) -> Trouble:
    """An SVG without a size, or with nothing left to draw."""
    return Trouble(
        f"{path}: in dit bestand staat geen tekening, of er staat niet bij hoe groot zij is.",
        "bewaar het logo opnieuw als gewone SVG, met een viewBox.",
    )


def bad_address(written: str) -> Trouble:
    """A site address that is none."""
    return Trouble(
        f"--adres: '{written}' is geen adres van een site.",
        "schrijf het hele adres, bijvoorbeeld: --adres https://cursus.voorbeeld.nl/",
    )


def no_place(key: str) -> Trouble:
    """mkdocs.yml is written in a way we cannot change without touching other lines."""
    return Trouble(
        f"mkdocs.yml: ik vind geen veilige plek voor '{key}'. Er is niets veranderd.",
        f"zet '{key}' zelf in mkdocs.yml {RETRY}",
    )


def settings_broken() -> Trouble:
    """mkdocs.yml cannot be read at all."""
    return Trouble(
        "mkdocs.yml is niet te lezen. Er is niets veranderd.",
        f"typ {command('check.py')}, herstel wat daar staat {RETRY}",
    )


def refused_settings(report: str) -> Trouble:
    """The course itself refuses the new settings; its own words say why."""
    return Trouble(
        f"De cursus neemt deze instellingen niet aan. Er is niets veranderd.\n\n{report}\n",
        f"geef iets anders op {RETRY}",
    )


def course_broken() -> Trouble:
    """The preview cannot be built because the course has mistakes."""
    return Trouble(
        "Het voorbeeld lukt niet, want de cursus zelf is niet te bouwen. Hierboven staat waarom.",
        f"typ {command('check.py')}, herstel wat daar staat {RETRY}",
    )


def preview_place(path: str) -> Trouble:
    """A folder with something in it already."""
    return Trouble(
        f"{path}: hier staat al iets. Een voorbeeld komt in een nieuwe of lege map.",
        "kies een andere map.",
    )


def written_by_hand() -> Trouble:
    """A style sheet that does not say what it was made of."""
    return Trouble(
        "docs/assets/huisstijl/huisstijl.css is met de hand gemaakt. Ik weet niet van welke kleur.",
        "geef ook --kleur of --tokens. Dan maak ik het bestand opnieuw.",
    )


def nothing_to_undo() -> Trouble:
    """No earlier state is kept."""
    return Trouble(
        "Er is niets om terug te zetten.",
        f"dit commando zet alleen terug wat {command('rebrand.py')} hier zelf veranderde.",
    )


def changed_since(names: Iterable[str]) -> Trouble:
    """Files somebody worked on after the last run."""
    return Trouble(
        f"Na de vorige keer is dit veranderd: {', '.join(names)}. Terugzetten wist dat werk.",
        f"bewaar je werk, of typ {command('rebrand.py', '--ongedaan', '--toch')}",
    )


def nothing_given() -> Trouble:
    """No option, and nobody to ask."""
    return Trouble(
        "Ik weet niet wat ik moet veranderen, en hier kan ik niets vragen.",
        f"geef opties mee. Welke er zijn, zie je met {command('rebrand.py', '--help')}",
    )


def several_sources() -> Trouble:
    """Tokens and the look of the course at once."""
    return Trouble(
        "--standaard gaat niet samen met --tokens of een kleur.",
        "kies een van beide.",
    )


def empty_value(option: str) -> Trouble:
    """An option without its value."""
    return Trouble(
        f"Achter {option} ontbreekt iets.",
        f"schrijf er een waarde achter, of laat {option} weg.",
    )
