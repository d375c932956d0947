import { make } from "./dom.js";
import { ItemElement } from "./item.js";

/**
 * The mean of the answers as a share of the scale, over the answers that are known (0 and up).
 * @param {number[]} given one per statement; -1 is "I do not know"
 * @param {number} top the highest answer of the scale
 * @returns {number|null} 0..1, or null when nothing is known
 */
export function scanShare(given, top) {
  const known = given.filter((value) => value >= 0);
  if (!known.length) return null;
  return known.reduce((sum, value) => sum + value, 0) / (known.length * top);
}

class ZelfscanItem extends ItemElement {
  get statements() {
    return [...this.fieldset.querySelectorAll("[data-statement]")];
  }

  response() {
    const given = this.statements.map((row) => row.querySelector("input:checked")?.value);
    return given.includes(undefined) ? null : given.map(Number);
  }

  grade(given) {
    const outcomes = [...this.querySelectorAll(".item__key .outcome")];
    const top = Number(outcomes[0].dataset.top);
    const share = scanShare(given, top);
    const box = make("div", "scan__profile");
    if (share === null) {
      box.append(make("p", "", this.kindTexts("nothing")));
    } else {
      const fits = outcomes.filter((outcome) => Number(outcome.dataset.start) <= share + 1e-9);
      box.append(fits.at(-1).cloneNode(true));
    }
    const low = this.statements.filter((_, index) => given[index] < top / 2);
    const advice = low
      .map((row) => this.reason(`[data-statement="${row.dataset.statement}"]`))
      .filter(Boolean);
    if (advice.length) {
      const list = make("ul");
      for (const reason of advice) {
        const entry = make("li");
        entry.append(...reason.cloneNode(true).childNodes);
        list.append(entry);
      }
      box.append(make("p", "feedback__label", this.kindTexts("advice")), list);
    }
    return { score: null, parts: [], show: box };
  }

  restore(given) {
    this.statements.forEach((row, index) => {
      for (const input of row.querySelectorAll("input")) {
        input.checked = Number(input.value) === given[index];
      }
    });
  }

  /** The first statement without an answer. */
  get firstOpen() {
    const open = this.statements.find((row) => !row.querySelector("input:checked"));
    return open?.querySelector("input");
  }

  clear() {
    for (const input of this.fieldset.querySelectorAll("input")) input.checked = false;
    for (const box of this.querySelectorAll(".scan__profile")) box.remove();
  }
}

customElements.define("activity-zelfscan", ZelfscanItem);
