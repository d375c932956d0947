"""What pages and shared files weigh, as written and as a server sends them."""

import gzip
import re
from dataclasses import dataclass
from pathlib import Path

from measure.sites import Site

# Only what a module always needs: `import(…)` fetches at the first answer or on request.
_MODULE = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+)["']""")


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
    """Every script and style of the activities, by name; a page loads those of its kinds."""
    folder = site.output / "assets" / "itembank"
    return {path.name: weigh(path) for path in sorted(folder.glob("*")) if path.is_file()}


def loaded_by(site: Site, page: Path) -> dict[str, Weight]:
    """The scripts and styles of activities this page loads by itself."""
    html = page.read_text(encoding="utf-8")
    folder = site.output / "assets" / "itembank"
    found = set(re.findall(r'assets/itembank/([\w.-]+)"', html))
    found |= {f"{kind}.js" for kind in re.findall(r'data-kind="(\w+)"', html)} if found else set()
    waiting = [name for name in found if name.endswith(".js")]
    while waiting:
        code = (folder / waiting.pop()).read_text(encoding="utf-8")
        new = {name for name in _MODULE.findall(code) if (folder / name).is_file()} - found
        found |= new
        waiting += new
    return {name: weigh(folder / name) for name in sorted(found) if (folder / name).is_file()}


def total(weights: dict[str, Weight]) -> Weight:
    return sum(weights.values(), Weight(0, 0))
