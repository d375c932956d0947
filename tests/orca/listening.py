"""What a screen reader says of a page: real keys in, words out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page, expect

from browser.doing import ready
from browser.driver import Item

from .log import Said
from .machine import Machine

DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
# Orca reads with the arrows, until it is told to leave them to the page.
SWITCH_MODE = "Insert+a"
# Keys by the names of the browser that X calls otherwise.
NAMES = {"Enter": "Return", "Space": "space", "PageDown": "Next"}
NAMES |= {"Shift+Tab": "shift+Tab", "ControlOrMeta+A": "ctrl+a"}
NAMES |= {f"Arrow{side}": side for side in ("Down", "Left", "Right", "Up")}
SIGNS = {" ": "space", ",": "comma", ".": "period", "-": "minus", "%": "percent"}


@dataclass(frozen=True)
class Heard:
    """A key, or what happened otherwise, and what was said from then until it was quiet."""

    event: str
    said: list[Said]

    @property
    def words(self) -> str:
        """All that was said, in one line."""
        return " ".join(one.words for one in self.said)

    def __str__(self) -> str:
        lines = [f"  {'(cut off) ' if one.cut else ''}{one.words}" for one in self.said]
        return "\n".join([f"[{self.event}]", *lines])


def is_told_once(heard: Heard, words: str) -> None:
    """Assert that these words were said, once and to their end, whatever Orca divides them in."""
    said = heard.words.casefold()
    wanted = " ".join(words.casefold().split())
    assert said.count(wanted) == 1, f"{words!r} is not said once:\n{heard}"
    cut = [one.words for one in heard.said if one.cut]
    assert cut == [], f"cut off:\n{heard}"


@dataclass
class Listener:
    """Somebody who works a page with keys alone and hears what Orca says of it."""

    machine: Machine
    heard: list[Heard] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return self.machine.page

    def open(self, address: str) -> None:
        """Go to a page, and stop the reading aloud of all of it."""
        # From elsewhere, so that the same page with the same anchor is loaded anew.
        self.page.goto("about:blank")
        self.page.goto(address)
        ready(self.page)
        self.page.bring_to_front()
        self.machine.until_quiet()
        self.press("Control_L")
        self.heard.clear()

    def press(self, *names: str) -> Heard:
        """Press these keys one by one; gives what was said after the last."""
        for name in names:
            with self._hearing(name):
                self.machine.key(NAMES.get(name, name))
        return self.heard[-1]

    def on(self, control: Locator, key: str) -> Heard:
        """Press a key on a control; how one walks there is asked of the questions."""
        control.focus()
        self.machine.until_quiet()
        return self.press(key)

    def type(self, words: str) -> Heard:
        """Type words by their letters."""
        return self.press(*(SIGNS.get(letter, letter) for letter in words))

    def after(self, event: str, action: Callable[[], object]) -> Heard:
        """What is said when something happens without a key, such as a page that comes back."""
        with self._hearing(event):
            action()
        return self.heard[-1]

    @property
    def transcript(self) -> str:
        """All that was heard since the page was opened, for a person to read."""
        return "\n".join(map(str, self.heard)) + "\n"

    @contextmanager
    def _hearing(self, event: str) -> Iterator[None]:
        begin = len(self.machine.log.written)
        yield
        # What the page does comes first; then what Orca makes of it.
        self.page.evaluate(DRAWN)
        self.machine.until_quiet()
        self.heard.append(Heard(event, self.machine.log.said(begin)))


class RealKeys:
    """The keyboard of a page, for who would press keys that only the page sees."""

    def __init__(self, listener: Listener) -> None:
        self.press = listener.press
        self.insert_text = listener.type


class HeardItem(Item):
    """An item that is answered with real keys; see :class:`browser.driver.Item`."""

    def __init__(self, listener: Listener, kind: str, anchor: str) -> None:
        super().__init__(listener.page, kind, anchor)
        self.page = _Keyed(listener)  # type: ignore[assignment]
        self.listener = listener

    def choose_radio(self, group: Locator, value: str) -> None:
        """Tab to the group; to go on from its first option the arrows must be the page's."""
        radios = group.locator("input[type=radio]")
        place = radios.evaluate_all("all => all.map(({value}) => value)").index(value)
        self.tab_to(radios.first)
        self.page.keyboard.press("Space")
        if place:
            while "Focus mode" not in self.listener.press(SWITCH_MODE).words:
                """It was the arrows' turn already: then the key gave them to Orca."""
            for _ in range(place):
                self.page.keyboard.press("ArrowDown")
        expect(radios.nth(place)).to_be_checked()


class _Keyed:
    """A page, with the real keyboard in the place of its own."""

    def __init__(self, listener: Listener) -> None:
        self.keyboard = RealKeys(listener)
        self._page = listener.page

    def __getattr__(self, name: str) -> Any:
        return getattr(self._page, name)
