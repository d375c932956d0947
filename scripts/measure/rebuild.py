"""What saving one file costs in a running server: run inside a site, prints seconds as JSON.

The server keeps its process, so the first build here warms it up and the next ones are timed:
the settings, the library, and everything as MkDocs does it again.
"""

import json
import logging
import statistics
import sys
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

TIMES = 5  # or the number that is given behind the bank


def main() -> None:
    logging.disable(logging.WARNING)
    bank, times = Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else TIMES
    _build()
    whole: list[float] = []
    library: list[float] = []
    for number in range(times):
        text = bank.read_text(encoding="utf-8")
        bank.write_text(text.replace("toelichting: ", f"toelichting: N{number} ", 1), "utf-8")
        begin = time.perf_counter()
        _build()
        whole.append(time.perf_counter() - begin)
        library.append(_load())
    print(json.dumps({"build": statistics.median(whole), "load": statistics.median(library)}))


def _build() -> None:
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)


def _load() -> float:
    from itembank.build.load import load_site

    root = Path.cwd()
    begin = time.perf_counter()
    load_site(root)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
