"""How a value is written in each language that a server or a program reads.

A value never goes into a line by itself: it goes through the language of that line, which writes
it so that it stays one value. What a language has no way to say is a mistake of ours, not of who
filled in a setting: settings are checked where they are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")
# What an address may hold by RFC 3986; all else is written as %XX.
_OF_ADDRESS = "/:?#[]@!$&'()*+,;=-._~%"


class Unwritable(ValueError):
    """A value that a language cannot hold, such as a line end in a header."""


class Code(str):
    """A piece of a language that we wrote ourselves, such as a pattern: it is taken as it is."""

    __slots__ = ()


@dataclass(frozen=True)
class Language:
    """A language of lines. ``written`` makes of any text what stands for exactly that text."""

    name: str
    written: Callable[[str], str]

    def __call__(self, line: str, **values: str) -> str:
        """A line with its values: ``nginx("index {page};", page=…)``."""
        return line.format(
            **{
                name: value if isinstance(value, Code) else self.written(value)
                for name, value in values.items()
            }
        )


def _checked(language: str, value: str, never: str = "") -> str:
    found = _CONTROL.search(value) or (re.search(never, value) if never else None)
    if found:
        raise Unwritable(f"{language} cannot hold {found[0]!r}: {value!r}")
    return value


def _quoted(value: str) -> str:
    return '"{}"'.format(value.replace("\\", "\\\\").replace('"', '\\"'))


def _nginx(value: str) -> str:
    # A dollar begins a variable, and nothing takes that away.
    return _quoted(_checked("nginx", value, r"\$"))


def _apache(value: str) -> str:
    # `${…}` is a definition of the server. A backslash before another sign than a quote stays.
    return '"{}"'.format(_checked("apache", value, r"\$\{|\\\Z|\\\"").replace('"', '\\"'))


def _apache_header(value: str) -> str:
    return _apache(value.replace("%", "%%"))


def _caddy(value: str) -> str:
    # Between braces stands a placeholder, and only a quote can be escaped.
    return '"{}"'.format(_checked("caddy", value, r"[{}\\]").replace('"', '\\"'))


def _bare(value: str) -> str:
    """To the end of the line: nothing is quoted, so only a line end could break out."""
    return _checked("a line", value).strip()


def _uri(value: str) -> str:
    return quote(value, safe=_OF_ADDRESS)


nginx = Language("nginx", _nginx)
apache = Language("Apache", _apache)
apache_header = Language("a header in Apache", _apache_header)
caddy = Language("Caddy", _caddy)
headers_file = Language("_headers", _bare)
security_txt = Language("security.txt", _uri)
robots_txt = Language("robots.txt", _uri)


def site_path(address: str) -> str:
    """The path of an address with slashes around it, in signs that mean nothing to any server.

    ``https://gemeente.example/cursus`` → ``/cursus/``; what is no letter, digit, point or dash of
    a name becomes ``%XX``.
    """
    try:
        path = urlsplit(address).path
    except ValueError:
        path = ""
    return f"/{inside}/" if (inside := url_path(unquote(path))) else "/"


def url_path(path: str) -> str:
    """The path of a file as it stands in an address, in signs that mean nothing to any server."""
    return "/".join(quote(part, safe="-._~") for part in path.split("/") if part)
