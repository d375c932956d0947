"""What the tests must know of a kind stands in its own folder: ``kinds/<kind>/driver.py``.

Its ``Driver`` is one of the classes below or builds on one. A driver reads answers from
examples.yml, gives them as a learner does, and says what must follow: on the page, in the score
and in the files for other systems. It is written apart from the engine, and only tests import it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from itembank.kinds import all_kinds, item_kinds
from itembank.reading.marks import plain
from itembank.words.texts import texts

if TYPE_CHECKING:
    from browser.driver import Item
    from lms.records import Question

GRADED = sorted(name for name, model in item_kinds().items() if model.graded)


@dataclass(frozen=True)
class Told:
    """A place on the page and what must stand there: its own reason, and a word of judgement.

    ``place`` is its selector in the fieldset; of several it is the last one that holds ``among``.
    ``sign`` is what stands before that word, in a colour: it never says anything else.
    """

    place: str
    reason: str
    word: str
    sign: str = ""
    among: str = ""


def folded(words: str) -> str:
    """Words without their white space, to compare what lists and paragraphs break differently."""
    return "".join(words.split())


def bare(text: str) -> str:
    """The same for a text of an author."""
    return folded(plain(text))


class Driver:
    """A kind, as far as the tests cannot take it from its model. A graded kind says more."""

    # The YAML keys of reasons, of what can be chosen, moved or matched, and of what is told
    # only after an answer besides the reasons and the explanation.
    reason_keys: ClassVar[tuple[str, ...]] = ("waarom",)
    choice_keys: ClassVar[tuple[str, ...]] = ("tekst",)
    later_keys: ClassVar[tuple[str, ...]] = ()
    # Whether an answer can be partly right, and whether then only the wrong part can be done again.
    partly: ClassVar[bool] = False
    keeps_right: ClassVar[bool] = False
    # Whether another system takes it for an answer before anybody touched it.
    begins_answered_elsewhere: ClassVar[bool] = False
    # Paths in an example that are part of what is judged, each with another value.
    judged: ClassVar[Sequence[tuple[Sequence[str | int], str]]] = ()
    # What it becomes in the files for other systems, in their own word; None is left out there.
    moodle: ClassVar[str | None] = None
    gift: ClassVar[str | None] = None
    qti: ClassVar[str | None] = None
    # Functions for the page. (element, right) gives a response that is all right, or all wrong;
    # (fieldset, given) puts a response in the controls, and each of them hears of it as of a hand.
    answers: ClassVar[str] = ""
    puts: ClassVar[str] = ""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    # An answer as it stands in examples.yml.

    def read(self, raw: Any) -> Any:
        """An answer from the file, where everything is text."""
        return list(raw) if isinstance(raw, list) else str(raw)

    def fits(self, item: Any, given: Any) -> bool:
        """Whether it has the shape in which the browser keeps it."""
        return isinstance(given, str)

    def score(self, item: Any, given: Any) -> Fraction:
        """What it is worth, as the contract of the kinds words it."""
        raise NotImplementedError

    def right(self, item: Any) -> Any:
        """The answer of who knows it all."""
        raise NotImplementedError

    # On the page.

    def give(self, item: Item, given: Any, by: str) -> None:
        """Give the answer by ``mouse`` or ``keyboard``, without having it checked."""
        raise NotImplementedError

    def told(self, raw: Mapping[str, Any], given: Any, score: float) -> Iterable[Told]:
        """The reason of every option, row, step or card, beside it."""
        raise NotImplementedError

    def stays(self, item: Item, raw: Mapping[str, Any], given: Any) -> None:
        """Assert that only the wrong part of the answer is open again."""
        raise NotImplementedError

    # In the files for other systems; a kind without a shape has nothing to say here.

    def record(self, question: Question, item: Any) -> None:
        """Write in the record what can be chosen and what it is worth."""

    def asked_elsewhere(self, item: Any) -> Iterable[str]:
        """What must be in the question besides its stem, where it becomes a text to read."""
        return ()

    def told_elsewhere(self, item: Any) -> Iterable[str]:
        """What everybody reads after the answer, besides the explanation."""
        return ()

    def worth(self, question: Question, item: Any, given: Any) -> Fraction:
        """What a system gives for the answer, by the shares that stand in the file."""
        raise NotImplementedError

    def in_qti(self, names: Mapping[str, str], item: Any, given: Any) -> Any:
        """The answer in the identifiers of a QTI item, which ``names`` finds by text."""
        raise NotImplementedError


class ChoiceDriver(Driver):
    """Options to choose from: one, or ``many``."""

    many: ClassVar[bool] = False
    answers = """(element, right) => element.inputs.map(({ value }) => Number(value))
      .filter((index) => element.keys.includes(index) === right).slice(0, 1)"""
    puts = """(fieldset, given) => {
      for (const input of fieldset.querySelectorAll("input")) {
        if (input.checked !== [given].flat().includes(Number(input.value))) input.click();
      }
    }"""

    def read(self, raw: Any) -> int | list[int]:
        return [int(index) for index in raw] if isinstance(raw, list) else int(raw)

    def fits(self, item: Any, given: Any) -> bool:
        return isinstance(given, list if self.many else int)

    def options(self, item: Any) -> Sequence[tuple[str, bool, str]]:
        """Text, whether it is a key, and reason of each option of an item."""
        return [(one.text, one.is_key, one.feedback) for one in item.options]

    def raw_options(self, raw: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        """The same as the author wrote them."""
        options: Sequence[Mapping[str, Any]] = raw["opties"]
        return options

    def keys(self, item: Any) -> list[int]:
        return [index for index, (_, is_key, _) in enumerate(self.options(item)) if is_key]

    def score(self, item: Any, given: Any) -> Fraction:
        keys, chosen = set(self.keys(item)), set(_listed(given))
        return max(Fraction(0), Fraction(len(chosen & keys) - len(chosen - keys), len(keys)))

    def right(self, item: Any) -> Any:
        return self.keys(item) if self.many else self.keys(item)[0]

    def give(self, item: Item, given: Any, by: str) -> None:
        if self.many:
            item.choose_several(given, by)
        else:
            item.choose_one(given, by)

    def told(self, raw: Mapping[str, Any], given: Any, score: float) -> Iterator[Told]:
        words = {
            (True, True): ("chosen_right", "✓"),
            (True, False): ("missed", "○"),
            (False, True): ("chosen_wrong", "✗"),
            (False, False): ("left_right", ""),
        }
        for index, option in enumerate(self.raw_options(raw)):
            beside = f"label.option:has(input[value='{index}']) + *"
            said, sign = words[option.get("juist") == "true", index in _listed(given)]
            yield Told(beside, option["waarom"], texts()[said], sign)

    def stays(self, item: Item, raw: Mapping[str, Any], given: Any) -> None:
        options = self.raw_options(raw)
        kept = [index for index in given if options[index].get("juist") == "true"]
        ticked = item.fieldset.locator("input:checked").evaluate_all(
            "all => all.map(i => +i.value)"
        )
        assert sorted(ticked) == kept

    def record(self, question: Question, item: Any) -> None:
        keys = len(self.keys(item))
        question.many = self.many
        wrong = Fraction(-1 if self.many else 0, keys)
        for text, is_key, feedback in self.options(item):
            question.options[bare(text)] = (Fraction(1, keys) if is_key else wrong, bare(feedback))

    def worth(self, question: Question, item: Any, given: Any) -> Fraction:
        names = [bare(text) for text, _, _ in self.options(item)]
        shares = (question.options[names[index]][0] for index in _listed(given))
        return max(Fraction(0), sum(shares, Fraction(0)))

    def in_qti(self, names: Mapping[str, str], item: Any, given: Any) -> Any:
        options = [names[bare(text)] for text, _, _ in self.options(item)]
        return [options[index] for index in given] if self.many else options[given]


class RowsDriver(Driver):
    """Rows that get an answer each. A kind says ``rows``, ``raw_keys`` and how a row is worked."""

    partly = True
    keeps_right = True
    answers = """(element, right) => element.keys.map((key) =>
      right ? key : element.keys.find((other) => other !== key))"""
    puts = """(fieldset, given) => given.forEach((value, index) => {
      const row = fieldset.querySelector(`[data-index="${index}"]`);
      const list = row.querySelector("select");
      if (!list) row.querySelector(`input[value="${value}"]`).click();
      else {
        list.value = value;
        list.dispatchEvent(new Event("input", { bubbles: true }));
        list.dispatchEvent(new Event("change", { bubbles: true }));
      }
    })"""

    def rows(self, item: Any) -> Sequence[tuple[str, Any, str]]:
        """Text, right answer and reason of every row of an item."""
        raise NotImplementedError

    def targets(self, item: Any) -> Mapping[Any, str]:
        """The text of everything that can be answered."""
        raise NotImplementedError

    def raw_keys(self, raw: Mapping[str, Any]) -> Sequence[Any]:
        """The right answer of every row, as the author wrote them."""
        raise NotImplementedError

    def fits(self, item: Any, given: Any) -> bool:
        return isinstance(given, list) and len(given) == len(self.rows(item))

    def score(self, item: Any, given: Any) -> Fraction:
        return self._share([key for _, key, _ in self.rows(item)], given)

    def right(self, item: Any) -> Any:
        return [key for _, key, _ in self.rows(item)]

    def stays(self, item: Item, raw: Mapping[str, Any], given: Any) -> None:
        for index, key in enumerate(self.raw_keys(raw)):
            assert item.is_open(item.row(index)) is (given[index] != key)
        row = item.page.locator(":focus").locator("xpath=ancestor::*[@data-index][1]")
        assert item.is_open(row), "the focus is on a row that was right"

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        for _, _, feedback in self.rows(item):
            yield bare(feedback)

    def record(self, question: Question, item: Any) -> None:
        targets = self.targets(item)
        question.rows = {bare(text): bare(targets[key]) for text, key, _ in self.rows(item)}
        question.targets = {bare(text) for text in targets.values()}

    def worth(self, question: Question, item: Any, given: Any) -> Fraction:
        targets = self.targets(item)
        right = [question.rows[bare(text)] for text, _, _ in self.rows(item)]
        return self._share(right, [bare(targets[one]) for one in given])

    def in_qti(self, names: Mapping[str, str], item: Any, given: Any) -> Any:
        targets = self.targets(item)
        rows = zip(self.rows(item), given, strict=True)
        return [f"{names[bare(text)]} {names[bare(targets[one])]}" for (text, _, _), one in rows]

    @staticmethod
    def _share(right: Sequence[Any], given: Sequence[Any]) -> Fraction:
        hits = sum(one == other for one, other in zip(right, given, strict=True))
        return Fraction(hits, len(right))


def _listed(given: Any) -> list[Any]:
    return given if isinstance(given, list) else [given]


@cache
def driver_of(kind: str) -> Driver:
    """The driver in the folder of a kind."""
    driver: Driver = import_module(f"itembank.kinds.{kind}.driver").Driver(kind)
    return driver


def drivers() -> list[Driver]:
    """Those of every kind."""
    return [driver_of(kind) for kind in all_kinds()]


def graded_in(system: str) -> list[str]:
    """The graded kinds that another system gets."""
    return [kind for kind in GRADED if getattr(driver_of(kind), system) is not None]


def answers_in_page() -> str:
    """A table for the page: the function that answers an item, by kind."""
    ways = ", ".join(f"{kind}: {driver_of(kind).answers}" for kind in GRADED)
    return f"({{ {ways} }})"
