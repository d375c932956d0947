"""What ``check.py --publicatie`` prints: what is left to do, and the links to other sites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from itembank.authors import officers
from itembank.authors.officers import told as per_officer
from itembank.build.load import load_site
from itembank.mistakes.problems import Problem, errors, report
from itembank.places import LOCAL
from itembank.site.configuration import FILE
from itembank.site.settings import Settings
from itembank.site.site import Site
from publishing.forgotten import forgotten
from publishing.gate import Trial, tried
from publishing.in_browser import Looked
from publishing.outside_links import Link, broken_links, outside_links
from publishing.telling import on_github, told
from setup import messages


def left_to_do(site: Site, today: date) -> list[Problem]:
    """Every finding, mistakes that stop the build included."""
    if site.settings is None:
        return list(site.configuration.problems)
    return [*site.problems, *forgotten(site, site.settings, today)]


def to_be_done(root: Path, site: Site, settings: Settings, today: date) -> str:
    """What was forgotten, for who publishes in a browser: as advice, for the site is there."""
    found = [replace(each, severity="advies") for each in forgotten(site, settings, today)]
    # GitLab has one report, and that is of the check.
    return told(root, found) if on_github() else report(found)


def check_publication(
    root: Path, today: date, *, test_links: bool, browser: Path | None = None
) -> int:
    """Print everything; 1 when something must be done before publishing."""
    site = load_site(root)
    trial = tried(site, browser=True, path=browser)
    looked = trial.looked or Looked(why_not="de site kan nog niet worden gebouwd")
    found = [*left_to_do(site, today), *trial.problems, *looked.problems]
    found = list(dict.fromkeys(found))
    links = outside_links(root)
    if test_links:
        print(f"Links naar andere sites testen ({len(links)}) …", flush=True)
        found += broken_links(links)
    if text := told(root, found):
        print(text, end="\n\n")
    print(_listed(links, tested=test_links), end="\n\n")
    print(per_officer({problem.code for problem in found}, _unseen(site, trial)), end="\n\n")
    print(seen(looked))
    if wrong := len(errors(found)):
        print(f"Nog te doen voor je publiceert: {wrong}.")
        return 1
    print("Klaar om te publiceren.")
    return 0


def _unseen(site: Site, trial: Trial) -> frozenset[str]:
    """The codes of what could not be looked at: to be found without them says nothing."""
    if site.settings is None:
        return officers.CODES
    unseen = frozenset() if trial.looked and not trial.looked.why_not else officers.IN_BROWSER
    return unseen if trial.built else unseen | officers.IN_BUILD


def seen(looked: Looked) -> str:
    """How the own pages were looked at, or why not."""
    if looked.why_not:
        how = messages.command("check.py", "--browser")
        return (
            f"De eigen pagina’s zijn niet in een browser nagekeken: {looked.why_not}.\n"
            f"Dat doet de CI-dienst van je kopie. Hier kan het met: {how}"
        )
    which = "één pagina" if looked.pages == 1 else f"{looked.pages} pagina’s"
    return f"In een browser nagekeken: {which}, van jullie zelf of net veranderd."


def _listed(links: Sequence[Link], *, tested: bool) -> str:
    if not links:
        return "Er zijn geen links naar andere sites."
    state = "getest" if tested else "niet getest; dat doet --links"
    # Those of the course itself were tested by who made it; tested here, all are shown.
    shown = [link for link in links if tested or link.file == FILE or f"/{LOCAL}/" in link.file]
    width = max((len(link.target) for link in shown), default=0)
    lines = [f"  {link.target:<{width}}  {messages.shown(link.file)}:{link.line}" for link in shown]
    if others := len(links) - len(shown):
        lines.append(f"  en {others} in teksten van de cursus zelf")
    return "\n".join([f"Links naar andere sites ({state}):", *lines])
