import { all, fill, make, makeButton, makeStatus, one, say } from "../../static/shared/dom.js";
import { pageTitle } from "../../static/shared/page_title.js";
import { setHidden, takeAway } from "../../static/shared/take_away.js";
import { takeawayActions } from "../../static/shared/takeaway.js";
import { texts } from "../../static/shared/texts.js";
import { takesAlong } from "../../static/shared/to_plan.js";
import { answerOf, decide, rulesOf } from "./decide.js";

/** @typedef {import("./decide.js").Given} Given */
/** @typedef {"advice" | "again" | "back" | "because" | "empty" | "next" | "step" | "warnings"} Word */

/** @param {Word} name */
const t = (name) => texts[/** @type {const} */ (`keuzehulp.${name}`)];

class Keuzehulp extends HTMLElement {
  place = 0;
  where = make("p", "item__label");
  status = makeStatus("item__status");
  outcome = make("div", "outcome-panel");
  back = makeButton(t("back"), () => this.#go(this.place - 1));
  again = makeButton(t("again"), () => this.#restart());

  connectedCallback() {
    if ("ready" in this.dataset) return;
    const actions = make("div", "item__actions");
    actions.append(make("button", "action action--primary", t("next")), this.back, this.again);
    this.form.prepend(this.where);
    this.form.append(this.status, actions);
    this.form.after(this.outcome);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answered();
    });
    this.dataset.ready = "";
    this.#show();
  }

  get form() {
    return one(this, "form");
  }

  get steps() {
    return all(this, "[data-step]");
  }

  /** The answers so far, up to and including `place`. @param {number} place @returns {Given[]} */
  #given(place) {
    return this.steps.slice(0, place + 1).map((step) => answerOf(step, one(step, "input:checked")));
  }

  #restart() {
    this.form.reset();
    this.#go(0);
  }

  #answered() {
    const input = one(this.steps[this.place], "input:checked");
    if (!input) {
      say(this.status, t("empty"));
      return;
    }
    const last = this.place === this.steps.length - 1;
    if (input.dataset.advice || last) this.#advise();
    else this.#go(this.place + 1);
  }

  /** @param {number} place */
  #go(place) {
    this.place = place;
    this.#show();
    one(this.steps[place], "legend").focus({ preventScroll: true });
    // Every question that does not fit begins at one place of the screen, as high as it can.
    const { top, bottom } = this.form.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) this.form.scrollIntoView();
  }

  #show() {
    // Who comes from an advice is in one of its buttons.
    const { outcome } = this;
    if (outcome.hasChildNodes()) {
      this.outcome = make("div", "outcome-panel");
      this.form.after(this.outcome);
      outcome.className = "";
      takeAway(outcome);
    }
    this.form.hidden = false;
    say(this.status, "");
    for (const [index, step] of this.steps.entries()) step.hidden = index !== this.place;
    this.where.textContent = fill(t("step"), { number: this.place + 1, total: this.steps.length });
    for (const button of [this.back, this.again]) setHidden(button, this.place === 0);
  }

  #advise() {
    const given = this.#given(this.place);
    const { advice, signals } = decide(rulesOf(this), given);
    const found = /** @type {HTMLElement} */ (this.#advice(advice).cloneNode(true));
    // What is heard is the advice, and not that there is one.
    const title = one(found, ".advice__title").textContent;
    const heading = make("h2", "outcome-panel__title", `${t("advice")}: ${title}`);
    heading.tabIndex = -1;
    const warnings = signals.map((name) => {
      const entry = make("li");
      const words = one(this, `.tool__signals [data-signal="${name}"]`);
      entry.append(...words.cloneNode(true).childNodes);
      return entry;
    });
    const reasons = given.map(({ question, words, marks }) => {
      const entry = make("li", "", `${question} `);
      entry.append(make("b", "", words), " ", ...marks.map((mark) => mark.cloneNode(true)));
      return entry;
    });
    /** @param {"ol" | "ul"} tag @param {HTMLElement[]} entries */
    const list = (tag, entries) => {
      const element = make(tag);
      element.append(...entries);
      return element;
    };
    this.outcome.append(heading, found);
    if (warnings.length) {
      const box = make("div", "outcome-panel__warnings");
      box.append(make("h3", "", t("warnings")), list("ul", warnings));
      this.outcome.append(box);
    }
    this.outcome.append(make("h3", "", t("because")), list("ol", reasons));
    const plan = this.#planLink(advice, given);
    const { actions, status } = takeawayActions({
      name: "keuzehulp",
      read: () => this.#read(found, warnings, given),
    });
    const back = makeButton(t("back"), () => this.#go(this.place));
    actions.append(
      back,
      makeButton(t("again"), () => this.#restart()),
    );
    if (plan) this.outcome.append(plan);
    this.outcome.append(actions, status);
    this.form.hidden = true;
    heading.focus();
  }

  /** What the page tells under an advice. @param {string} name */
  #advice(name) {
    return one(this, `.advice[data-advice="${name}"]`);
  }

  /** The line that takes goal, room and advice along to the plan. @param {string} advice @param {Given[]} given */
  #planLink(advice, given) {
    const line = one(this, ".tool__plan");
    if (!line) return null;
    const found = this.#advice(advice);
    /** @param {string} selector */
    const words = (selector) => one(found, selector)?.lastChild?.textContent?.trim() ?? "";
    /** @param {string} scale */
    const answer = (scale) => given.find((one) => one.scale === scale);
    const room = answer("ruimte");
    const entries = [
      { field: "doel", words: answer("doel")?.words ?? "" },
      // Without its question 'Niets' would say nothing in the plan.
      { field: "ruimte", words: room ? `${room.question} ${room.words}` : "" },
      { field: "niveau", words: words(".advice__title") },
      { field: "belofte", words: words(".advice__promise") },
    ].filter(({ words }) => words);
    const shown = /** @type {HTMLElement} */ (line.cloneNode(true));
    takesAlong(shown, () => entries);
    return shown;
  }

  /** @param {HTMLElement} found @param {HTMLElement[]} warnings @param {Given[]} given @returns {Taken} */
  #read(found, warnings, given) {
    /** @param {HTMLElement} element */
    const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const advice = all(found, ":scope > :is(h3, p:not(.item__sources), div), li");
    const sections = [
      { title: t("advice"), entries: advice.map((element) => ({ words: plain(element) })) },
      {
        title: t("because"),
        entries: given.map(({ question, words }) => ({ words: `${question} ${words}` })),
      },
    ];
    if (warnings.length) {
      const entries = warnings.map((element) => ({ words: plain(element) }));
      sections.splice(1, 0, { title: t("warnings"), entries });
    }
    return { title: pageTitle(), lines: [], sections };
  }
}

customElements.define("activity-keuzehulp", Keuzehulp);
