"""The real nginx, Apache and Caddy answer as the configuration of publish.py says."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from itembank.browser.policy import header_policy
from itembank.site.settings import Settings
from projects import write_files
from publishing.prepare import prepare
from webservers import COMMANDS, open_folder, serving

POLICY = header_policy()
UNUSED = "camera=(), "


@pytest.fixture(scope="module", params=list(COMMANDS))
def server(request: pytest.FixtureRequest, publication: Path) -> Iterator[str]:
    with serving(request.param, publication) as url:
        yield urlsplit(url).netloc


def ask(server: str, path: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Status, headers and body of one answer, without following or unpacking anything."""
    connection = http.client.HTTPConnection(server, timeout=10)
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=asked)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.msg, body


def hashed(publication: Path) -> str:
    path = next((publication / "site" / "assets" / "javascripts").glob("bundle.*.min.js"))
    return f"/{path.relative_to(publication / 'site').as_posix()}"


@pytest.mark.parametrize(
    ("path", "status", "content"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/cursus/", 200, "text/html; charset=utf-8"),
        ("/assets/theme.js", 200, "javascript; charset=utf-8"),
        ("/assets/theme.css", 200, "text/css; charset=utf-8"),
        ("/assets/huisstijl/logo.svg", 200, "image/svg+xml"),
        ("/search/search_index.json", 200, "application/json"),
        ("/.well-known/security.txt", 200, "text/plain; charset=utf-8"),
        ("/bestaat-niet/", 404, "text/html; charset=utf-8"),
        ("/.htaccess", 404, "text/html; charset=utf-8"),
    ],
)
def test_every_answer_carries_the_same_strict_headers(
    path: str, status: int, content: str, server: str
) -> None:
    found, headers, body = ask(server, path)
    assert found == status
    assert headers["Content-Type"].lower().endswith(content)
    assert headers.get_all("Content-Security-Policy") == [POLICY]
    assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert headers.get_all("Referrer-Policy") == ["same-origin"]
    assert UNUSED in headers["Permissions-Policy"]
    assert headers.get_all("Cache-Control") == ["no-cache"]
    if status == 404:
        assert b"Deze pagina bestaat niet" in body


def test_https_is_asked_for_over_https_only(server: str) -> None:
    _, plain, _ = ask(server, "/")
    assert "Strict-Transport-Security" not in plain
    _, secure, _ = ask(server, "/", X_Forwarded_Proto="https")
    assert secure.get_all("Strict-Transport-Security") == ["max-age=31536000"]


def test_only_what_is_named_after_its_content_is_kept_without_asking(
    server: str, publication: Path
) -> None:
    status, headers, _ = ask(server, hashed(publication))
    assert status == 200
    assert headers.get_all("Cache-Control") == ["public, max-age=31536000, immutable"]


@pytest.mark.parametrize("path", ["/", "/assets/theme.js", "/assets/theme.css"])
def test_text_is_sent_compressed_and_not_again_until_it_changes(
    path: str, server: str, publication: Path
) -> None:
    file = publication / "site" / (path[1:] or "index.html")
    status, headers, body = ask(server, path, Accept_Encoding="gzip")
    assert (status, headers["Content-Encoding"]) == (200, "gzip")
    assert "accept-encoding" in headers["Vary"].lower()
    assert gzip.decompress(body) == file.read_bytes()
    tag = headers["ETag"]
    again, fresh, nothing = ask(server, path, Accept_Encoding="gzip", If_None_Match=tag)
    assert (again, nothing) == (304, b"")
    assert fresh.get_all("Cache-Control") == ["no-cache"]
    assert ask(server, path, Accept_Encoding="gzip", If_None_Match='"ander"')[0] == 200


def test_an_update_reaches_whoever_has_an_older_copy(server: str, publication: Path) -> None:
    page = publication / "site" / "over" / "index.html"
    before = page.read_bytes()
    _, headers, _ = ask(server, "/over/", Accept_Encoding="gzip")
    try:
        page.write_bytes(before + b"<!-- nieuw -->")
        status, _, body = ask(server, "/over/", If_None_Match=headers["ETag"])
        assert (status, body.endswith(b"<!-- nieuw -->")) == (200, True)
    finally:
        page.write_bytes(before)


def test_a_folder_without_its_slash_leads_to_the_page_on_the_same_host(server: str) -> None:
    status, headers, _ = ask(server, "/cursus")
    assert status in {301, 308}
    assert urlsplit(headers["Location"]).netloc in {"", server}
    assert urlsplit(headers["Location"]).path == "/cursus/"


@pytest.mark.parametrize("program", COMMANDS)
@pytest.mark.parametrize("hidden", [True, False])
def test_a_site_that_may_not_be_found_says_so_with_every_answer(hidden: bool, program: str) -> None:
    page = '<!doctype html>\n<html><head><meta charset="utf-8"></head></html>\n'
    kept = "assets/javascripts/bundle.0a1b2c3d.min.js"
    files = {"index.html": page, "404.html": page, "lokaal/index.html": page, kept: ""}
    settings = Settings(gemeente="Voorbeeldgemeente", versie="1", niet_vindbaar=hidden)
    with open_folder() as folder:
        # A file that is no page can say it nowhere else.
        write_files(folder, {f"site/{name}": text for name, text in files.items()})
        write_files(folder, {"site/lokaal/nota.pdf": "nota"})
        prepare(folder, settings, "https://cursus.gemeente.example/")
        with serving(program, folder) as url:
            own = urlsplit(url).netloc
            paths = ("/", "/lokaal", "/lokaal/nota.pdf", f"/{kept}", "/robots.txt", "/nergens/")
            said = {path: ask(own, path)[1].get_all("X-Robots-Tag") for path in paths}
    assert said == dict.fromkeys(paths, ["noindex"] if hidden else None)
