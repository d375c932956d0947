import { fill, make } from "./dom.js";
import { pageTitle, takeawayActions } from "./takeaway.js";
import { texts } from "./texts.js";

const t = (name) => texts[`keuzehulp.${name}`];
const ABOVE = "groter_dan_niveau";
const BELOW = "kleiner_dan_niveau";

/**
 * The outcome of answers, by the rules the page holds. The engine's `decide` has the same three.
 * @param {object} rules
 * @param {string[]} rules.smallest  the scales of which the smallest is the level
 * @param {{value: number, advice: string}[]} rules.levels
 * @param {{signal: string, when: Object<string, string>[]}[]} rules.signals
 * @param {{step: string, scale?: string, words: string, advice?: string, value?: number,
 *   signal?: string}[]} given  answers in the order of the questions
 * @returns {{advice: string, signals: string[]}}
 */
export function decide({ smallest, levels, signals }, given) {
  const found = given.flatMap(({ signal }) => signal ?? []);
  const stop = given.find(({ advice }) => advice);
  if (stop) return { advice: stop.advice, signals: found };
  const values = Object.fromEntries(given.flatMap((one) => (one.scale ? [[one.scale, one.value]] : [])));
  const words = Object.fromEntries(given.map((one) => [one.step, one.words]));
  const level = Math.min(...smallest.map((scale) => values[scale]));
  const holds = ([name, word]) =>
    word === ABOVE ? values[name] > level : word === BELOW ? values[name] < level : words[name] === word;
  for (const { signal, when } of signals) {
    if (when.some((group) => Object.entries(group).every(holds))) found.push(signal);
  }
  const fitting = levels.filter(({ value }) => value <= level).sort((a, b) => b.value - a.value);
  return { advice: fitting[0].advice, signals: [...new Set(found)] };
}

class Keuzehulp extends HTMLElement {
  connectedCallback() {
    if (this.steps) return;
    this.form = this.querySelector("form");
    this.steps = [...this.querySelectorAll("[data-step]")];
    this.rules = this.#rules();
    this.place = 0;
    this.where = make("p", "item__label");
    this.status = make("p", "item__status");
    this.status.setAttribute("role", "status");
    this.outcome = make("div", "outcome-panel");
    this.next = make("button", "action action--primary", t("next"));
    this.back = make("button", "action", t("back"));
    this.again = make("button", "action", t("again"));
    this.back.type = this.again.type = "button";
    this.back.addEventListener("click", () => this.#go(this.place - 1));
    this.again.addEventListener("click", () => {
      this.form.reset();
      this.#go(0);
    });
    const actions = make("div", "item__actions");
    actions.append(this.next, this.back, this.again);
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

  #rules() {
    const key = this.querySelector(".tool__static");
    return {
      smallest: key.dataset.smallest.split(" "),
      levels: [...key.querySelectorAll("[data-level]")].map(({ dataset }) => ({
        value: Number(dataset.level),
        advice: dataset.advice,
      })),
      signals: [...key.querySelectorAll("[data-when]")].map(({ dataset }) => ({
        signal: dataset.signal,
        when: JSON.parse(dataset.when),
      })),
    };
  }

  /** The answers so far, up to and including `place`. */
  #given(place) {
    return this.steps.slice(0, place + 1).map((step) => {
      const input = step.querySelector("input:checked");
      return {
        step: step.dataset.step,
        scale: step.dataset.scale,
        question: step.querySelector("legend").textContent,
        words: input.parentElement.querySelector("span").textContent,
        advice: input.dataset.advice,
        value: Number(input.dataset.value),
        signal: input.dataset.signal,
        marks: [...step.querySelectorAll(".source-mark")],
      };
    });
  }

  #answered() {
    const input = this.steps[this.place].querySelector("input:checked");
    if (!input) {
      this.status.textContent = t("empty");
      return;
    }
    const last = this.place === this.steps.length - 1;
    if (input.dataset.advice || last) this.#advise();
    else this.#go(this.place + 1);
  }

  #go(place) {
    this.place = place;
    this.#show();
    this.steps[place].querySelector("legend").focus();
  }

  #show() {
    this.outcome.replaceChildren();
    this.form.hidden = false;
    this.status.textContent = "";
    this.steps.forEach((step, index) => (step.hidden = index !== this.place));
    this.where.textContent = fill(t("step"), { number: this.place + 1, total: this.steps.length });
    this.back.hidden = this.again.hidden = this.place === 0;
  }

  #advise() {
    const given = this.#given(this.place);
    const { advice, signals } = decide(this.rules, given);
    const heading = make("h2", "outcome-panel__title", t("advice"));
    heading.tabIndex = -1;
    const found = this.querySelector(`.advice[data-advice="${advice}"]`).cloneNode(true);
    const warnings = signals.map((name) => {
      const entry = make("li");
      const words = this.querySelector(`.tool__signals [data-signal="${name}"]`);
      entry.append(...words.cloneNode(true).childNodes);
      return entry;
    });
    const reasons = given.map(({ question, words, marks }) => {
      const entry = make("li", "", `${question} `);
      entry.append(make("b", "", words), " ", ...marks.map((mark) => mark.cloneNode(true)));
      return entry;
    });
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
    const back = make("button", "action", t("back"));
    back.type = "button";
    back.addEventListener("click", () => this.#go(this.place));
    const again = this.again.cloneNode(true);
    again.hidden = false;
    again.addEventListener("click", () => this.again.click());
    actions.append(back, again);
    if (plan) this.outcome.append(plan);
    this.outcome.append(actions, status);
    this.form.hidden = true;
    heading.focus();
  }

  /** The link that carries goal, room and advice to the plan, in the fragment: nothing is kept. */
  #planLink(advice, given) {
    const line = this.querySelector(".tool__plan");
    if (!line) return null;
    const link = line.querySelector("a").cloneNode(true);
    const found = this.querySelector(`.advice[data-advice="${advice}"]`);
    const words = (selector) => found.querySelector(selector)?.lastChild.textContent.trim() ?? "";
    const answer = (scale) => given.find((one) => one.scale === scale)?.words ?? "";
    const carried = new URLSearchParams({
      doel: answer("doel"),
      ruimte: answer("ruimte"),
      niveau: words(".advice__title"),
      belofte: words(".advice__promise"),
    });
    for (const [name, value] of [...carried]) if (!value) carried.delete(name);
    // Kept relative: an address with a host would be marked as a link to elsewhere.
    link.setAttribute("href", `${link.getAttribute("href")}#${carried}`);
    const shown = make("p", "tool__plan");
    shown.append(link);
    return shown;
  }

  #read(found, warnings, given) {
    const plain = (element) => element?.textContent.replace(/\s+/g, " ").trim();
    const advice = [...found.querySelectorAll(":scope > :is(p:not(.item__sources), div), li")];
    const sections = [
      { title: t("advice"), entries: advice.map((element) => ({ words: plain(element) })) },
      { title: t("because"), entries: given.map(({ question, words }) => ({ words: `${question} ${words}` })) },
    ];
    if (warnings.length) {
      const entries = warnings.map((element) => ({ words: plain(element) }));
      sections.splice(1, 0, { title: t("warnings"), entries });
    }
    return { title: pageTitle(), lines: [], sections };
  }
}

customElements.define("activity-keuzehulp", Keuzehulp);
