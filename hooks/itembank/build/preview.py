"""What a running server adds: the mistakes on top of every page, and whom it answers."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable
from typing import Any

from ..mistakes.problems import Problem
from ..render.render import render


def problems_panel(problems: Iterable[Problem]) -> str:
    """The list of problems as HTML. Everything an author typed is escaped by the template."""
    return render("problemen.html", problems=sorted(problems))


Answer = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
_NOT_HERE = "Deze naam hoort niet bij de site op deze computer. Gebruik het adres uit de terminal."


def only_by_its_own_names(answer: Answer, host: str) -> Answer:
    """A server that answers only who asks for it by an address or by a name of its own.

    A page of elsewhere can let its own name lead to this computer and then read what is served
    here. Such a request has that name in it; a number cannot lead elsewhere. ``host`` is where the
    server was told to listen.
    """

    def guarded(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if is_own_name(str(environ.get("HTTP_HOST", "")), host):
            return answer(environ, start_response)
        start_response("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [_NOT_HERE.encode()]

    return guarded


def is_own_name(asked: str, host: str) -> bool:
    """Whether what a request asks for, with or without a port, is this server."""
    name = asked.rsplit(":", 1)[0] if asked.rpartition(":")[2].isdigit() else asked
    name = name.removeprefix("[").removesuffix("]").rstrip(".").lower()
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name in ("localhost", host.lower())
    return True
