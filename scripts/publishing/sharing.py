"""What others show of a page: its title, a picture of it, the icons of the site, and what it is.

This is done when the site is published, and with the pages as they were built: whichever generator
made them, and nothing of it is needed to write or to try a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from re import sub

from itembank.pages.addresses import page_url
from itembank.reading.elements import Document, Edit, parse, written
from itembank.site.site import Site
from publishing import described
from publishing.colours import FILE, light_colours
from publishing.pictures import SIZE, Style

FOLDER = "assets/delen"
"""Where the pictures of the pages stand in the site."""


def share(site: Site, folder: Path) -> int:
    """Give the pages in ``folder``, a built site, what others show of them; how many got a picture.

    A page without an address of its own, as of a site that does not say where it will stand, gets
    the icons only.
    """
    style = _style(site.root, folder)
    icons = style.icons()
    for name, content in icons.items():
        (folder / name).write_bytes(content)
    made = 0
    for path in site.pages.by_path:
        file = built_page(folder, path)
        if file is None:
            continue
        page = parse(file.read_text(encoding="utf-8"))
        title, sender = _title(site, path, page), _sender(site)
        picture = f"{FOLDER}/{path.removesuffix('.md')}.png"
        tags = _links(file.relative_to(folder), icons)
        if site.url and title and (address := _canonical(page)):
            about = _meta(page, "description")
            (folder / picture).parent.mkdir(parents=True, exist_ok=True)
            (folder / picture).write_bytes(style.of_page(title, sender))
            made += 1
            tags += _tags(title, about, address, sender, f"{site.url}{picture}")
            if what := described.description_of(site, path, title, about):
                tags.append(described.script(what))
        edits = _edits(page, tags)
        file.write_text(page.edited(edits), encoding="utf-8", newline="\n")
    return made


def _tags(title: str, about: str, address: str, sender: str, picture: str) -> list[str]:
    said = {
        "og:type": "website",
        "og:locale": "nl_NL",
        "og:site_name": sender,
        "og:title": title,
        "og:description": about,
        "og:url": address,
        "og:image": picture,
        "og:image:width": str(SIZE[0]),
        "og:image:height": str(SIZE[1]),
        "og:image:alt": f"{title}. {sender}",
    }
    tags = [
        f"<meta{written({'property': name, 'content': it})}>" for name, it in said.items() if it
    ]
    return [*tags, '<meta name="twitter:card" content="summary_large_image">']


def _links(page: Path, icons: dict[str, bytes]) -> list[str]:
    root = "../" * (len(page.parts) - 1)
    kinds = {
        "favicon.ico": {"rel": "icon", "sizes": "32x32"},
        "apple-touch-icon.png": {"rel": "apple-touch-icon"},
    }
    return [f"<link{written({**kinds[name], 'href': f'{root}{name}'})}>" for name in icons]


def _edits(page: Document, tags: list[str]) -> Iterator[Edit]:
    head = next(iter(page.all("head")), None)
    if head is not None:
        yield head.close, head.close, "".join(f"{tag}\n" for tag in tags)


def built_page(folder: Path, path: str) -> Path | None:
    """The page as it was built, in either way to write addresses."""
    ways = (page_url(path, directory_urls=way) for way in (True, False))
    places = (
        folder / way / "index.html" if way[-1:] in ("", "/") else folder / way for way in ways
    )
    return next((place for place in places if place.is_file()), None)


def _title(site: Site, path: str, page: Document) -> str:
    """What the page is called; the start page has the name of the site."""
    if path == "index.md":
        return site.configuration.site_name
    heading = next(iter(page.all("h1")), None)
    if heading is None:
        return ""
    # The sign behind a heading that links to itself is no part of it.
    inside = sub(r"<a\b[^>]*\bheaderlink\b.*?</a>", "", page.inside(heading))
    return " ".join(unescape(sub(r"<[^>]*>", "", inside)).split())


def _sender(site: Site) -> str:
    """Whose page it is: the site, and the municipality where that does not name it."""
    name = site.configuration.site_name
    owner = site.settings.municipality if site.settings else ""
    return name if not owner or owner in name else f"{name} - {owner}"


def _canonical(page: Document) -> str:
    links = page.all("link")
    return next((link.value("href") for link in links if link.value("rel") == "canonical"), "")


def _meta(page: Document, name: str) -> str:
    metas = page.all("meta")
    return next((meta.value("content") for meta in metas if meta.value("name") == name), "")


def _style(root: Path, folder: Path) -> Style:
    """The house style of this municipality: its colours, and the pictogram that its pages name."""
    css = root / FILE
    colours = light_colours(css.read_text(encoding="utf-8")) if css.is_file() else {}
    start = folder / "index.html"
    page = parse(start.read_text(encoding="utf-8")) if start.is_file() else parse("")
    icons = (link.value("href") for link in page.all("link") if link.value("rel") == "icon")
    mark = next((folder / icon for icon in icons if (folder / icon).is_file()), None)
    return Style(colours, mark.read_bytes() if mark else b"")
