"""The command behind finish.py: what a generator without hooks (Zensical) leaves out.

MkDocs and ProperDocs need this not: the hook does the same during the build.
"""

from pathlib import Path

from setup import environment, messages
from setup.console import ROOT, Options, guarded

EXPLANATION = f"""\
Maak een site af die met Zensical is gebouwd.

Gebruik: {messages.command("finish.py", "<map van de site>")}

Zensical voert geen hooks uit. Dit commando zet er daarna bij wat de hook anders doet:
de scripts en stijlen van de activiteiten, de kaart van de cursus en de vaste adressen.

Opties:
  -h, --help   deze uitleg\
"""


def main(argv: list[str]) -> int:
    """Write the files into the built folder; 1 when that cannot be done."""
    return guarded(lambda: _finish(argv))


def _finish(argv: list[str]) -> int:
    _, rest = Options(EXPLANATION).parse_some(argv)
    if len(rest) != 1:
        raise messages.wrong_option(" ".join(rest) or "(geen map)")
    if (elsewhere := environment.enter(ROOT, "finish.py", argv)) is not None:
        return elsewhere
    folder = Path(rest[0])
    if not (folder / "index.html").is_file():
        print(f"In '{folder}' staat geen gebouwde site. Bouw de site eerst.")
        return 1
    from itembank.build.load import load_site
    from itembank.build.output import files_beside_pages, files_for_pages
    from itembank.mistakes.problems import report

    site = load_site(ROOT)
    if site.errors:
        print(report(site.errors))
        return 1
    files = files_for_pages(site)
    files |= files_beside_pages(site, folder)
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")
    print(f"Klaar: {len(files)} bestanden toegevoegd aan '{folder}'.")
    return 0
