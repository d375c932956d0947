/** How a test is made in a page: begun, answered, left, taken up again and handed in. */

import { inWords } from "../../static/progress/calendar.js";
import { progress } from "../../static/progress/progress.js";
import { fill, goTo, make, makeButton, makeStatus, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { draw, result } from "./draw.js";
import { became, begun, flagged, given, handedIn, inFront, leftOf, none } from "./run.js";
import {
  certificateLine,
  closeItem,
  earlierResults,
  percentOf,
  resultTable,
  showAnswer,
  verdictWords,
} from "./test_result.js";

/**
 * Where it shows itself.
 * @typedef {HTMLElement & {
 *   status: HTMLElement, actions: HTMLElement, panel: HTMLElement, end: HTMLElement
 * }} Place
 */

export class Making {
  overview = make("ol", "test__overview");
  count = makeStatus("test__count");
  /** What is still open, beside the button that was pressed. */
  asked = makeStatus("test__asked");
  /** The mark of the draw that is being made in this page. */
  draw = "";
  /** Whether there is nothing in this page but the way to begin. */
  inviting = false;
  /** Whether handing in with open questions was asked for once. */
  sure = false;
  /** Whether this page itself is what changes the test. */
  own = false;

  /** @param {Place} place @param {Catalog} catalog @param {import("./questions.js").Questions} questions */
  constructor(place, catalog, questions) {
    this.place = place;
    this.catalog = catalog;
    this.questions = questions;
    this.asked.tabIndex = -1;
    this.overview.setAttribute("aria-label", t.test_overview);
    /** @param {Event} event */
    const itemOf = (event) => /** @type {CustomEvent<ItemElement>} */ (event).detail;
    questions.addEventListener("given", (event) => {
      const item = itemOf(event);
      this.sure = false;
      say(this.asked, "");
      this.#keep((test) => given(test, item.key, item.revision, item.given));
    });
    questions.addEventListener("flagged", (event) => {
      const item = itemOf(event);
      const checked = questions.flags.get(item)?.checked ?? false;
      this.#keep((test) => flagged(test, item.key, checked));
    });
    progress.addEventListener("change", () => this.#follow());
  }

  get test() {
    return progress.state.test ?? none();
  }

  /** The draw of this page, wherever another tab or device put it. */
  get running() {
    return inFront(this.test, this.draw) ?? none();
  }

  /** Keep a change to the draw of this page. @param {(test: Test) => Test} change */
  #keep(change) {
    this.own = true;
    progress.update((state) => {
      const test = inFront(state.test ?? none(), this.draw);
      return test ? { ...state, test: change(test) } : state;
    });
    this.own = false;
  }

  /** The test with a draw in front of which something still stands in the page; or without one. */
  #front() {
    const { pool } = this.questions;
    return leftOf(this.test, (key) => pool.has(key));
  }

  /** Show what there is: the test that is being made, the last result, or the way to begin. */
  open() {
    const test = this.#front();
    const last = test.results.at(-1);
    this.draw = test.draw;
    this.inviting = !this.draw && !last;
    if (this.draw) this.#run(test);
    else if (last) this.#review(last);
    else this.#invite();
  }

  /** Something was kept, by this page or by another tab, which may have handed in or wiped as well. */
  #follow() {
    const test = this.draw && inFront(this.test, this.draw);
    if (test) {
      this.questions.takeOver(test, this.own);
      this.#showOverview();
    } else if (this.draw || (this.inviting && this.#front().draw)) this.open();
  }

  /** @param {string} words @param {number} [score] */
  #tell(words, score = 0) {
    const count = Math.min(this.catalog.draw, this.questions.pool.size);
    say(this.place.status, fill(words, { count, cut: this.catalog.cut, score }));
  }

  #invite() {
    this.questions.lay([], false);
    this.place.actions.replaceChildren(this.#beginButton(t.test_start));
    this.place.panel.replaceChildren();
    this.place.end.replaceChildren();
    this.#tell(t.test_intro);
  }

  /** @param {string} words */
  #beginButton(words) {
    const begin = () => this.#begin();
    return makeButton(words, begin, "action action--primary");
  }

  #begin() {
    // It may have been begun in another tab meanwhile; then that one goes on here.
    const goesOn = this.#front().draw;
    if (!goesOn) {
      const { pool, draw: count } = this.catalog;
      const test = begun(this.test, draw(pool, new Set(this.test.seen), count));
      this.inviting = false;
      // Nothing is lost before something was answered.
      progress.update((state) => ({ ...state, test }), progress.carrier.kind !== "memory");
    }
    this.open();
    const [first] = this.questions.shown;
    if (!goesOn) {
      say(this.place.status, fill(t.test_begun, { count: this.questions.shown.length }));
    }
    first?.firstOpen?.focus();
  }

  /** Show the draw in front, with everything that was given as it was. @param {Test} test */
  #run(test) {
    this.sure = false;
    this.questions.lay(test.ids, true);
    this.questions.takeOver(test, false);
    this.#showOverview();
    const submit = () => this.#submit();
    say(this.asked, "");
    this.place.end.replaceChildren(
      this.asked,
      makeButton(t.test_submit, submit, "action action--primary"),
    );
    this.place.actions.replaceChildren();
    const parts = [make("h2", "", t.test_overview), this.count, this.overview];
    this.place.panel.replaceChildren(...parts, ...earlierResults(this.catalog, test.results));
    say(this.place.status, this.#back(test));
  }

  /** What became of everything since the last visit, in words. @param {Test} test */
  #back(test) {
    const found = test.ids.map((key) => became(test, key, this.questions.revision(key)));
    /** @param {string[]} what */
    const count = (...what) => found.filter((one) => what.includes(one)).length;
    const parts = [fill(t.test_resumed, { done: count("kept") })];
    const changed = count("changed", "unknown");
    if (changed) parts.push(fill(t.test_resumed_changed, { count: changed }));
    if (count("gone")) parts.push(fill(t.test_gone, { count: count("gone") }));
    return parts.join(" ");
  }

  #showOverview() {
    const { running, questions } = this;
    const { shown } = questions;
    const done = shown.filter((item) => questions.answer(running, item) !== null).length;
    const words = fill(t.test_progress, { done, total: shown.length });
    if (this.count.textContent !== words) say(this.count, words);
    this.overview.replaceChildren(...questions.overview(running));
  }

  #submit() {
    const { questions, running: test } = this;
    const all = questions.shown.map((item) => ({ item, response: questions.answer(test, item) }));
    if (all.some(({ response }) => response === null) && !this.sure) {
      this.sure = true;
      this.#ask(all);
      return;
    }
    /** @type {Record<string, TestAnswer>} */
    const answers = {};
    const graded = all.map(({ item, response }) => {
      if (response === null) closeItem(item, t.test_skipped);
      const score = response === null ? 0 : (item.reveal(response).score ?? 0);
      answers[item.key] = { revision: item.revision, response, score };
      return { objective: this.catalog.pool[item.key].objective, score };
    });
    const done = handedIn(test, result(graded), answers);
    this.draw = "";
    progress.update((state) => ({ ...state, test: done }));
    questions.showFlags(false);
    const [last] = done.results.slice(-1);
    this.#showResult(last, t.test_retake);
    say(this.place.status, "");
    const heading = make("h2", "test__result", verdictWords(this.catalog, last));
    heading.tabIndex = -1;
    this.place.panel.prepend(heading);
    goTo(heading);
  }

  /** Name what is open, where the button was pressed. @param {{item: ItemElement, response: unknown}[]} all */
  #ask(all) {
    const [before, after] = t.test_unanswered.split("{numbers}");
    const links = all.flatMap(({ item, response }, index) => {
      if (response !== null) return [];
      const link = make("a", "", String(index + 1));
      link.href = `#${item.id}`;
      return [", ", link];
    });
    say(this.asked, before, ...links.slice(1), after);
    this.asked.focus();
  }

  /** The last result, on a later visit. @param {TestResult} last */
  #review(last) {
    const answers = last.answers ?? {};
    this.questions.lay(Object.keys(answers), false);
    for (const item of this.questions.shown) showAnswer(item, answers[item.key]);
    this.#tell(t.test_again, percentOf(last));
    const gone = Object.keys(answers).length - this.questions.shown.length;
    this.#showResult(
      last,
      t.test_start,
      make("h2", "", fill(t.test_last, { day: inWords(last.day) })),
      make("p", "", verdictWords(this.catalog, last)),
      ...(gone ? [make("p", "", fill(t.test_gone, { count: gone }))] : []),
    );
  }

  /**
   * @param {TestResult} last @param {string} again  on the button that begins another test
   * @param {Node[]} head
   */
  #showResult(last, again, ...head) {
    const { results } = this.test;
    const whole = Object.keys(last.objectives).length > 0;
    this.place.actions.replaceChildren(
      ...certificateLine(this.catalog, results),
      this.#beginButton(again),
    );
    this.place.panel.replaceChildren(
      ...head,
      ...(whole ? [resultTable(this.catalog, last, this.questions.shown)] : []),
      ...earlierResults(this.catalog, results.slice(0, -1)),
      make("p", "", this.questions.shown.length ? t.test_answers : t.test_no_answers),
    );
    this.place.end.replaceChildren();
  }
}
