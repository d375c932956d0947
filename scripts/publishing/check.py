"""What ``check.py --publicatie`` prints: what is left to do, and the links to other sites."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from itembank.build.load import load_site
from itembank.mistakes.problems import Problem, report
from publishing.forgotten import forgotten
from publishing.outside_links import Link, broken_links, outside_links


def left_to_do(root: Path, today: date) -> list[Problem]:
    """Every finding, mistakes that stop the build included."""
    site = load_site(root)
    if site.settings is None:
        return list(site.configuration.problems)
    return [*site.problems, *forgotten(site, site.settings, today)]


def check_publication(root: Path, today: date, *, test_links: bool) -> int:
    """Print everything; 1 when something must be done before publishing."""
    found = left_to_do(root, today)
    links = outside_links(root)
    if test_links:
        print(f"Links naar andere sites testen ({len(links)}) …", flush=True)
        found += broken_links(links)
    if found:
        print(report(found, annotate=os.environ.get("GITHUB_ACTIONS") == "true"), end="\n\n")
    print(_listed(links, tested=test_links), end="\n\n")
    errors = sum(problem.severity == "fout" for problem in found)
    if errors:
        print(f"Nog te doen voor je publiceert: {errors}.")
        return 1
    print("Klaar om te publiceren.")
    return 0


def _listed(links: Sequence[Link], *, tested: bool) -> str:
    if not links:
        return "Er zijn geen links naar andere sites."
    state = "getest" if tested else "niet getest; dat doet --links"
    width = max(len(link.target) for link in links)
    lines = [f"  {link.target:<{width}}  {link.file}:{link.line}" for link in links]
    return "\n".join([f"Links naar andere sites ({state}):", *lines])
