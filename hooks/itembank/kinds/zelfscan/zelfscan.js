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

/** How much advice is shown at once: more is not begun with. */
const FIRST = 3;

/**
 * The statements below the middle of the scale, the lowest first and those of one answer in the
 * order of the author. @param {number[]} given  @param {number} top the highest answer of the scale
 */
export const lowest = (given, top) =>
  [...given.keys()]
    .filter((index) => given[index] < top / 2)
    .sort((one, other) => given[one] - given[other]);

/** What to do, without the statement it answers. @param {HTMLElement[]} advice */
function toDo(advice) {
  const list = make("ul");
  for (const reason of advice) {
    const entry = make("li");
    entry.append(...one(reason, ":scope > span").cloneNode(true).childNodes);
    list.append(entry);
  }
  return list;
}

class ZelfscanItem extends ItemElement {
  get statements() {
    return /** @type {HTMLFieldSetElement[]} */ (all(this.fieldset, "[data-statement]"));
  }

  /** Ten answers are something to lose before any of them is checked: that is told at the first. */
  upgrade() {
    for (const row of this.statements) {
      row.addEventListener("change", async () => {
        const { offer } = await import("../../static/progress/consent.js");
        offer(row);
      });
    }
  }

  /** Each statement by itself: what offers to remember stands between them. @param {boolean} fixed */
  lock(fixed) {
    for (const row of this.statements) row.disabled = fixed;
  }

  get given() {
    return this.statements.map((row) => {
      const chosen = one(row, "input:checked");
      return chosen ? Number(chosen.value) : null;
    });
  }

  response() {
    const { given } = this;
    return given.includes(null) ? null : given;
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
    const advice = lowest(given, top)
      .map((index) => this.reason(`[data-statement="${this.statements[index].dataset.statement}"]`))
      .filter(Boolean);
    if (advice.length) {
      const first = toDo(advice.slice(0, FIRST));
      box.append(make("p", "feedback__label", this.kindTexts("advice")), first);
    }
    if (advice.length > FIRST) {
      const later = make("details");
      later.append(make("summary", "", this.kindTexts("advice_more")), toDo(advice.slice(FIRST)));
      box.append(later);
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
