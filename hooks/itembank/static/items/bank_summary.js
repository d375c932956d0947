/**
 * The line under a test: how far you are, and a way to start again. The page holds its first words;
 * the rest loads when there is an answer.
 */
import { all, fill, make, makeButton, one } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

class BankSummary extends HTMLElement {
  /** What goes before the progress in the next message. */
  note = "";
  allButton = makeButton(t.bank_retry, () => this.#reopen(this.items));
  wrongButton = makeButton(t.bank_retry_wrong, () =>
    this.#reopen(this.items.filter(({ dataset }) => /partly|wrong/.test(dataset.state ?? ""))),
  );

  connectedCallback() {
    if (this.allButton.parentElement) return;
    const actions = make("div", "item__actions");
    actions.append(this.wrongButton, this.allButton);
    this.append(actions);
    const observer = new MutationObserver(() => this.#update());
    observer.observe(this.list, { subtree: true, attributeFilter: ["data-state"] });
    this.#update();
  }

  get list() {
    return /** @type {HTMLElement} */ (this.parentElement);
  }

  get items() {
    return /** @type {ItemElement[]} */ (all(this.list, "[data-revision]"));
  }

  #update() {
    const states = this.items.map((item) => item.dataset.state ?? "open");
    /** @param {string} state */
    const count = (state) => states.filter((other) => other === state).length;
    const done = states.length - count("open");
    const parts = [fill(t.bank_progress, { done, total: states.length })];
    const counts = { right: count("right"), partly: count("partly"), wrong: count("wrong") };
    if (counts.right + counts.partly + counts.wrong) parts.push(fill(t.bank_result, counts));
    const text = `${this.note}${parts.join(": ")}.`;
    this.note = "";
    const line = one(this, ".bank-summary__line");
    if (line.textContent !== text) line.textContent = text;
    this.allButton.hidden = done === 0;
    this.wrongButton.hidden = counts.partly + counts.wrong === 0;
  }

  /** @param {ItemElement[]} items */
  #reopen(items) {
    // The observer hears of the changes and says this together with the new count.
    this.note = `${t.bank_cleared} `;
    for (const item of items) item.reopen(false, false);
    items[0]?.firstOpen?.focus();
    items[0]?.scrollIntoView({ block: "start" });
  }
}

customElements.define("activity-toets", BankSummary);
