/**
 * What came of a test, under it: what was reached per objective, a way to start again, and once all
 * of it was answered how it ends. It loads when somebody is about to see it.
 */
import { progress } from "../progress/progress.js";
import { make, makeButton, one } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { loadCatalog } from "./course.js";
import { hardFirst, objectiveTable, questionLink } from "./objective_table.js";

/**
 * The line it stands under.
 * @typedef {HTMLElement & {
 *   list: HTMLElement, items: ItemElement[], note: string,
 *   standing(item: ItemElement): string, later(): void
 * }} Summary
 */

/** @param {string} state */
const isMissed = (state) => /partly|wrong/.test(state);

/** The score that a verdict stands for; of a part only the attempt knows it. @type {Record<string, number>} */
const SCORES = { right: 1, wrong: 0 };

export class BankResult {
  told = make("div", "bank-summary__told");
  offer = make("div");
  /** What it was made from: what did not change need not be made again. */
  known = "";
  /** Whether an earlier visit ended it; unknown until it is. @type {boolean | undefined} */
  earlier;
  /** What says so above the questions. */
  past = make("p", "bank-summary__before", `${t.bank_before} `);
  /** Which objective an item belongs to stands in the map of the course. @type {Catalog | null} */
  catalog = null;
  allButton = makeButton(t.bank_retry, () => this.#reopen(this.summary.items));
  wrongButton = makeButton(t.retry_wrong, () =>
    this.#reopen(this.summary.items.filter((item) => isMissed(this.summary.standing(item)))),
  );

  /** @param {Summary} summary */
  constructor(summary) {
    this.summary = summary;
    summary.append(this.told);
    progress.addEventListener("change", () => summary.later());
    summary.later();
    this.#load();
  }

  async #load() {
    await progress.ready;
    this.catalog = await loadCatalog().catch(() => null);
    this.summary.later();
  }

  /**
   * @param {string} line  how far one is @param {string[]} states of the items
   * @param {number} done  how many of them were answered @param {boolean} judged  any of them
   * @returns the line, with what is below it once all of them were
   */
  tell(line, states, done, judged) {
    const { catalog, past, summary, wrongButton } = this;
    const ended = judged && done === states.length;
    // Who answers has the focus in a question; what was kept comes back without anybody's doing.
    if (ended) this.earlier ??= !summary.list.contains(document.activeElement);
    else {
      this.earlier &&= false;
      past.remove();
    }
    wrongButton.hidden = !states.some(isMissed);
    const known = JSON.stringify([states, catalog !== null, progress.carrier.kind]);
    if (known !== this.known) {
      this.known = known;
      this.#show(states, done > 0, ended);
    }
    return ended && catalog ? `${line} ${t.bank_ended}` : line;
  }

  /** @param {string[]} states @param {boolean} begun @param {boolean} ended */
  async #show(states, begun, ended) {
    const { catalog, known, told } = this;
    const rows = catalog ? hardFirst(catalog, this.#reached(catalog, states)) : [];
    const tables = catalog && begun && rows.length ? [objectiveTable(catalog, [{ rows }])] : [];
    const again = [this.wrongButton, this.allButton];
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
    const { bank = "" } = this.summary.dataset;
    const parts = await bankEnding(catalog, bank, rows, tables, buttons);
    if (known !== this.known) return;
    this.#put(parts);
    if (this.earlier) this.#pointTo(`#${one(told, ".ending__title").id}`);
  }

  /**
   * Above its buttons the offer to remember, where nobody answered that. It stays while all else is
   * shown anew, as after a yes: the answer has the focus.
   * @param {Node[]} parts
   */
  async #put(parts) {
    const { offer, told } = this;
    const at = parts.findIndex(
      (part) => part instanceof Element && part.matches(".ending__actions"),
    );
    for (const old of [...told.childNodes]) if (old !== offer) old.remove();
    if (!offer.parentElement) told.append(offer);
    offer.before(...parts.slice(0, at));
    offer.after(...parts.slice(at));
    const { offerAgain } = await import("../progress/offer_again.js");
    offerAgain(offer);
  }

  /** Who comes back sees above the questions that there is a result. @param {string} href */
  #pointTo(href) {
    const link = make("a", "", t.bank_see);
    link.href = href;
    this.past.lastElementChild?.remove();
    this.past.append(link);
    this.summary.items[0].before(this.past);
  }

  /** What was reached per objective. @param {Catalog} catalog @param {string[]} states */
  #reached(catalog, states) {
    /** @type {Record<string, import("./objective_table.js").Reached>} */
    const rows = {};
    this.summary.items.forEach((item, index) => {
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
    // The summary hears of the changes and says this together with the new count.
    this.summary.note = `${t.bank_cleared} `;
    // One whose kind has not come yet is open as it is.
    for (const item of items) item.reopen?.(false, false);
    items.find(({ firstOpen }) => firstOpen)?.firstOpen?.focus();
    items[0]?.scrollIntoView({ block: "start" });
  }
}

/** As the page counts it. @param {HTMLElement} item */
const numberOf = (item) => Number(one(item, ".item__label").textContent.match(/\d+/)?.[0] ?? 1);
