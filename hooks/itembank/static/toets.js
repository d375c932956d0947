/** The line under a test: how far you are, and a way to start again. Items work without it. */
import { fill, make } from "./dom.js";
import { texts as t } from "./texts.js";

class BankSummary extends HTMLElement {
  connectedCallback() {
    if (this.line) return;
    this.line = make("p", "bank-summary__line");
    this.line.setAttribute("role", "status");
    this.allButton = make("button", "action", t.bank_retry);
    this.wrongButton = make("button", "action", t.bank_retry_wrong);
    this.allButton.type = this.wrongButton.type = "button";
    this.allButton.addEventListener("click", () => this.#reopen(this.items));
    this.wrongButton.addEventListener("click", () =>
      this.#reopen(this.items.filter((item) => ["partly", "wrong"].includes(item.dataset.state))),
    );
    const actions = make("div", "item__actions");
    actions.append(this.wrongButton, this.allButton);
    this.append(this.line, actions);
    /** What goes before the progress in the next message. */
    this.note = "";
    this.list = this.parentElement;
    this.observer = new MutationObserver(() => this.#update());
    this.observer.observe(this.list, { subtree: true, attributeFilter: ["data-state"] });
    this.#update();
  }

  get items() {
    return [...this.list.querySelectorAll("[data-revision]")];
  }

  #update() {
    const states = this.items.map((item) => item.dataset.state ?? "open");
    const count = (state) => states.filter((other) => other === state).length;
    const done = states.length - count("open");
    const parts = [fill(t.bank_progress, { done, total: states.length })];
    const counts = { right: count("right"), partly: count("partly"), wrong: count("wrong") };
    if (counts.right + counts.partly + counts.wrong) parts.push(fill(t.bank_result, counts));
    const text = `${this.note}${parts.join(": ")}.`;
    this.note = "";
    if (this.line.textContent !== text) this.line.textContent = text;
    this.allButton.hidden = done === 0;
    this.wrongButton.hidden = count("partly") + count("wrong") === 0;
  }

  #reopen(items) {
    // The observer hears of the changes and says this together with the new count.
    this.note = `${t.bank_cleared} `;
    for (const item of items) item.reopen(false, false);
    const first = items[0];
    first?.firstOpen?.focus();
    first?.scrollIntoView({ block: "start" });
  }
}

customElements.define("activity-toets", BankSummary);
