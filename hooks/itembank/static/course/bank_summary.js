/**
 * What stands under a test: how far you are, what came of it per objective, and a way to start
 * again; once all of it was answered, how it ends. The page holds its first words; the rest loads
 * when there is an answer.
 */
import { verdictOf } from "../items/verdict.js";
import { progress } from "../progress/progress.js";
import { afterPaint, all, fill, make, makeButton, one, say, sentence } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { loadCatalog } from "./course.js";
import { hardFirst, objectiveTable, questionLink } from "./objective_table.js";

/** The score that a verdict stands for; of a part only the attempt knows it. @type {Record<string, number>} */
const SCORES = { right: 1, wrong: 0 };

class BankSummary extends HTMLElement {
  /** Whether it will look again in a moment. */
  waits = false;
  /** What goes before the progress in the next message. */
  note = "";
  /** What stands below the line. */
  told = make("div", "bank-summary__told");
  /** What it was made from: what did not change need not be made again. */
  known = "";
  /** Whether an earlier visit ended it; unknown until it is. @type {boolean | undefined} */
  earlier;
  /** What says so above the questions. */
  past = make("p", "bank-summary__before", `${t.bank_before} `);
  /** @type {Catalog | null} */
  catalog = null;
  allButton = makeButton(t.bank_retry, () => this.#reopen(this.items));
  wrongButton = makeButton(t.retry_wrong, () =>
    this.#reopen(this.items.filter((item) => /partly|wrong/.test(this.#standing(item)))),
  );

  connectedCallback() {
    if (this.told.parentElement) return;
    this.append(this.told);
    const observer = new MutationObserver(() => this.#later());
    observer.observe(this.list, { subtree: true, attributeFilter: ["data-state"] });
    progress.addEventListener("change", () => this.#later());
    this.#update();
    this.#load();
  }

  /** Which objective an item belongs to stands in the map of the course. */
  async #load() {
    await progress.ready;
    this.catalog = await loadCatalog().catch(() => null);
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
    const judged = counts.right + counts.partly + counts.wrong;
    const ended = done === states.length && judged > 0;
    const progressed = `${this.note}${fill(t.bank_progress, { done, total: states.length })}.`;
    const text = ended && this.catalog ? `${progressed} ${t.bank_ended}` : progressed;
    this.note = "";
    // Who answers has the focus in a question; what was kept comes back without anybody's doing.
    if (ended) this.earlier ??= !this.list.contains(document.activeElement);
    else {
      this.earlier &&= false;
      this.past.remove();
    }
    const line = one(this, "[role=status]");
    if (line.textContent !== text) say(line, text);
    one(this, ".bank-summary__line > p").textContent = judged
      ? sentence(fill(t.bank_result, counts))
      : "";
    this.wrongButton.hidden = counts.partly + counts.wrong === 0;
    this.#tell(states, done > 0, ended);
  }

  /** @param {string[]} states of the items @param {boolean} begun @param {boolean} ended */
  async #tell(states, begun, ended) {
    const { catalog, told } = this;
    const known = JSON.stringify([states, catalog !== null, progress.carrier.kind]);
    if (known === this.known) return;
    this.known = known;
    const rows = catalog ? hardFirst(catalog, this.#reached(catalog, states)) : [];
    const tables = catalog && begun && rows.length ? [objectiveTable(catalog, [{ rows }])] : [];
    const again = begun ? [this.wrongButton, this.allButton] : [];
    if (!catalog || !ended) {
      const actions = make("div", "item__actions");
      actions.append(...again);
      told.replaceChildren(...tables, ...(begun ? [actions] : []));
      return;
    }
    const { bankEnding } = await import("./bank_ending.js");
    // Somebody went on meanwhile.
    if (known !== this.known) return;
    const buttons = again.filter((button) => !button.hidden);
    told.replaceChildren(...bankEnding(catalog, this.dataset.bank ?? "", rows, tables, buttons));
    if (this.earlier) this.#pointTo(`#${one(told, ".ending__title").id}`);
  }

  /** Who comes back sees above the questions that there is a result. @param {string} href */
  #pointTo(href) {
    const link = make("a", "", t.bank_see);
    link.href = href;
    this.past.lastElementChild?.remove();
    this.past.append(link);
    this.items[0].before(this.past);
  }

  /** What was reached per objective. @param {Catalog} catalog @param {string[]} states */
  #reached(catalog, states) {
    /** @type {Record<string, import("./objective_table.js").Reached>} */
    const rows = {};
    this.items.forEach((item, index) => {
      const { item: key = "", revision = "" } = item.dataset;
      const name = catalog.items[key]?.objective;
      if (!name) return;
      rows[name] ??= { name, points: 0, asked: 0, again: [] };
      const row = rows[name];
      const state = states[index];
      if (/partly|wrong|changed/.test(state)) row.again.push(questionLink(item, numberOf(item)));
      if (/open|changed/.test(state)) return;
      const score = SCORES[state] ?? progress.attempt(key, revision)?.score ?? 0;
      row.points = Math.round(100 * (row.points + score)) / 100;
      row.asked += 1;
    });
    return Object.values(rows);
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
