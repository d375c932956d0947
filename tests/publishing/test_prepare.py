"""A built site made ready: which files come where, and what the settings change in them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from itembank.site.settings import Security, Settings
from projects import write_files
from publishing.headers import HASHED as KEPT_FOR_LONG
from publishing.prepare import is_ours, prepare
from publishing.robots import robots_text
from publishing.security import security_text
from publishing.writers import site_path

PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"></head></html>\n'
HASHED = "assets/javascripts/bundle.0a1b2c3d.min.js"
# Another content keeps this name, so a copy of it must not be kept for long.
SAME_NAME = "assets/javascripts/lunr/min/lunr.nl.min.js"
SETTINGS = Settings(gemeente="Voorbeeldgemeente", versie="1")
SECURITY = Security(contact="mailto:lek@gemeente.example", verloopt="2027-06-01")


def made(folder: Path, settings: Settings = SETTINGS, address: str = "") -> dict[str, str]:
    """Every file of a small publication, by its path."""
    write_files(folder, {"site/index.html": PAGE, "site/a/index.html": PAGE})
    write_files(folder, {f"site/{HASHED}": "", f"site/{SAME_NAME}": ""})
    prepare(folder, settings, address)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_files_for_every_server_stand_in_the_site_or_beside_it(tmp_path: Path) -> None:
    assert set(made(tmp_path)) == {
        *("nginx.conf", "caddy.conf", "site/.htaccess", "site/_headers", "site/robots.txt"),
        *("site/index.html", "site/a/index.html", f"site/{HASHED}", f"site/{SAME_NAME}"),
    }


def test_what_was_made_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"site/index.html": PAGE})
    told = prepare(tmp_path, SETTINGS, "")
    assert (told.pages, told.problems, told.security) == (1, (), False)


def test_what_is_no_part_of_a_site_is_told_with_its_place_in_the_site(tmp_path: Path) -> None:
    own = PAGE.replace("<head>", "<head>\n<script>1</script>")
    frame = '<iframe src="https://kaart.gemeente.example/"></iframe>'
    write_files(tmp_path, {"site/index.html": PAGE, "site/a/index.html": own})
    write_files(tmp_path, {"site/kaart.html": frame, "site/b/kladje.md": "# Nog niet"})
    write_files(tmp_path, {"site/eigen.js": "alert(1)", "site/assets/eigen.js": ""})
    told = [
        (problem.file, problem.line, problem.code)
        for problem in prepare(tmp_path, SETTINGS, "").problems
    ]
    assert sorted(told) == [
        ("a/index.html", 3, "actieve-inhoud"),
        ("b/kladje.md", 1, "soort-niet-op-site"),
        ("eigen.js", 1, "soort-niet-op-site"),
        ("kaart.html", 1, "kader-niet-genoemd"),
    ]


def test_a_source_map_is_for_who_works_on_material_and_is_left_out(tmp_path: Path) -> None:
    write_files(tmp_path, {f"site/{HASHED}.map": "{}"})
    assert f"site/{HASHED}.map" not in made(tmp_path)


@pytest.mark.parametrize("name", ["nginx.conf", "caddy.conf", "site/.htaccess", "site/_headers"])
def test_the_lms_and_the_frames_of_the_settings_are_in_every_file(
    name: str, tmp_path: Path
) -> None:
    frames = {
        "embedded_by": ("https://lms.gemeente.example",),
        "frames": ("https://kaart.gemeente.example",),
    }
    own = SETTINGS.model_copy(update=frames)
    text = made(tmp_path, own)[name]
    assert "frame-ancestors https://lms.gemeente.example" in text
    assert "script-src 'self'; " in text
    assert "frame-src https://kaart.gemeente.example;" in text
    for header in ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Strict-"):
        assert header in text
    assert "unsafe" not in text


@pytest.mark.parametrize("name", ["nginx.conf", "caddy.conf", "site/.htaccess"])
def test_the_page_for_what_is_not_there_is_that_of_a_site_in_a_folder(
    name: str, tmp_path: Path
) -> None:
    text = made(tmp_path, address="https://gemeente.example/cursus/")[name]
    assert ' "/cursus/404.html"' in text


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        (HASHED, True),
        ("assets/stylesheets/main.0a1b2c3d.min.css", True),
        (SAME_NAME, False),
        ("assets/itembank/itembank.css", False),
        ("assets/bundle.0a1b2c.min.js", False),
        ("a.0a1b2c3d.min.js/index.html", False),
    ],
)
def test_only_a_name_with_a_hash_of_its_content_is_kept_for_long(name: str, kept: bool) -> None:
    assert bool(re.search(KEPT_FOR_LONG, name)) == kept


def test_hosts_that_read_headers_keep_only_names_with_a_hash_for_long(tmp_path: Path) -> None:
    lines = made(tmp_path)["site/_headers"].splitlines()
    assert lines[1] == "/*"
    assert lines[-2:] == [f"/{HASHED}", "  Cache-Control: public, max-age=31536000, immutable"]
    assert sum("Cache-Control" in line for line in lines) == 1
    assert all(len(line) < 2000 for line in lines), "Cloudflare reads no longer lines"


def test_security_txt_comes_from_the_settings(tmp_path: Path) -> None:
    own = SETTINGS.model_copy(update={"security": SECURITY})
    text = made(tmp_path, own, "https://gemeente.example/cursus/")["site/.well-known/security.txt"]
    assert text == (
        "Contact: mailto:lek@gemeente.example\n"
        "Expires: 2027-06-01T21:59:59Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: https://gemeente.example/.well-known/security.txt\n"
    )


def test_a_site_without_its_own_address_has_a_security_txt_without_one() -> None:
    assert SECURITY.expires == date(2027, 6, 1)
    assert "Canonical" not in security_text(SECURITY, "http://127.0.0.1:8000/")


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("", "/"),
        ("https://a.example", "/"),
        ("https://a.example/", "/"),
        ("https://a.example/cursus/", "/cursus/"),
        ("https://a.example/x/y", "/x/y/"),
        ("https://a.example//x//y//", "/x/y/"),
        ("https://[", "/"),
        ('https://a.example/x;{y}"$z\n', "/x%3B%7By%7D%22%24z/"),
        ("https://a.example/%2e%2E/%3b", "/../%3B/"),
    ],
)
def test_the_path_of_a_site_has_slashes_around_it(address: str, base: str) -> None:
    assert site_path(address) == base


def test_only_an_earlier_publication_is_replaced(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert is_ours(site)
    write_files(tmp_path, {"site/foto.jpg": "van iemand"})
    assert not is_ours(site)
    write_files(tmp_path, {"site/_headers": ""})
    assert is_ours(site)


SITEMAP = "https://a.example/sitemap.xml"


def test_robots_txt_shows_the_way_to_the_list_of_pages(tmp_path: Path) -> None:
    text = made(tmp_path, address="https://a.example/")["site/robots.txt"]
    assert text == f"User-agent: *\nAllow: /\n\nSitemap: {SITEMAP}\n"


def test_robots_txt_says_where_it_counts_when_the_site_stands_in_a_folder() -> None:
    assert robots_text("https://a.example/cursus/", hidden=False).splitlines()[0].startswith("# ")
    assert "Sitemap" not in robots_text("", hidden=False)


def test_a_site_that_may_not_be_found_says_so_everywhere_and_lists_no_pages(tmp_path: Path) -> None:
    write_files(tmp_path, {"site/sitemap.xml": "", "site/sitemap.xml.gz": ""})
    own = SETTINGS.model_copy(update={"not_findable": True})
    files = made(tmp_path, own, "https://a.example/")
    for path in ("site/index.html", "site/a/index.html"):
        assert files[path].count('<meta name="robots" content="noindex">') == 1, path
    for path in ("nginx.conf", "caddy.conf", "site/.htaccess", "site/_headers"):
        lines = [line for line in files[path].splitlines() if "X-Robots-Tag" in line]
        assert lines and all("noindex" in line for line in lines), path
    # Who may not read a page does not see that it may not be shown.
    assert "Disallow" not in files["site/robots.txt"]
    assert "Sitemap" not in files["site/robots.txt"]
    assert not [path for path in files if "sitemap" in path]


def test_any_other_site_may_be_found(tmp_path: Path) -> None:
    files = made(tmp_path, address="https://a.example/")
    assert not [path for path, text in files.items() if "noindex" in text]
