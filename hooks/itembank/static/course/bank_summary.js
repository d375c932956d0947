/**
 * What stands under a test: how far you are, what came of it per objective, and a way to start
 * again. The page holds its first words; the rest loads when there is an answer.
 */
import { progress } from "../progress/progress.js";
import { loadData } from "../shared/data.js";
import { afterPaint, all, fill, make, makeButton, one, say, sentence } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { objectiveTable, questionLink } from "./objective_table.js";
import { verdictOf } from "../items/verdict.js";

/** The score that a verdict stands for; of a part only the attempt knows it. @type {Record<string, number>} */
const SCORES = { right: 1, wrong: 0 };

class BankSummary extends HTMLElement {
  /** Whether it will look again in a moment. */
  waits = false;
  /** What goes before the progress in the next message. */
  note = "";
  objectives = make("div", "bank-summary__objectives");
  actions = make("div", "item__actions");
  /** @type {Catalog | null} */
  catalog = null;
  allButton = makeButton(t.bank_retry, () => this.#reopen(this.items));
  wrongButton = makeButton(t.bank_retry_wrong, () =>
    this.#reopen(this.items.filter((item) => /partly|wrong/.test(this.#standing(item)))),
  );

  connectedCallback() {
    if (this.allButton.parentElement) return;
    this.actions.append(this.wrongButton, this.allButton);
    this.append(this.objectives, this.actions);
    const observer = new MutationObserver(() => this.#later());
    observer.observe(this.list, { subtree: true, attributeFilter: ["data-state"] });
    progress.addEventListener("change", () => this.#later());
    this.#update();
    this.#load();
  }

  /** Which objective an item belongs to stands in the map of the course. */
  async #load() {
    await progress.ready;
    this.catalog = await loadData("catalog").catch(() => null);
    this.#update();
  }

  get list() {
    return /** @type {HTMLElement} */ (this.parentElement);
  }

  get items() {
    return /** @type {ItemElement[]} */ (all(this.list, "[data-revision]"));
  }

  /** How an item stands: as it is shown, or as an LMS without room for answers tells it. @param {ItemElement} item */
  #standing(item) {
    const { state = "open", item: key = "", revision = "" } = item.dataset;
    if (state !== "open" || item.asked) return state;
    const attempt = progress.attempt(key, revision);
    if (attempt?.changed) return "changed";
    return attempt?.response === null ? verdictOf(attempt.score) : "open";
  }

  /** Once for all that an answer changes, and after its feedback is on the screen. */
  #later() {
    if (this.waits) return;
    this.waits = true;
    afterPaint(() => {
      this.waits = false;
      this.#update();
    });
  }

  #update() {
    const states = this.items.map((item) => this.#standing(item));
    /** @param {string} state */
    const count = (state) => states.filter((other) => other === state).length;
    const done = states.length - count("open") - count("changed");
    const counts = { right: count("right"), partly: count("partly"), wrong: count("wrong") };
    const text = `${this.note}${fill(t.bank_progress, { done, total: states.length })}.`;
    this.note = "";
    const line = one(this, "[role=status]");
    if (line.textContent !== text) say(line, text);
    const judged = counts.right + counts.partly + counts.wrong;
    one(this, ".bank-summary__line > p").textContent = judged
      ? sentence(fill(t.bank_result, counts))
      : "";
    this.actions.hidden = done === 0;
    this.wrongButton.hidden = counts.partly + counts.wrong === 0;
    this.#showObjectives(states, done > 0);
  }

  /** @param {string[]} states of the items @param {boolean} begun */
  #showObjectives(states, begun) {
    const { catalog } = this;
    /** @type {Record<string, import("./objective_table.js").Reached>} */
    const rows = {};
    this.items.forEach((item, index) => {
      const { item: key = "", revision = "" } = item.dataset;
      const objective = catalog?.items[key]?.objective;
      if (!catalog || !objective) return;
      const { text: words } = catalog.objectives[objective];
      rows[objective] ??= { words, points: 0, asked: 0, again: [] };
      const row = rows[objective];
      const state = states[index];
      if (/partly|wrong|changed/.test(state)) row.again.push(questionLink(item, numberOf(item)));
      if (/open|changed/.test(state)) return;
      const score = SCORES[state] ?? progress.attempt(key, revision)?.score ?? 0;
      row.points = Math.round(100 * (row.points + score)) / 100;
      row.asked += 1;
    });
    const all = begun ? Object.values(rows) : [];
    this.objectives.replaceChildren(...(all.length ? [objectiveTable(all)] : []));
  }

  /** @param {ItemElement[]} items */
  #reopen(items) {
    // The observer hears of the changes and says this together with the new count.
    this.note = `${t.bank_cleared} `;
    for (const item of items) {
      item.reopen(false, false);
    }
    items[0]?.firstOpen?.focus();
    items[0]?.scrollIntoView({ block: "start" });
  }
}

/** As the page counts it. @param {HTMLElement} item */
const numberOf = (item) => Number(one(item, ".item__label").textContent.match(/\d+/)?.[0] ?? 1);

customElements.define("activity-toets", BankSummary);
