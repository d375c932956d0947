import { ItemElement } from "../../static/items/item.js";
import { all, make, one } from "../../static/shared/dom.js";

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
    return all(this.fieldset, "[data-statement]");
  }

  response() {
    const given = this.statements.map((row) => one(row, "input:checked")?.value);
    return given.every((value) => value !== undefined) ? given.map(Number) : null;
  }

  /** @param {number[]} given @returns {Grade} */
  grade(given) {
    const outcomes = all(this, ".item__key .outcome");
    const top = Number(outcomes[0].dataset.top);
    const share = scanShare(given, top);
    const box = make("div", "scan__profile");
    if (share === null) {
      box.append(make("p", "", this.kindTexts("nothing")));
    } else {
      const fits = outcomes.filter((outcome) => Number(outcome.dataset.start) <= share + 1e-9);
      for (const outcome of fits.slice(-1)) box.append(outcome.cloneNode(true));
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
    return { score: null, parts: [], first: box };
  }

  /** @param {number[]} given */
  restore(given) {
    this.statements.forEach((row, index) => {
      for (const input of all(row, "input")) {
        input.checked = Number(input.value) === given[index];
      }
    });
  }

  /** The first statement without an answer. */
  get firstOpen() {
    const open = this.statements.find((row) => !one(row, "input:checked"));
    return open && one(open, "input");
  }

  clear() {
    for (const input of all(this.fieldset, "input")) input.checked = false;
    for (const box of all(this, ".scan__profile")) box.remove();
  }
}

customElements.define("activity-zelfscan", ZelfscanItem);
