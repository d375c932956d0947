"""What pages and shared files weigh, as written and as a server sends them."""

import gzip
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path

from measure.sites import Site

FOLDER = "assets/itembank"

# What has nothing to tell before there is an answer says so, and comes with the first one.
_SCRIPT = re.compile(r'<(?![^>]*\bdata-later\b)[^>]*\bdata-script="([\w/]+)"')
# Only what a module always needs: `import(…)` fetches at the first answer or on request.
_MODULE = re.compile(r"""(?:from|import)\s*["'](\.[\w./-]+)["']""")


@dataclass(frozen=True)
class Weight:
    """Bytes, raw and through gzip -9."""

    raw: int
    packed: int

    def __add__(self, other: "Weight") -> "Weight":
        return Weight(self.raw + other.raw, self.packed + other.packed)


def weigh(path: Path) -> Weight:
    content = path.read_bytes()
    return Weight(len(content), len(gzip.compress(content, 9, mtime=0)))


def activity_code(site: Site) -> dict[str, Weight]:
    """Every script and style of the activities, by its path; a page loads those of its kinds."""
    folder = site.output / FOLDER
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".js", ".css"))
    return {path.relative_to(folder).as_posix(): weigh(path) for path in found}


def loaded_by(site: Site, page: Path) -> dict[str, Weight]:
    """The scripts and styles of activities this page loads by itself."""
    html = page.read_text(encoding="utf-8")
    folder = site.output / FOLDER
    found = set(re.findall(rf'{FOLDER}/([\w./-]+)"', html))
    if found:
        found |= {f"{script}.js" for script in _SCRIPT.findall(html)}
        found |= {f"kinds/{kind}/{kind}.js" for kind in re.findall(r'data-kind="(\w+)"', html)}
    found = {name for name in found if (folder / name).is_file()}
    waiting = [name for name in found if name.endswith(".js")]
    while waiting:
        name = waiting.pop()
        code = (folder / name).read_text(encoding="utf-8")
        asked = {
            posixpath.normpath(posixpath.join(posixpath.dirname(name), one))
            for one in _MODULE.findall(code)
        }
        waiting += asked - found
        found |= asked
    return {name: weigh(folder / name) for name in sorted(found)}


def total(weights: dict[str, Weight]) -> Weight:
    return sum(weights.values(), Weight(0, 0))
