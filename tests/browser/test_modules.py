"""The parts of the browser's code that can be asked directly, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from itembank.model.fields import parse_number
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

Ask = Callable[[str, str], Any]

# A carrier as a learning management system would bring: it starts with what it is given, keeps
# what it was told, and can refuse.
CARRIER = """
  const carrier = (given = {}) => ({
    kind: "fake", readonly: false, saved: [], reported: [], stored: null, keeps: true,
    async load() {
      if (this.broken) throw new Error("refused");
      return this.stored;
    },
    async save(state) {
      this.saved.push(structuredClone(state));
      return this.keeps;
    },
    async answered(key, attempt) {
      this.reported.push([key, attempt.score]);
      return true;
    },
    ...given,
  });
  const heard = (store) => {
    const events = [];
    for (const type of ["change", "unsaved"]) {
      store.addEventListener(type, (event) => events.push([type, event.detail]));
    }
    return events;
  };
  const settle = () => new Promise((done) => setTimeout(done));
  const result = { revision: "r1", score: 0.5, response: [1] };
"""


@pytest.fixture
def ask(examples_site: Site, new_page: NewPage) -> Ask:
    """Run an expression with a module of the site at hand: ``ask("getal.js", "module.f(1)")``."""
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/alles/")

    def run(module: str, body: str) -> Any:
        address = f"{examples_site.url}assets/itembank/{module}"
        return page.evaluate(
            f"async (address) => {{ const module = await import(address); {body} }}", address
        )

    return run


def test_a_number_is_read_as_the_engine_reads_it(ask: Ask) -> None:
    written = [
        *("7", "6,7", "1.000", "1.000,5", "24.221", "-7", "−7", " 7 ", "0", "00,5", "007"),
        *("1e9", "1.5", "1.50", ".5", "1,5,6", "1..000", "1.000.00", "", "   ", "zeven", "7 %"),
        *("1,", ",5", "+7", "Infinity", "NaN", "0x10", "٧", "1 000", "1.0000", "9" * 12, "9" * 13),
        *("1.000.000.000.000", "1.000.000.000.001", "-", "--7", "7-", "1000,000001"),
    ]
    found = ask(
        "getal.js", f"return {written!r}.map((words) => module.parseNumber(words).value ?? null);"
    )
    assert dict(zip(written, found, strict=True)) == {
        words: parse_number(words) for words in written
    }


def test_a_number_that_cannot_be_read_says_why(ask: Ask) -> None:
    problems = {
        "": "empty",
        "1.5": "point",
        ".5": "point",
        "x": "not_a_number",
        "9" * 13: "too_large",
    }
    found = ask(
        "getal.js",
        f"return {list(problems)!r}.map((words) => module.parseNumber(words).problem);",
    )
    assert found == list(problems.values())


@pytest.mark.parametrize(
    ("keys", "chosen", "score"),
    [
        ([0], [0], 1),
        ([0], [1], 0),
        ([0, 2], [0, 2], 1),
        ([0, 2], [0], 0.5),
        ([0, 2], [0, 1], 0),
        ([0, 2], [1, 3], 0),
        ([0, 1, 2], [0, 1, 3], 1 / 3),
        ([0, 1, 2], [0, 1, 2, 3, 4], 1 / 3),
    ],
)
def test_a_choice_counts_right_less_wrong_and_never_below_nothing(
    ask: Ask, keys: list[int], chosen: list[int], score: float
) -> None:
    found = ask("item.js", f"return module.choiceScore({keys}, {chosen});")
    assert found == pytest.approx(score)


def test_rows_count_by_the_share_that_is_right(ask: Ask) -> None:
    assert ask("item.js", "return module.rowScore([0, 1, 2], [0, 2, 1]);") == pytest.approx(1 / 3)
    assert ask("item.js", "return module.rowScore(['a', 'b'], ['a', 'b']);") == 1
    assert ask("item.js", "return module.rowScore(['a', 'b'], ['b', 'a']);") == 0


@pytest.mark.parametrize(
    ("letters", "score"),
    [("ABCD", 1), ("CABD", 1 / 3), ("DCBA", 0), ("BCDA", 2 / 3), ("ABDC", 1 / 3), ("DABC", 2 / 3)],
)
def test_an_order_counts_the_steps_that_follow_each_other(
    ask: Ask, letters: str, score: float
) -> None:
    given = ["ABCD".index(letter) for letter in letters]
    found = ask("volgorde.js", f"return module.orderScore({given});")
    assert found == pytest.approx(score)


def test_a_score_has_its_verdict(ask: Ask) -> None:
    found = ask("item.js", "return [1, 0.5, 0.01, 0].map(module.verdictOf);")
    assert found == ["right", "partly", "partly", "wrong"]


def test_the_store_reports_each_attempt_and_keeps_the_last(ask: Ask) -> None:
    found = ask(
        "progress.js",
        CARRIER
        + """const fake = carrier();
        const store = new module.ProgressStore(fake);
        const events = heard(store);
        await store.ready;
        store.record("bank/a", result);
        store.record("bank/a", { ...result, score: 1 });
        await settle();
        return { events, reported: fake.reported, score: store.attempt("bank/a", "r1").score,
                 saved: fake.saved.at(-1).items["bank/a"].score,
                 none: store.attempt("bank/b", "r1") };""",
    )
    assert found["events"] == [["change", "bank/a"], ["change", "bank/a"]]
    assert found["reported"] == [["bank/a", 0.5], ["bank/a", 1]]
    assert found["score"] == found["saved"] == 1
    assert found["none"] is None


def test_the_store_says_when_something_could_not_be_kept(ask: Ask) -> None:
    body = (
        CARRIER
        + """const store = new module.ProgressStore(carrier({ keeps: false }));
        const events = heard(store);
        await store.ready;
        store.record("bank/a", result);
        store.tick("checklist/b", new Set(["x"]));
        await settle();
        return events;"""
    )
    assert ask("progress.js", body) == [
        ["change", "bank/a"],
        ["change", "checklist/b"],
        ["unsaved", "bank/a"],
        ["unsaved", "checklist/b"],
    ]
    thrown = body.replace("{ keeps: false }", "{ async save() { throw new Error('full') } }")
    assert ["unsaved", "bank/a"] in ask("progress.js", thrown)


def test_a_store_that_may_not_write_never_writes_and_never_reports(ask: Ask) -> None:
    found = ask(
        "progress.js",
        CARRIER
        + """const fake = carrier({ readonly: true });
        const store = new module.ProgressStore(fake);
        const events = heard(store);
        await store.ready;
        store.record("bank/a", result);
        store.tick("checklist/b", new Set(["x"]));
        await settle();
        return [fake.saved.length, fake.reported.length, events.map(([type]) => type),
                store.attempt("bank/a", "r1").score];""",
    )
    assert found == [0, 0, ["change", "change"], 0.5]


def test_earlier_progress_is_read_and_what_came_meanwhile_is_newer(ask: Ask) -> None:
    found = ask(
        "progress.js",
        CARRIER
        + """const item = { revision: "r1", score: 0, response: [0], day: "2026-01-01", count: 1 };
        const stored = { version: 1, ticks: {}, items: { "bank/a": item, "bank/b": item } };
        const store = new module.ProgressStore(carrier({ stored }));
        store.record("bank/a", result);
        await store.ready;
        return [store.attempt("bank/a", "r1").score, store.attempt("bank/b", "r1").score,
                store.attempt("bank/b", "r2").changed, store.attempt("bank/b", "r1").changed];""",
    )
    assert found == [0.5, 0, True, False]


def test_a_carrier_that_cannot_be_read_does_not_stop_the_course(ask: Ask) -> None:
    found = ask(
        "progress.js",
        CARRIER
        + """const store = new module.ProgressStore(carrier({ broken: true }));
        const events = heard(store);
        await store.ready;
        store.record("bank/a", result);
        await settle();
        return [events, store.attempt("bank/a", "r1").score];""",
    )
    assert found == [[["unsaved", None], ["change", "bank/a"]], 0.5]


@pytest.mark.parametrize(("revision", "state"), [("same", "right"), ("other", "open")])
def test_an_item_resumes_with_its_result_unless_it_was_changed(
    revision: str, state: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    item = page.locator("activity-keuze").first
    expect(item).to_have_attribute("data-ready", "")
    _put_back_with_progress(page, examples_site, revision)
    expect(item).to_have_attribute("data-state", state)
    status = item.locator(".item__status")
    if revision == "same":
        expect(status).to_have_text(f"{texts()['right']}.")
        expect(item.locator("input:checked")).to_have_value("1")
        expect(item.locator(".feedback")).to_have_count(3)
        expect(item.locator(".item__explanation")).not_to_be_empty()
    else:
        expect(status).to_have_text(texts()["changed"])
        expect(item.locator("input:checked")).to_have_count(0)
    assert page.evaluate("document.activeElement === document.body"), "the focus was taken"


def _put_back_with_progress(page: Page, site: Site, revision: str) -> None:
    """Record an answer and put the item in the page again, as a new visit would find it."""
    page.evaluate(
        """async ([address, which]) => {
             const { progress } = await import(address);
             const old = document.querySelector("activity-keuze");
             const revision = which === "same" ? old.dataset.revision : "00000000";
             progress.record(old.dataset.item, { revision, score: 1, response: [1] });
             const html = await (await fetch(location.href)).text();
             const fresh = new DOMParser().parseFromString(html, "text/html");
             old.replaceWith(document.adoptNode(fresh.querySelector("activity-keuze")));
           }""",
        [f"{site.url}assets/itembank/progress.js", revision],
    )
