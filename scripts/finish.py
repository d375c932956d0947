"""Finish a site that was built by a generator without hooks (Zensical): scripts, styles, redirects.

MkDocs and ProperDocs need this not: the hook does the same during the build.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from itembank.assets import assets  # noqa: E402 - the engine lies beside this folder
from itembank.problems import report  # noqa: E402
from itembank.redirects import redirect_pages  # noqa: E402
from itembank.settings import variables_of  # noqa: E402
from itembank.site import load_site  # noqa: E402


def main(arguments: list[str]) -> int:
    """Write the files into the built folder. Returns 1 when the content has mistakes."""
    parser = argparse.ArgumentParser(
        description="Maakt een site af die met Zensical is gebouwd.", add_help=False
    )
    parser.add_argument("-h", "--help", action="help", help="toon deze uitleg")
    parser.add_argument("map", type=Path, help="de map met de gebouwde site, zoals 'site'")
    parser.add_argument("--naam", default="Basiscursus Participatie", help="de naam van de site")
    chosen = parser.parse_args(arguments)
    if not (chosen.map / "index.html").is_file():
        print(f"In '{chosen.map}' staat geen gebouwde site. Bouw de site eerst.")
        return 1
    site = load_site(ROOT, variables_of(ROOT))
    if site.problems:
        print(report(site.problems))
        return 1
    files = {**assets(), **redirect_pages(site, site_name=chosen.naam)}
    for path, content in files.items():
        target = chosen.map / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")
    print(f"Klaar: {len(files)} bestanden toegevoegd aan '{chosen.map}'.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
