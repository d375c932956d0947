/** How a test is made in a page: begun, answered, left, taken up again and handed in. */

import { atRisk } from "../../static/progress/leaving.js";
import { progress } from "../../static/progress/progress.js";
import { fill, goTo, make, makeButton, makeStatus, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { draw } from "./draw.js";
import { begun, flagged, given, inFront, leftOf, none, placeOf } from "./run.js";
import { Turning } from "./turning.js";

/**
 * Where it shows itself.
 * @typedef {HTMLElement & {
 *   status: HTMLElement, actions: HTMLElement, offered: HTMLElement, panel: HTMLElement,
 *   end: HTMLElement
 * }} Place
 */

/**
 * What comes of a test. It loads when its last question is on the screen: it is handed in from there.
 * @typedef {object} Outcome
 * @property {(making: Making) => void} handIn
 * @property {(making: Making, last: TestResult) => void} review  the last one, on a later visit
 * @property {(catalog: Catalog, results: TestResult[]) => HTMLElement[]} earlierResults
 */

export class Making {
  count = makeStatus("test__count");
  /** What is still open or marked, beside the button that was pressed. */
  asked = makeStatus("test__asked");
  submit = this.#makeSubmit();
  /** The mark of the draw that is being made in this page. */
  draw = "";
  /** Whether there is nothing in this page but the way to begin. */
  inviting = false;
  /** Whether handing in with open or marked questions was asked for once. */
  sure = false;
  /** Whether this page itself is what changes the test. */
  own = false;

  /**
   * @param {HTMLElement} page @param {Place} place @param {Catalog} catalog
   * @param {import("./questions.js").Questions} questions @param {() => Promise<Outcome>} withOutcome
   */
  constructor(page, place, catalog, questions, withOutcome) {
    this.withOutcome = withOutcome;
    this.place = place;
    this.catalog = catalog;
    this.questions = questions;
    this.turning = new Turning(page, questions, () => this.#markSubmit());
    /** @param {Event} event */
    const itemOf = (event) => /** @type {CustomEvent<ItemElement>} */ (event).detail;
    questions.addEventListener("given", (event) => {
      const item = itemOf(event);
      this.#keep((test) => given(test, item.key, item.revision, item.given));
    });
    questions.addEventListener("flagged", (event) => {
      const item = itemOf(event);
      const checked = questions.flags.get(item)?.checked ?? false;
      this.#keep((test) => flagged(test, item.key, checked));
    });
    progress.addEventListener("change", () => this.#follow());
    // A slip of the finger would take along a test that nothing keeps.
    atRisk(this, () => this.test.draw !== "" && progress.carrier.kind === "memory");
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
    // What is open or marked may be other questions now.
    this.sure = false;
    say(this.asked, "");
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
    if (this.draw) {
      this.#run(test, true);
      this.turning.follow();
    } else if (last) this.#review(last);
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

  /** How many questions a test has. */
  get number() {
    return Math.min(this.catalog.draw, this.questions.pool.size);
  }

  #invite() {
    this.questions.lay([], false);
    this.place.actions.replaceChildren(this.beginButton(t.test_start));
    this.place.panel.replaceChildren();
    this.place.end.replaceChildren();
    say(this.place.status, fill(t.test_intro, { count: this.number, cut: this.catalog.cut }));
  }

  /** @param {string} words */
  beginButton(words) {
    const begin = () => this.#begin();
    return makeButton(words, begin, "action action--primary");
  }

  #begin() {
    // It may have been begun in another tab meanwhile; then that one goes on here.
    const goesOn = this.#front().draw;
    if (goesOn) {
      this.open();
    } else {
      const { pool, draw: count } = this.catalog;
      const test = begun(this.test, draw(pool, new Set(this.test.seen), count));
      this.inviting = false;
      // Nothing is lost before something was answered.
      progress.update((state) => ({ ...state, test }), progress.carrier.kind !== "memory");
      this.draw = test.draw;
      this.#run(test, false);
      say(this.place.status, fill(t.test_begun, { count: this.questions.shown.length }));
    }
    this.turning.to(this.turning.place);
  }

  /**
   * Show the draw in front, with everything that was given as it was.
   * @param {Test} test @param {boolean} resumed
   */
  #run(test, resumed) {
    this.sure = false;
    this.questions.lay(test.ids, true);
    this.questions.takeOver(test, false);
    this.#showOverview();
    say(this.asked, "");
    // Of the test before, the button may still be on its way out.
    this.submit = this.#makeSubmit();
    this.place.end.replaceChildren(this.turning.steps, this.asked, this.submit);
    const answers = this.questions.answers(test);
    const keys = answers.map(({ item }) => item.key);
    const place = placeOf(test, keys, (key) => answers[keys.indexOf(key)].response !== null);
    this.turning.open(place);
    const words = fill(t.test_go_on, { number: place + 1 });
    const goOn = makeButton(words, () => this.turning.to(place), "action action--primary");
    this.place.actions.replaceChildren(...(resumed ? [goOn] : []));
    const earlier = make("div");
    if (test.results.length) {
      this.withOutcome().then(({ earlierResults }) =>
        earlier.append(...earlierResults(this.catalog, test.results)),
      );
    }
    this.place.panel.before(this.place.offered);
    this.place.panel.replaceChildren(
      earlier,
      make("h2", "", t.test_overview),
      this.count,
      ...this.map(t.test_signs),
    );
    say(this.place.status, this.questions.back(test));
  }

  /** The list of questions with what its signs say. @param {string} signs */
  map(signs) {
    const legend = make("p", "test__signs", signs);
    // Each link of the list says it in words.
    legend.ariaHidden = "true";
    return [this.turning.overview, legend, this.turning.toggle];
  }

  /** It stands out where somebody comes to it. */
  #markSubmit() {
    const { last } = this.turning;
    this.submit.classList.toggle("action--primary", last);
    // Where it does not come now it is tried again when the test is handed in.
    if (last) this.withOutcome().catch(() => {});
  }

  #showOverview() {
    const { running, questions } = this;
    const answers = questions.answers(running);
    const done = answers.filter(({ response }) => response !== null).length;
    const words = fill(t.test_progress, { done, total: answers.length });
    if (this.count.textContent !== words) say(this.count, words);
    this.turning.list(questions.standings(running));
  }

  #makeSubmit() {
    return makeButton(t.test_submit, () => this.#submit());
  }

  async #submit() {
    if (!this.draw || this.#asks()) return;
    const outcome = await this.withOutcome().catch(() => null);
    // Somebody was faster than the network, and asked twice or went on answering.
    if (!this.draw || this.#asks()) return;
    // What did not come is asked for again with the next press; every answer is still there.
    if (outcome) outcome.handIn(this);
    else say(this.asked, t.test_later);
  }

  /** Once, name what is open or marked where the button was pressed. */
  #asks() {
    if (this.sure) return false;
    const { running } = this;
    const all = this.questions.answers(running);
    /** @param {string} words @param {(one: typeof all[number]) => boolean} isNamed */
    const name = (words, isNamed) => {
      const [before, after] = words.split("{numbers}");
      const links = all.flatMap((one, index) => {
        if (!isNamed(one)) return [];
        const link = make("a", "", String(index + 1));
        link.href = `#${one.item.id}`;
        return [", ", link];
      });
      return links.length ? [before, ...links.slice(1), `${after} `] : [];
    };
    const named = [
      ...name(t.test_unanswered, ({ response }) => response === null),
      ...name(t.test_marked, ({ item }) => running.flags.includes(item.key)),
    ];
    if (!named.length) return false;
    this.sure = true;
    say(this.asked, "", ...named, t.test_sure);
    goTo(this.asked);
    return true;
  }

  /** The last result, on a later visit. @param {TestResult} last */
  async #review(last) {
    const { review } = await this.withOutcome();
    // Another test was begun meanwhile.
    if (!this.draw) review(this, last);
  }
}
