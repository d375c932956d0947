"""Everything that can be missing on a machine, as one Dutch sentence and what to do about it."""

import errno
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from unicodedata import category

RETRY = "en probeer het opnieuw."
# Control and format characters (the ones that turn text around included), and halves of one.
_STEERING = {"Cc", "Cf", "Cs"}
# In the copy that municipality.py makes, the name of the municipality whose files lie over it.
_HERE = Path(__file__).resolve().parents[2]
WITHIN = _HERE.name if _HERE.parent.name == ".gemeenten" else ""


class Trouble(Exception):
    """Something the reader can mend; shown without a traceback."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(printable(f"{what}\nDoe dit: {todo}"))


class Troubles(Trouble):
    """More than one thing the reader can mend, told at once."""

    def __init__(self, found: Iterable[Trouble]) -> None:
        Exception.__init__(self, "\n\n".join(map(str, found)))


def printable(text: str) -> str:
    """Text from somebody else's file or folder without the signs that steer a terminal."""
    unix = text.replace("\r\n", "\n")
    return "".join(sign for sign in unix if sign in "\n\t" or category(sign) not in _STEERING)


def command(script: str, *options: str) -> str:
    """How the reader starts a script on this system, and for which municipality."""
    if WITHIN and script in ("check.py", "rebrand.py", "serve.py"):
        options = ("--gemeente", WITHIN, *options)
    start = rf"python scripts\{script}" if sys.platform == "win32" else f"python3 scripts/{script}"
    return " ".join([start, *options])


def shown(path: str) -> str:
    """How a message names a file: in the folder of the municipality when it stands there."""
    own = f"gemeenten/{WITHIN}/{path}"
    return own if WITHIN and (_HERE.parents[1] / own).is_file() else path


def no_venv() -> Trouble:
    """Debian and Ubuntu split these modules off from Python."""
    return Trouble(
        "Python kan hier geen eigen omgeving maken: 'venv' of 'ensurepip' ontbreekt.",
        f"typ op Debian of Ubuntu 'sudo apt install python3-venv' {RETRY} "
        "Gebruik je iets anders? Installeer Python dan opnieuw van https://www.python.org/downloads/.",
    )


def venv_is_file(path: Path) -> Trouble:
    """A file stands where the folder of the virtualenv must come."""
    return Trouble(
        f"Waar de map {path.name} moet komen, staat een bestand met die naam.",
        f"verplaats het bestand {path} {RETRY}",
    )


def venv_in_use(path: Path) -> Trouble:
    """Windows refuses to clear a folder that another program holds open."""
    return Trouble(
        f"De map {path.name} is niet heel en kan niet opnieuw worden gemaakt.",
        f"sluit alles wat de map gebruikt, verwijder {path} {RETRY}",
    )


def venv_failed() -> Trouble:
    """Python could not make the virtualenv, for a reason not known here."""
    return Trouble(
        "Python kon hier geen eigen omgeving maken.",
        f"lees de regels hierboven: daar staat de reden. Los die op {RETRY}",
    )


def read_only(folder: Path) -> Trouble:
    """The folder refuses to be written in."""
    return Trouble(
        f"Ik mag niet schrijven in de map {folder}.",
        f"zet de cursus in een map van jezelf, bijvoorbeeld je thuismap, {RETRY}",
    )


def closed(folder: Path) -> Trouble:
    """A folder outside the course refuses to be written in."""
    return Trouble(
        f"Ik mag niet schrijven in de map {folder}.",
        f"kies een andere map, of vraag wie de computer beheert om toegang, {RETRY}",
    )


def disk_full() -> Trouble:
    """No space left; the figure is what both locks and a browser take, rounded up."""
    return Trouble(
        "De schijf is vol.",
        f"maak minstens 1 GB vrij {RETRY}",
    )


def no_network() -> Trouble:
    """The package index did not answer."""
    return Trouble(
        "De plek waar de pakketten staan, is niet bereikbaar.",
        f"controleer je internetverbinding {RETRY} "
        "Heeft je organisatie een proxy? Zet het adres daarvan in HTTPS_PROXY.",
    )


def unknown_certificate() -> Trouble:
    """A network that opens TLS traffic, usual at organisations."""
    return Trouble(
        "Je netwerk gebruikt een certificaat dat Python niet kent.",
        "vraag je beheerder om dat certificaat als bestand. "
        f"Zet de plaats van het bestand in PIP_CERT {RETRY}",
    )


def wrong_hash() -> Trouble:
    """A download differs from the lock."""
    return Trouble(
        "Een pakket is anders dan in het slotbestand staat. Daarom is het niet geïnstalleerd.",
        f"haal de nieuwste versie op met 'git pull' {RETRY} "
        "Blijft het zo? Meld het bij de beheerder van de cursus.",
    )


