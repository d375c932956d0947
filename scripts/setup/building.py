"""A build of the site, for every command that needs one."""

import sys
from pathlib import Path

from setup import messages
from setup.steps import child_environment, run_step


def build_site(title: str, root: Path, folder: Path, *options: str) -> None:
    """Let MkDocs build ``root`` into ``folder`` with these options of its own.

    When it stops, its words are the trouble. ``-P`` keeps files of the course from being imported
    instead of a package with the same name. Never ``--quiet``: MkDocs then counts no warnings, and
    ``--strict`` would mean nothing. It does not start on settings that would make it run something.
    """
    refuse_unsafe(root)
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--site-dir", str(folder), *options]
    outcome = run_step(title, command, root, child_environment(NO_MKDOCS_2_WARNING="1"))
    if not outcome.ok:
        told = [line for line in outcome.lines if not line.startswith("INFO")]
        raise messages.build_failed("\n".join(told))


def refuse_unsafe(root: Path) -> None:
    """Raise `Trouble` when a generator would run what stands in the settings by only reading it."""
    from itembank.mistakes.problems import report
    from itembank.site.configuration import read_configuration

    if unsafe := read_configuration(root).unsafe:
        raise messages.build_failed(report(unsafe))
