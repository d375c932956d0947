/**
 * A second window for who speaks: notes, what comes next and the clock, while the first shows the
 * stage to the room. It is a page of this one, without an address of its own: nothing is stored or
 * fetched for it, so it opens without a network as well.
 */

import { fill, make, makeButton, makeStatus, say, sentence } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief } from "../../static/trainers/agenda.js";
import { clock, minutesOf, span } from "../../static/trainers/times.js";

const SIZE = "popup,width=900,height=720";
/** Minutes that a workshop may run late or early and still be the one that was planned. */
const MOST_DELAY = 60;
/** What the keys of a stage are heard by, while it is open. */
const STAGE = "[open] > .stage__view";
/** What scrolls a text; a clicker sends none of these. */
const SCROLLS = ["ArrowDown", "ArrowUp", "Home", "End", " "];
/** What begins to show, where nothing is shown yet. */
const WAYS_ON = ["PageDown", "ArrowRight", " "];

/**
 * @typedef {object} Told  what is on the stage
 * @property {{step: Step, from: number, to: number}} [row] of the workshop; none for what opens it
 * @property {string} place  where in the workshop it is
 * @property {string} head  what that is called
 * @property {string} title
 * @property {string} next empty at the end
 * @property {number} free  minutes that are kept free before that
 * @property {string} state  what the room sees of it now: its sheet, the vote, the answer
 * @property {string} begin `13:30` or empty
 * @property {() => Promise<Element[]>} [more]  what stands with the notes, once it is there
 */

export class SpeakerWindow {
  /** @type {Window | null} */
  view = null;
  /** The stage that its keys and buttons are for. @type {HTMLElement | undefined} */
  stage;
  /** @type {Told | undefined} */
  last;
  /** When the part that is on began, in milliseconds. */
  since = 0;
  /** The words of the script for a part. @type {(step: Step) => Node[]} */
  notes = () => [];
  /** Opens the stage. @type {() => unknown} */
  begin = () => {};

  constructor() {
    this.page = make("main", "speaker md-typeset");
    this.page.tabIndex = -1;
    this.place = make("p", "speaker__place");
    this.time = make("p", "speaker__time");
    this.left = make("p", "speaker__left");
    this.state = make("p", "speaker__state");
    // What is read out: who works the stage from here hears what became of it.
    this.said = makeStatus("item__aside");
    this.head = make("h1", "speaker__head");
    this.words = make("div", "speaker__words");
    this.words.tabIndex = 0;
    this.words.setAttribute("role", "region");
    this.words.setAttribute("aria-label", t.speaker_words);
    this.next = make("p", "speaker__next");
    const keys = make("p");
    keys.append(
      makeButton(t.show_back, () => this.#press("PageUp")),
      " ",
      makeButton(t.show_next, () => this.#press("PageDown"), "action action--primary"),
    );
    const top = make("div", "speaker__top");
    top.append(this.place, this.time);
    this.page.append(top, this.head, this.left, this.state, keys, this.next, this.words, this.said);
  }

  /** Another workshop is led. @param {Pick<SpeakerWindow, "notes" | "begin">} leading */
  serve({ notes, begin }) {
    Object.assign(this, { notes, begin, stage: undefined, last: undefined });
    if (this.isOpen) this.#draw();
  }

  get isOpen() {
    return Boolean(this.view && !this.view.closed);
  }

  /** Open it, or bring it to the front. @returns {boolean} false where the browser refuses windows */
  open() {
    if (this.isOpen) {
      this.view?.focus();
      return true;
    }
    const view = window.open("", "", SIZE);
    if (!view) return false;
    this.view = view;
    this.#settle(view);
    // It has nothing to say without the page it belongs to.
    addEventListener("pagehide", () => view.close(), { once: true });
    const ticking = setInterval(() => {
      if (view.closed) {
        clearInterval(ticking);
        return;
      }
      this.#settle(view);
      this.#tick();
    }, 1000);
    this.#draw();
    this.page.focus();
    return true;
  }

  /** Fill the window. Some browsers give it an empty page once more after it has opened. @param {Window} view */
  #settle(view) {
    const page = view.document;
    if (!page.body || page.body.contains(this.page)) return;
    page.title = t.speaker_title;
    page.documentElement.lang = "nl";
    dress(view);
    // A link in the notes leaves the notes where they are.
    const base = page.createElement("base");
    base.target = "_blank";
    page.head.append(base);
    page.body.replaceChildren(this.page);
    page.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Something else is on the stage. @param {Told} told */
  tell(told) {
    if (told.row !== this.last?.row) this.since = Date.now();
    const same = told.row === this.last?.row && told.title === this.last?.title;
    this.last = told;
    if (!this.isOpen) return;
    if (same) this.#tell();
    else this.#draw();
  }

  #draw() {
    const told = this.last;
    const { row, place = t.speaker_closed, head = "", next, free: minutes = 0 } = told ?? {};
    this.place.textContent = place;
    this.head.textContent = brief(head);
    const last = told ? t.speaker_last : "";
    const follows = next ? `${t.speaker_next} ${brief(next)}` : last;
    const free = fill(t.speaker_free, { minutes });
    this.next.textContent = minutes && next ? `${sentence(follows)} ${free}` : follows;
    const more = make("div");
    this.words.replaceChildren(...(row ? this.notes(row.step) : []), more);
    told?.more?.().then((nodes) => more.append(...nodes));
    this.words.scrollTop = 0;
    this.#tick();
    this.#tell();
  }

  /** What the room sees of the part. */
  #tell() {
    const { state = "" } = this.last ?? {};
    this.state.textContent = state;
    const words = [this.place, this.head, this.state].map(({ textContent }) => textContent);
    const told = words.filter(Boolean).join(", ");
    if (this.said.textContent !== told) say(this.said, told);
  }

