"""Why a wish about the house style cannot be granted, as Dutch sentences with what to do."""

from collections.abc import Callable, Iterable

from branding.chain import Found
from branding.contrast import number
from setup.messages import RETRY, Trouble, command


def no_colour(option: str, written: str) -> Trouble:
    """An option that should be a colour."""
    return Trouble(
        f"{option}: '{written}' is geen kleur die ik ken.",
        f"schrijf de kleur als in CSS, bijvoorbeeld: {option} '#0b5560'",
    )


def which_colour(found: Found) -> Trouble:
    """A house style whose parts point at different colours, where nobody can be asked."""
    first = found.candidates[0].colour
    return Trouble(
        f"Deze huisstijl wijst niet één hoofdkleur aan. Welke is van jullie?{listed(found)}",
        f"typ het nog eens met de goede kleur erbij, bijvoorbeeld: --kleur '{first}'. "
        "Met --voorbeeld of --voorbeeld-in zie je de kleuren eerst.",
    )


def listed(found: Found, *, swatch: Callable[[str], str] = lambda colour: "") -> str:
    """The colours that may be the main one, a line each, with who says so."""
    return "".join(
        f"\n  {count}. {swatch(one.colour)}{one.colour}  contrast {number(one.contrast)}, "
        f"uit {one.tokens[0]}{_more(len(one.tokens) - 1)}"
        for count, one in enumerate(found.candidates, start=1)
    )


def _more(count: int) -> str:
    return f" en nog {count}" if count > 0 else ""


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


def foreign_kept(names: Iterable[str]) -> Trouble:
    """The folder for going back holds files that no run of ours put there."""
    listed = "".join(f"\n  - {name}" for name in names)
    return Trouble(
        "In de map om iets terug te zetten staat wat dit commando daar nooit zet. Ik zet niets "
        f"terug, want zo kan vreemde code op je computer komen.{listed}",
        f"haal die bestanden weg {RETRY}",
    )


def kept_broken(name: str) -> Trouble:
    """What was kept about an earlier run cannot be read."""
    return Trouble(
        f"{name}: dit bestand is niet te lezen. Er is niets veranderd.",
        "verwijder die map. Terugzetten naar dat moment kan dan niet meer.",
    )


def no_plain_files(names: Iterable[str]) -> Trouble:
    """A link where a file of the municipality should be."""
    listed = "".join(f"\n  - {name}" for name in names)
    return Trouble(
        "Hier staat een link, of een naam met een teken dat je niet ziet. Lezen en schrijven komt "
        f"dan ergens anders terecht. Er is niets veranderd.{listed}",
        f"zet daar een gewoon bestand of een gewone map neer {RETRY}",
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
