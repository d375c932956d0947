"""dossier: a page of a case file, with the facts that stand above it."""

from __future__ import annotations

from ._titled import titled

BLOCK = titled("dossier", "Uit het dossier")
