import { ItemElement } from "../../static/items/item.js";
import { all, fill, make, makeButton, makeStatus, one, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/**
 * Score of an order: the share of the n - 1 pairs (k, k+1) of the key that stand directly after
 * each other. @param {number[]} given authored indexes, in the learner's order
 */
export function orderScore(given) {
  const pairs = given.filter((index, place) => given[place + 1] === index + 1).length;
  return pairs / (given.length - 1);
}

/** @type {[string, string, number][]} */
const MOVES = [
  ["up", "▲", -1],
  ["down", "▼", 1],
];

/** @param {HTMLElement} step */
const wordsOf = (step) => one(step, ".step__text").textContent;

class VolgordeItem extends ItemElement {
  live = makeStatus("item__aside");
  /** @type {number[]} as the page showed them */
  first = [];
  /** Whether the learner moved a step: before that the order is nobody's answer. */
  moved = false;

  get list() {
    return one(this.fieldset, "ol");
  }

  get steps() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  upgrade() {
    this.first = this.shownOrder;
    this.fieldset.append(this.live);
    for (const step of this.steps) {
      const select = one(step, "select");
      select.remove(0);
      select.addEventListener("change", () => this.#move(step, Number(select.value) - 1, select));
      const buttons = make("span", "step__buttons");
      for (const [direction, icon, change] of MOVES) {
        const move = () => this.#move(step, this.steps.indexOf(step) + change, button);
        const button = makeButton(icon, move, "action action--small");
        button.setAttribute("aria-label", `${this.kindTexts(direction)}: ${wordsOf(step)}`);
        buttons.append(button);
      }
      step.append(buttons);
    }
    this.#order(this.steps);
  }

  /** @param {HTMLElement} step @param {number} place @param {HTMLElement} focus */
  #move(step, place, focus) {
    const others = this.steps.filter((other) => other !== step);
    const goal = Math.max(0, Math.min(place, others.length));
    others.splice(goal, 0, step);
    this.moved = true;
    this.#order(others);
    focus.focus();
    const values = { step: wordsOf(step), place: goal + 1, total: others.length };
    say(this.live, fill(this.kindTexts("moved"), values));
  }

  /** @param {HTMLElement[]} steps */
  #order(steps) {
    this.list.append(...steps);
    steps.forEach((step, place) => {
      one(step, "select").value = String(place + 1);
    });
  }

  get shownOrder() {
    return this.steps.map((step) => Number(step.dataset.index));
  }

  response() {
    return this.moved ? this.shownOrder : null;
  }

  /** @param {number[]} given @returns {Grade} */
  grade(given) {
    say(this.live, "");
    const parts = this.steps.map((step, place) => {
      const index = Number(step.dataset.index);
      const placed = index === place;
      // Nothing comes before the first step.
      const follows = index === 0 ? placed : given[place - 1] === index - 1;
      const [mark, label] = this.#judged(placed, follows);
      step.dataset.mark = mark;
      const extra = placed ? "" : fill(this.kindTexts("belongs"), { place: index + 1 });
      return { after: one(step, ".step__buttons"), mark, label, extra, reason: null };
    });
    this.#showRight();
    const score = orderScore(given);
    const total = given.length - 1;
    const line = fill(this.kindTexts("pairs"), { right: Math.round(score * total), total });
    return { score, parts, line };
  }

  /** @param {boolean} placed @param {boolean} follows @returns {[Mark, string]} sign and words */
  #judged(placed, follows) {
    if (placed && follows) return ["right", t.right];
    if (placed) return ["partly", this.kindTexts("placed")];
    return follows ? ["partly", this.kindTexts("follows")] : ["wrong", t.wrong];
  }

  /** The right order, with why each step stands where it stands. */
  #showRight() {
    this.#hideRight();
    const box = make("div", "order__right");
    const list = make("ol");
    for (const reason of all(this, ".item__key .reason")) {
      const step = make("li");
      step.append(...reason.cloneNode(true).childNodes);
      list.append(step);
    }
    box.append(make("b", "", this.kindTexts("right_order")), list);
    this.list.after(box);
  }

  #hideRight() {
    one(this.fieldset, ".order__right")?.remove();
  }

  /** @param {number[]} given */
  restore(given) {
    const steps = new Map(this.steps.map((step) => [Number(step.dataset.index), step]));
    this.#order(given.map((index) => /** @type {HTMLElement} */ (steps.get(index))));
    this.moved = true;
  }

  clear() {
    for (const step of this.steps) delete step.dataset.mark;
    this.#hideRight();
    this.restore(this.first);
    this.moved = false;
  }
}

customElements.define("activity-volgorde", VolgordeItem);
