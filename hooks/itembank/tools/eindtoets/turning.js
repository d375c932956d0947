/** One question of a test on the screen at a time, and the way to the others; or all of them at once. */

import { all, goTo, make, makeButton, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

export class Turning {
  /** Which of the questions is on the screen. */
  place = 0;
  /** Whether all of them are. */
  whole = false;
  previous = makeButton(t.test_previous, () => this.to(this.place - 1));
  next = makeButton(t.test_next, () => this.to(this.place + 1), "action action--primary");
  /** What stands below a question. */
  steps = make("div", "item__actions test__steps");
  toggle = makeButton(t.test_whole, () => {
    this.whole = !this.whole;
    this.#show();
  });
  overview = make("ol", "test__overview");

  /**
   * @param {HTMLElement} page  that holds the questions, and all links to them
   * @param {import("./questions.js").Questions} questions
   * @param {() => void} turned  what else is to be done then
   */
  constructor(page, questions, turned) {
    this.questions = questions;
    this.turned = turned;
    this.steps.append(this.previous, this.next);
    this.overview.setAttribute("aria-label", t.test_overview);
    page.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
      if (ctrlKey || metaKey || shiftKey) return;
      const link = target instanceof Element && target.closest("a");
      // Also where the address says it already.
      if (link) this.follow(link.getAttribute("href") ?? "");
    });
    addEventListener("hashchange", () => this.follow());
  }

  /** Go to the question that an address names, if it is one of these. @param {string} [hash] */
  follow(hash = location.hash) {
    const place = this.questions.shown.findIndex(({ id }) => hash === `#${id}`);
    if (place >= 0) this.to(place);
  }

  /** Begin with this one, without moving the focus. @param {number} place */
  open(place) {
    this.place = Math.max(0, place);
    this.#show();
  }

  /** @param {number} place */
  to(place) {
    this.open(place);
    const item = this.questions.shown[this.place];
    if (item) goTo(one(item, ".item__label"), item);
  }

  /** @param {{words: string, mark: string}[]} standings  of the questions, in their order */
  list(standings) {
    const entries = standings.map(({ words, mark }, index) => {
      const link = make("a", "", String(index + 1));
      link.href = `#${this.questions.shown[index].id}`;
      link.dataset.mark = mark;
      link.append(make("span", "item__aside", `: ${words}`));
      const entry = make("li");
      entry.append(link);
      return entry;
    });
    this.overview.replaceChildren(...entries);
    this.#markCurrent();
  }

  get last() {
    return this.whole || this.place === this.questions.shown.length - 1;
  }

  #show() {
    const { shown } = this.questions;
    shown.forEach((item, index) => {
      item.toggleAttribute("data-apart", !this.whole && index !== this.place);
    });
    this.steps.hidden = this.whole || shown.length < 2;
    this.previous.hidden = this.place === 0;
    this.next.hidden = this.last;
    this.toggle.hidden = shown.length < 2;
    this.toggle.textContent = this.whole ? t.test_one : t.test_whole;
    this.#markCurrent();
    this.turned();
  }

  #markCurrent() {
    all(this.overview, "a").forEach((link, index) => {
      link.ariaCurrent = !this.whole && index === this.place ? "true" : null;
    });
  }
}
