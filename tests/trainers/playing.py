"""Plays whole banks on the stage, from inside the page, and looks at every sheet as a room does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drivers import folded
from itembank.kinds.getal.model import GetalItem
from itembank.kinds.keuze.model import KeuzeItem
from itembank.kinds.meerkeuze.model import MeerkeuzeItem
from itembank.kinds.open.model import OpenItem
from itembank.kinds.stelling.model import StellingItem
from itembank.kinds.volgorde.model import VolgordeItem
from itembank.library.library import Library
from itembank.model.items import Item
from itembank.reading.marks import plain
from itembank.words.texts import texts
from trainers.presenting import TEXTS, Show

T = texts()

SIZES = ((1024, 630), (1024, 768), (1920, 1080), (360, 740))
# Of the height of a sheet: what is filled less far is nearly empty.
NEARLY_EMPTY = 0.2

# Goes on until the end, and looks when the sheet is painted. A text counts as seen when all of it
# stands on the sheet. A turned sheet changes what is seen; a press after which only a number
# differs is idle.
PLAY = """async ([NEXT, HIDES, most]) => {
  const textsOf = TEXTS;
  const one = (name) => document.querySelector(name);
  const [stage, view] = [one(".stage"), one(".stage__view")];
  const buttons = () => [...document.querySelectorAll(".stage__button")];
  const bij = () => Number(new URLSearchParams(location.hash.slice(1)).get("bij"));
  const look = () => {
    const { box, isInside, texts } = textsOf(view);
    const words = [];
    const filled = [];
    const over = [];
    let only = true;
    let cut = 0;
    for (const { text, here, isWhole } of texts) {
      words.push(isWhole ? text.data : "…");
      over.push(...here.filter((rect) => !isInside(rect)).map(() => text.data));
      filled.push(...here.map(({ bottom }) => bottom - box.top));
      if (!text.parentElement.closest(".item__sources")) only = false;
    }
    const choices = [...view.querySelectorAll(".stage__choice")]
      .filter((choice) => choice.getClientRects().length);
    const seen = choices.filter((choice) => isInside(choice.getBoundingClientRect()));
    const keys = choices.filter(({ dataset }) => dataset.mark === "key");
    words.push(one(".stage__notice").textContent);
    return {
      number: bij(),
      part: one(".stage__place").textContent,
      page: one(".stage__page").textContent,
      revealed: buttons().some(({ hidden, textContent }) => !hidden && HIDES.includes(textContent)),
      words: words.join(" "),
      over,
      only,
      filled: Math.max(0, ...filled) / box.height,
      seen: seen.length,
      choices: choices.length,
      keys: keys.length,
      keys_off: keys.filter((key) => !seen.includes(key)).length,
      letters: Math.min(...seen.map((it) => parseFloat(getComputedStyle(it).fontSize)), 999),
      scrolls: view.scrollHeight > view.clientHeight + 1
        || stage.scrollHeight > innerHeight + 1 || stage.scrollWidth > innerWidth + 1,
    };
  };
  const mark = ({ number, part, page, words, keys, revealed }) =>
    JSON.stringify([number, part, page, words, keys, revealed]);
  const on = buttons().find(({ textContent }) => textContent === NEXT);
  const press = { key: "PageDown", bubbles: true, cancelable: true };
  const found = [look()];
  for (let count = 0; count < most; count += 1) {
    if (on.getAttribute("aria-disabled") === "true") return found;
    const before = mark(found.at(-1));
    view.dispatchEvent(new KeyboardEvent("keydown", press));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    let now = look();
    for (let waited = 0; mark(now) === before && waited < 400; waited += 1) {
      await new Promise((done) => setTimeout(done, 10));
      now = look();
    }
    found.push(now);
  }
  throw new Error("the show has no end");
}""".replace("TEXTS", TEXTS)


@dataclass(frozen=True)
class Sheet:
    """What a room sees at once."""

    number: int
    part: str
    page: str
    revealed: bool
    words: str
    over: list[str]
    only: bool
    filled: float
    seen: int
    choices: int
    keys: int
    keys_off: int
    letters: float
    scrolls: bool

    @property
    def nearly_empty(self) -> bool:
        return self.filled < NEARLY_EMPTY


def played(show: Show, *keys: str, most: int = 3000) -> list[Sheet]:
    """Every sheet of these activities, from the first to the last."""
    show.asks(*keys)
    hides = [T[name] for name in ("show_hide", "show_hide_told")]
    return [Sheet(**sheet) for sheet in show.page.evaluate(PLAY, [T["show_next"], hides, most])]


def answers(item: Item) -> list[str]:
    """What must be read at the reveal of an item whose answer is one: every part of it, folded."""
    match item:
        case KeuzeItem() | MeerkeuzeItem():
            words = [option.text for option in item.options if option.is_key]
        case StellingItem():
            words = [name for name, side in item.sides if side.is_key]
        case GetalItem():
            words = [item.shown_answer]
        case VolgordeItem():
            words = [step.text for step in item.steps]
        case OpenItem():
            words = [item.example]
        case _:
            words = []
    return [folded(plain(text)) for text in words]


@dataclass
class Findings:
    """What is wrong with the sheets of the items, each by the key of its item."""

    sheets: Counter[str]
    off: dict[str, str]
    split: set[str]
    only_source: list[str]
    nearly_empty: list[str]
    idle: list[str]
    over: list[str]
    reveals: int = 0
    # The smallest letters of a choice, in pixels.
    smallest: float = 999


def findings(sheets: Sequence[Sheet], keys: Sequence[str], library: Library) -> Findings:
    """Hold the sheets of a played bank against its items."""
    found = Findings(Counter(), {}, set(), [], [], [], [])
    before: Sheet | None = None
    for sheet in sheets:
        key = keys[sheet.number - 1]
        bank, _, name = key.partition("/")
        item = library.index[bank, name]
        same = before is not None and (before.number, before.part) == (sheet.number, sheet.part)
        found.sheets[key] += 1
        if sheet.over or sheet.scrolls:
            found.over.append(key)
        found.smallest = min(found.smallest, sheet.letters)
        if sheet.only:
            found.only_source.append(key)
        elif sheet.nearly_empty:
            found.nearly_empty.append(key)
        if 0 < sheet.seen < sheet.choices:
            found.split.add(key)
        if same and before and (before.words, before.keys) == (sheet.words, sheet.keys):
            found.idle.append(key)
        if sheet.revealed and not (same and before and before.revealed):
            found.reveals += 1
            missing = [words for words in answers(item) if words not in folded(sheet.words)]
            if missing or sheet.keys_off or (item.kind in MARKED and not sheet.keys):
                found.off[key] = f"{len(missing)} missing, {sheet.keys_off} of {sheet.keys} off"
        before = sheet
    return found


# Where the right one of what a room chose from is marked.
MARKED = ("keuze", "meerkeuze", "stelling", "koppel", "indeling")
