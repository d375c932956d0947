/**
 * The line under a test: how far you are. The page holds its first words; this loads when there is
 * an answer. What stands below it loads when somebody comes near; see bank_result.js.
 */
import { verdictOf } from "../items/verdict.js";
import { loaded } from "../progress/loaded.js";
import {
  afterPaint,
  all,
  fill,
  goTo,
  lowerFirst,
  makeButton,
  one,
  say,
  sentence,
} from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

class BankSummary extends HTMLElement {
  /** Whether it will look again in a moment. */
  waits = false;
  /** What goes before the progress in the next message. */
  note = "";
  /** Whether somebody is about to see it. */
  near = false;
  /** Whether what stands below it is on its way. */
  loads = false;
  /** @type {import("./bank_result.js").BankResult | null} */
  result = null;

  connectedCallback() {
    const observer = new MutationObserver(() => this.later());
    observer.observe(this.list, { subtree: true, attributeFilter: ["data-state"] });
    // A screen before it is in view, so that nothing moves in it.
    const nearing = new IntersectionObserver(
      ([{ isIntersecting }]) => {
        this.near = isIntersecting;
        if (!this.result) this.#update();
      },
      { rootMargin: "100% 0px" },
    );
    nearing.observe(this);
  }

  get list() {
    return /** @type {HTMLElement} */ (this.parentElement);
  }

  get items() {
    return /** @type {ItemElement[]} */ (all(this.list, "[data-revision]"));
  }

  /** How an item stands: as it is shown, or as an LMS without room for answers tells it. @param {ItemElement} item */
  standing(item) {
    const { state = "open", item: key = "", revision = "" } = item.dataset;
    if (state !== "open" || item.asked) return state;
    const attempt = loaded.store?.attempt(key, revision);
    if (attempt?.changed) return "changed";
    return attempt?.response === null ? verdictOf(attempt.score) : "open";
  }

  /** Once for all that an answer changes, and after its feedback is on the screen. */
  later() {
    if (this.waits) return;
    this.waits = true;
    afterPaint(() => {
      this.waits = false;
      this.#update();
    });
  }

  #update() {
    const states = this.items.map((item) => this.standing(item));
    /** @param {string} state */
    const count = (state) => states.filter((other) => other === state).length;
    const done = states.length - count("open") - count("changed");
    const counts = { right: count("right"), partly: count("partly"), wrong: count("wrong") };
    const judged = counts.right + counts.partly + counts.wrong;
    const words = `${this.note}${fill(t.bank_progress, { done, total: states.length })}.`;
    this.note = "";
    const text = this.result?.tell(words, states, done, judged > 0) ?? words;
    const line = one(this, "[role=status]");
    if (line.textContent !== text) say(line, text);
    one(this, ".bank-summary__line > p").textContent = judged
      ? sentence(fill(t.bank_result, counts))
      : "";
    this.#leadOn(states);
    // There in time for the last answer too.
    if (!this.result && done && (this.near || done >= states.length - 1)) this.#load();
  }

  /**
   * Below what is told of an answer: on to the next question that is open, or to one before it that
   * was left, and from the last to the result.
   * @param {string[]} states of the items
   */
  #leadOn(states) {
    const { items } = this;
    const open = items.filter((_, index) => /open|changed/.test(states[index]));
    items.forEach((item, index) => {
      const next = open.find((other) => items.indexOf(other) > index) ?? open[0];
      const on = next
        ? fill(t.end_module, { title: lowerFirst(one(next, ".item__label").textContent) })
        : t.bank_see;
      // One whose kind has not come yet has no state, and no answer.
      const words = (item.dataset.state ?? "open") === "open" ? "" : on;
      const old = one(item, ".item__next");
      if (words === (old?.textContent ?? "")) return;
      old?.remove();
      const to = next ?? this;
      const go = () => goTo(one(to, ".item__label, .ending__title") ?? to, to);
      const way = makeButton(words, go, "action action--primary item__next");
      // Its own buttons come last: the offer to remember brings some as well.
      if (words) one(item, "form > .item__actions:last-child").prepend(way);
    });
  }

  async #load() {
    if (this.loads) return;
    this.loads = true;
    try {
      const { BankResult } = await import("./bank_result.js");
      this.result = new BankResult(this);
    } finally {
      // What did not come is asked for again with the next answer.
      this.loads = false;
    }
  }
}

customElements.define("activity-toets", BankSummary);
