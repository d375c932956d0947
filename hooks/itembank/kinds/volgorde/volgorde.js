import { fill, make } from "./dom.js";
import { ItemElement } from "./item.js";
import { texts as t } from "./texts.js";

/**
 * Score of an order: the share of the n - 1 pairs (k, k+1) of the key that stand directly after
 * each other. @param {number[]} given authored indexes, in the learner's order
 */
export function orderScore(given) {
  const pairs = given.filter((index, place) => given[place + 1] === index + 1).length;
  return pairs / (given.length - 1);
}

class VolgordeItem extends ItemElement {
  get list() {
    return this.fieldset.querySelector("ol");
  }

  get steps() {
    return [...this.list.children];
  }

  upgrade() {
    this.first = this.steps.map((step) => Number(step.dataset.index));
    this.live = make("p", "item__aside");
    this.live.setAttribute("role", "status");
    this.fieldset.append(this.live);
    for (const step of this.steps) {
      const name = step.querySelector(".step__text").textContent;
      const select = step.querySelector("select");
      select.firstElementChild.remove();
      select.addEventListener("change", () => this.#move(step, Number(select.value) - 1, select));
      const buttons = make("span", "step__buttons");
      for (const [direction, icon, change] of [["up", "▲", -1], ["down", "▼", 1]]) {
        const button = make("button", "action action--small", icon);
        button.type = "button";
        button.setAttribute("aria-label", `${this.kindTexts(direction)}: ${name}`);
        button.addEventListener("click", () =>
          this.#move(step, this.steps.indexOf(step) + change, button),
        );
        buttons.append(button);
      }
      step.append(buttons);
    }
    this.#order(this.steps);
  }

  #move(step, place, focus) {
    const others = this.steps.filter((other) => other !== step);
    const goal = Math.max(0, Math.min(place, others.length));
    others.splice(goal, 0, step);
    this.#order(others);
    focus.focus();
    this.live.textContent = fill(this.kindTexts("moved"), {
      step: step.querySelector(".step__text").textContent,
      place: goal + 1,
      total: others.length,
    });
  }

  #order(steps) {
    this.list.append(...steps);
    steps.forEach((step, place) => {
      step.querySelector("select").value = String(place + 1);
    });
  }

  response() {
    return this.steps.map((step) => Number(step.dataset.index));
  }

  grade(given) {
    this.live.textContent = "";
    const parts = this.steps.map((step, place) => {
      const index = Number(step.dataset.index);
      const placed = index === place;
      const right = placed || (place > 0 && given[place - 1] === index - 1);
      step.dataset.mark = right ? "key" : "wrong";
      return {
        after: step.lastElementChild,
        right,
        label: placed ? t.right : right ? this.kindTexts("follows") : t.wrong,
        extra: fill(this.kindTexts("belongs"), { place: index + 1 }),
        reason: this.reason(`[data-index="${index}"]`),
      };
    });
    const score = orderScore(given);
    const total = given.length - 1;
    const line = fill(this.kindTexts("pairs"), { right: Math.round(score * total), total });
    return { score, parts, line };
  }

  restore(given) {
    const steps = this.steps;
    this.#order(given.map((index) => steps.find((step) => Number(step.dataset.index) === index)));
  }

  clear() {
    for (const step of this.steps) delete step.dataset.mark;
    this.restore(this.first);
  }
}

customElements.define("activity-volgorde", VolgordeItem);
