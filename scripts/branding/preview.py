"""A preview of a house style: the whole course in it, with one page that shows every part twice.

It is built from a copy, so nothing of it can end up in the course or on its site.
"""

import shutil
import tempfile
from pathlib import Path
from string import Template
from threading import Event

from branding import objections
from branding.chain import Found
from branding.contrast import WHITE, number
from branding.palette import Palette, derive, measured
from branding.plan import Plan
from branding.roles import PAIRS
from branding.sheet import brand_in
from branding.store import HOUSE_STYLE
from itembank.build.load import load_site
from itembank.kinds import item_kinds
from itembank.library.library import Library
from setup.building import build_site
from setup.ports import is_free, next_free
from setup.serving import served

PARTS = ("docs", "quizzes", "hooks")
OURS = Path(__file__).parent / "preview_files"
PAGE = "huisstijl"
VIEWS = ("licht", "donker")
SHOWN_TOKENS = 3
START = "huisstijl-naast-elkaar"

_FRAMES = """\
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>De huisstijl in licht en donker</title>
<link rel="icon" href="../assets/huisstijl/favicon.svg">
<link rel="stylesheet" href="../voorbeeld/voorbeeld.css">
</head>
<body class="frames">
<h1>De huisstijl in <a href="../huisstijl-licht/">licht</a>
en <a href="../huisstijl-donker/">donker</a></h1>
<iframe src="../huisstijl-licht/" title="De lichte weergave"></iframe>
<iframe src="../huisstijl-donker/" title="De donkere weergave"></iframe>
</body>
</html>
"""


def write(root: Path, plan: Plan, target: Path) -> Path:
    """Build the preview into a folder that is new or empty; gives the page to begin with."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise objections.preview_place(str(target))
    with tempfile.TemporaryDirectory(prefix="cursus-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "cursus"
        _copy(root, copy, plan)
        build_site("Het voorbeeld bouwen", copy, target.resolve())
    _show_twice(target)
    return target / START / "index.html"


def show(root: Path, plan: Plan) -> None:
    """Build the preview and serve it on this machine until the reader has seen enough."""
    with tempfile.TemporaryDirectory(prefix="cursus-", ignore_cleanup_errors=True) as folder:
        target = Path(folder) / "voorbeeld"
        write(root, plan, target)
        port = 8000 if is_free(8000) else next_free(8000)
        with served(target, port) as address:
            print(f"\nHet voorbeeld staat klaar: {address}/{START}/", flush=True)
            try:
                input("Klaar met kijken? Druk op Enter. ")
            except EOFError:
                # Nobody can press Enter here; Ctrl-C ends it.
                Event().wait()


def _copy(root: Path, copy: Path, plan: Plan) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    for name in PARTS:
        # A link stays one, so that the build refuses it as it does everywhere.
        shutil.copytree(root / name, copy / name, ignore=ignored, symlinks=True)
    for path in root.glob("mkdocs*.yml"):
        shutil.copy(path, copy)
    shutil.rmtree(copy / HOUSE_STYLE, ignore_errors=True)
    for name, content in plan.files.items():
        path = copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    library = load_site(copy).library
    palette = plan.palette or _palette_in(plan)
    page = (OURS / "sampler.md").read_text(encoding="utf-8")
    filled = Template(page).substitute(_parts(library, palette, plan.found))
    (copy / "docs" / f"{PAGE}.md").write_text(filled, encoding="utf-8")


def _palette_in(plan: Plan) -> Palette | None:
    """The colours of a sheet that this run does not change; None for one made by hand."""
    brand = brand_in(plan.files.get(f"{HOUSE_STYLE}/huisstijl.css", b"").decode("utf-8", "replace"))
    return derive(brand) if brand is not None else None


def _parts(library: Library, palette: Palette | None, found: Found | None) -> dict[str, str]:
    """What of the course itself is shown: an item of every kind, twice for who can be answered."""
    items_of: dict[str, list[str]] = {kind: [] for kind in item_kinds()}
    for (bank, identifier), item in library.index.items():
        if item.status != "vervallen":
            items_of[item.kind].append(f"/// vraag | {bank}#{identifier}\n///\n")
    groups = library.figures.groups if library.figures else {}
    # Percentages have bars beside them.
    group = next((name for name, figures in groups.items() if figures.unit == "%"), "")
    return {
        "claim": next(iter(library.claims), ""),
        "figures": f"/// kerncijfers | {group}\n///\n" if group else "",
        "open_items": "\n".join(items[0] for items in items_of.values() if items),
        "answered_items": "\n".join(items[1] for items in items_of.values() if len(items) > 1),
        "contrast": _rows(palette) if palette is not None else "",
        "own_colour": _own_colour(found, palette),
    }


def _own_colour(found: Found | None, palette: Palette | None) -> str:
    """The colours that may be the main one, for a look that says more than a code."""
    if found is None or not found.candidates:
        return ""
    taken = found.brand.primary
    doubt = "" if found.is_sure else " In deze huisstijl wijst niet alles dezelfde kleur aan."
    used = palette.light["accent"] if palette is not None else taken
    if used != taken:
        doubt += f" Om goed te lezen te zijn, wordt dat {_swatch(used, used)} {used}."
    rows = "\n".join(
        f"| {_swatch(WHITE, one.colour)} {one.colour}{' (gekozen)' if one.colour == taken else ''} "
        f"| {number(one.contrast)} | {'<br>'.join(one.tokens[:SHOWN_TOKENS])} |"
        for one in found.candidates
    )
    return (
        f"## Is dit jullie kleur?\n\nDe hoofdkleur is {_swatch(taken, taken)} {taken}.{doubt}\n"
        "Is het een andere? Geef die dan met `--kleur`.\n\n"
        f"| Kleur | Contrast met wit | Staat in |\n| --- | --- | --- |\n{rows}\n"
    )


def _rows(palette: Palette) -> str:
    rows = []
    for pair in PAIRS:
        cells = [
            f"{_swatch(colours[pair.ink], colours[pair.surface])} {number(measured(colours, pair))}"
            for colours in (palette.light, palette.dark)
        ]
        rows.append(f"| {pair.text} | {' | '.join(cells)} | {number(pair.minimum)} |")
    return "\n".join(rows)


def _swatch(ink: str, surface: str) -> str:
    return (
        '<svg width="32" height="20" viewBox="0 0 32 20" aria-hidden="true">'
        f'<rect width="32" height="20" fill="{surface}"/>'
        f'<rect x="8" y="5" width="16" height="10" fill="{ink}"/></svg>'
    )


def _show_twice(target: Path) -> None:
    """The page that shows every part, once always light and once always dark."""
    ours = target / "voorbeeld"
    ours.mkdir()
    for path in OURS.iterdir():
        if path.suffix != ".md":
            shutil.copy(path, ours)
    html = (target / PAGE / "index.html").read_text(encoding="utf-8")
    early = '<script src="../assets/early.js"></script>'
    style = '<link rel="stylesheet" href="../voorbeeld/voorbeeld.css">'
    answering = '<script type="module" src="../voorbeeld/answer.js"></script>'
    for view in VIEWS:
        script = f'<script src="../voorbeeld/{view}.js"></script>'
        page = html.replace(early, f"{script}{early}{style}{answering}")
        place = target / f"{PAGE}-{view}" / "index.html"
        place.parent.mkdir()
        place.write_text(page, encoding="utf-8")
    start = target / START / "index.html"
    start.parent.mkdir()
    start.write_text(_FRAMES, encoding="utf-8")