  #tick() {
    const now = new Date();
    const passed = now.getHours() * 60 + now.getMinutes();
    this.time.textContent = clock(passed);
    const { row, begin = "" } = this.last ?? {};
    if (!row?.step.minutes) {
      this.left.textContent = "";
      return;
    }
    const { from, to, step } = row;
    const start = minutesOf(begin);
    // Who rehearses on another day counts from when the part began.
    const planned = start === null ? null : start + to - passed;
    const isToday = planned !== null && Math.abs(planned) <= to - from + MOST_DELAY;
    const left = isToday ? planned : (step.minutes ?? 0) - (Date.now() - this.since) / 60_000;
    const minutes = Math.ceil(Math.abs(left));
    const words = fill(left >= 0 ? t.speaker_left : t.speaker_over, { minutes });
    this.left.textContent = `${span(begin, row.from, row.to)} · ${words}`;
  }

  /** A clicker or keyboard that this window has: the stage hears it. @param {KeyboardEvent} event */
  #key(event) {
    const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey || ["Tab", "Enter", "F5", "F11"].includes(key)) return;
    const target = /** @type {Element} */ (event.target);
    if (key === " " && target.tagName === "BUTTON") return;
    // Long notes are scrolled.
    if (target === this.words && SCROLLS.includes(key)) return;
    if (!this.#press(key, { code, shiftKey })) event.preventDefault();
  }

  /** @param {string} key @param {KeyboardEventInit} [more] @returns {boolean} false when it did something */
  #press(key, more = {}) {
    const view = this.stage?.querySelector(STAGE);
    if (!view) {
      if (WAYS_ON.includes(key)) this.begin();
      return true;
    }
    const init = { key, bubbles: true, cancelable: true, ...more };
    return view.dispatchEvent(new KeyboardEvent("keydown", init));
  }
}

/** Give a window the looks of this page: nothing can be fetched for it. @param {Window} view */
function dress(view) {
  const Sheet = /** @type {typeof CSSStyleSheet} */ (/** @type {any} */ (view).CSSStyleSheet);
  const sheet = new Sheet({ baseURL: document.baseURI });
  const rules = [...document.styleSheets].map(({ cssRules, media }) => {
    const words = [...cssRules].map(({ cssText }) => cssText).join("\n");
    return media.length ? `@media ${media.mediaText}{${words}}` : words;
  });
  sheet.replaceSync(rules.join("\n"));
  view.document.adoptedStyleSheets = [sheet];
  for (const [from, to] of [
    [document.documentElement, view.document.documentElement],
    [document.body, view.document.body],
  ]) {
    for (const { name, value } of from.attributes) {
      if (/^(?:class|dir|data-md.*)$/.test(name)) to.setAttribute(name, value);
    }
  }
}