def install_failed() -> Trouble:
    """Pip failed for a reason not known here."""
    return Trouble(
        "De pakketten zijn niet geïnstalleerd.",
        f"lees de regels hierboven: daar staat de reden. Los die op {RETRY}",
    )


def missing_file(path: Path) -> Trouble:
    """A file of the project is gone."""
    return Trouble(
        f"Het bestand {path.name} ontbreekt in {path.parent}.",
        f"haal het terug met 'git checkout {path.name}' {RETRY}",
    )


def port_in_use(port: int, free: int) -> Trouble:
    """Another program listens on the port."""
    return Trouble(
        f"Poort {port} is al in gebruik. Misschien draait de site al in een ander venster.",
        f"sluit dat andere programma, of typ: {command('serve.py', '--poort', str(free))}",
    )


def wrong_port(text: str) -> Trouble:
    """Not a port number."""
    return Trouble(
        f"'{text}' is geen poort.",
        f"kies een getal van 1024 tot en met 65535: {command('serve.py', '--poort', '8000')}",
    )


def wrong_option(text: str) -> Trouble:
    """An option the script does not have."""
    return Trouble(
        f"De optie '{text}' bestaat niet.",
        "typ --help achter het commando: dan zie je welke er zijn.",
    )


def no_value(option: str, wanted: str) -> Trouble:
    """An option that needs a value and got none."""
    return Trouble(f"Achter '{option}' ontbreekt {wanted}.", f"typ die erachter {RETRY}")


def unknown_format(name: str, known: Sequence[str]) -> Trouble:
    """A format the course cannot be exported to."""
    return Trouble(f"De vorm '{name}' bestaat niet.", f"kies uit: {', '.join(known)}.")


def build_failed(said: str) -> Trouble:
    """MkDocs stopped while it built the site; its own words say where."""
    return Trouble(
        f"De site kon niet worden gebouwd.\n\n{said.strip()}\n",
        f"verbeter wat hierboven staat {RETRY}",
    )


def foreign_files(name: str, report: str) -> Trouble:
    """A municipality's folder holds links, pipes or names that no terminal can show."""
    return Trouble(
        f"De map van '{name}' kan zo niet over de cursus worden gelegd. Er is niets gelezen of "
        f"gekopieerd.\n\n{report}\n",
        f"zet in de map alleen gewone bestanden {RETRY}",
    )


def foreign_settings(name: str, report: str) -> Trouble:
    """A municipality's settings say more than a municipality may choose."""
    return Trouble(
        f"De instellingen van '{name}' kunnen zo niet. Er is niets uitgevoerd of gekopieerd. Hier "
        "staan alleen keuzes van de gemeente zelf: met hooks, plugins, een thema of een ander "
        f"bestand om van te erven zou er vreemde code draaien.\n\n{report}\n",
        f"haal die regels weg {RETRY}",
    )


def no_browser(reasons: list[str]) -> Trouble:
    """The tests click in a real browser, so without one they have not run."""
    tried = "".join(f"\n  - {reason}" for reason in reasons)
    how = f"installeer Chromium, Chrome of Edge {RETRY}"
    if sys.platform == "linux":
        how += f" Op Debian kan dat ook zo: {command('test.py', '--installeer')}"
    return Trouble(f"Er is geen browser om mee te testen. Geprobeerd:{tried}", how)


def missing_in_ci(untested: list[str], packages: list[str]) -> Trouble:
    """CI promises to test everything its system can, so it does not start with less."""
    found = "".join(f"\n  - {what}" for what in untested)
    return Trouble(
        f"Dit hoort CI hier te testen, maar het programma ervoor ontbreekt:{found}",
        f"draai de taak als root, of zet er dit in: apt-get install -y {' '.join(packages)}",
    )


def two_tiers() -> Trouble:
    """The quick run and the whole matrix exclude each other."""
    return Trouble("'--snel' en '--alles' gaan niet samen.", "kies er een van.")


def browser_gone(path: str) -> Trouble:
    """COURSE_BROWSER names something that does not start."""
    return Trouble(
        f"De browser uit COURSE_BROWSER start niet: {path}",
        f"zet daar het volledige pad van Chromium, Chrome of Edge in, of haal het weg, {RETRY}",
    )


def from_os_error(error: OSError, folder: Path) -> Trouble | None:
    """The trouble behind an error of the file system; None when it is not one of these."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        place = Path(error.filename).absolute() if error.filename else folder
        return read_only(folder) if place.is_relative_to(folder) else closed(place.parent)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full()
    return None
