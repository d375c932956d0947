"""How long the course says it takes is what is counted, wherever it says so."""

from __future__ import annotations

import re

from itembank.authors.report.minutes import TOLERANCE, minute_advice
from itembank.places import COURSE
from sites import REPOSITORY, own_course

ROUTES = "docs/cursus/welkom/waar-begin-jij.md"
_ROUTE = re.compile(
    r"^- \*\*(?P<who>[^*]+)\*\*(?P<modules>.*?)\*Ongeveer (?P<hours>[\d,]+) uur", re.S
)
_MODULE = re.compile(r"\]\(\.\./([a-z-]+)/index\.md\)")


def test_the_stated_minutes_are_those_that_are_counted() -> None:
    off = [problem.as_text() for problem in minute_advice(own_course())]
    assert off == [], "python3 scripts/check.py --minuten-schrijven zet wat geteld is."


def test_a_route_says_how_long_its_modules_take_together() -> None:
    modules = own_course().modules
    text = (REPOSITORY / ROUTES).read_text(encoding="utf-8")
    parts = re.split(r"^(?=- \*\*)", text.partition("{ #kies-je-route }")[2], flags=re.MULTILINE)
    routes = [found for part in parts if (found := _ROUTE.match(part))]
    assert len(routes) >= 5
    for route in routes:
        whole = sum(modules[name].minutes for name in _MODULE.findall(route["modules"]))
        stated = float(route["hours"].replace(",", ".")) * 60
        assert abs(stated - whole) <= TOLERANCE * whole, (route["who"], whole)


def test_the_code_of_a_module_is_the_place_at_which_it_is_listed() -> None:
    site = own_course()
    listed = [path.split("/")[1] for path in site.configuration.nav if path.endswith("/index.md")]
    assert [name for name in listed if name in site.modules] == list(site.modules)
    codes = [module.code for module in site.modules.values()]
    assert codes == [f"M{place}" for place in range(1, len(codes) + 1)]
    assert f"{COURSE}{next(iter(site.modules))}/index.md" in site.pages.by_path
