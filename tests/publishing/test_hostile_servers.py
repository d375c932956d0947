"""Real nginx, Apache and Caddy start with what is written for hostile settings as well."""

from __future__ import annotations

import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

import pytest

from itembank.browser.policy import header_policy
from itembank.site.settings import Security, Settings
from projects import write_files
from publishing.prepare import prepare
from webservers import COMMANDS, open_folder, serving

PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"></head><body>Hier</body></html>\n'
MISSING = PAGE.replace("Hier", "Deze pagina bestaat niet")
# What is no setting: it does not pass the check. The files for servers are safe without it too.
NASTY = "a;b}\"'{c}$d\\e (f)\n\tadd_header X-Raak ja;\r\nHeader set X-Raak ja\n#`%"
HOSTILE = (f"https://veerkade.nl/{NASTY}/cursus/", f"https://lms.veerkade.nl {NASTY}")
ORDINARY = ("https://veerkade.nl/", "https://lms.veerkade.nl")


def ask(url: str) -> tuple[int, Message, str]:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def published(folder: Path, address: str, origin: str) -> None:
    security = Security(contact="https://veerkade.nl/lek", verloopt="2027-06-01")
    settings = Settings(gemeente="Veerkade", versie="1").model_copy(
        update={
            "embedded_by": (origin,),
            "frames": (origin,),
            "security": security.model_copy(update={"contact": address}),
        }
    )
    write_files(folder, {"site/index.html": PAGE, "site/404.html": MISSING})
    assert prepare(folder, settings, address).problems == ()


@pytest.mark.parametrize("program", list(COMMANDS))
@pytest.mark.parametrize(("address", "origin"), [HOSTILE, ORDINARY], ids=["hostile", "ordinary"])
def test_a_real_server_starts_and_says_only_what_it_should(
    program: str, address: str, origin: str
) -> None:
    with open_folder() as folder:
        published(folder, address, origin)
        with serving(program, folder) as url:
            answers = [ask(url), ask(f"{url}weg/")]
    (status, headers, body), (missing, of_missing, said) = answers
    assert (status, "Hier" in body, missing) == (200, True, 404)
    for found in (headers, of_missing):
        assert found.get_all("Content-Security-Policy") == [header_policy([origin], [origin])]
        assert "X-Raak" not in found
        assert found.get_all("X-Content-Type-Options") == ["nosniff"]
    # Where the site stands in a folder that cannot be, its page is not found.
    assert ("Deze pagina bestaat niet" in said) == (address == ORDINARY[0])


@pytest.mark.parametrize("name", ["nginx.conf", "caddy.conf", "site/.htaccess", "site/_headers"])
def test_hostile_settings_add_no_line_to_a_file_for_a_server(name: str, tmp_path: Path) -> None:
    lengths = []
    for number, (address, origin) in enumerate((HOSTILE, ORDINARY)):
        published(tmp_path / str(number), address, origin)
        lengths.append(len((tmp_path / str(number) / name).read_text("utf-8").splitlines()))
    assert lengths[0] == lengths[1]
