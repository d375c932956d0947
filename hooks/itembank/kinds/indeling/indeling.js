import { RowsItem } from "../../static/items/answers.js";
import { all, one, sentence } from "../../static/shared/dom.js";

class IndelingItem extends RowsItem {
  /** @param {number} index */
  keyOf(index) {
    return this.reason(`[data-index="${index}"]`).dataset.group;
  }

  /** @param {HTMLElement} row */
  read(row) {
    return one(row, "input:checked")?.value ?? null;
  }

  /** @param {HTMLElement} row @param {string | null} value */
  write(row, value) {
    for (const input of all(row, "input")) input.checked = input.value === value;
  }

  /** @param {HTMLElement} row */
  feedbackPlace(row) {
    return row.lastElementChild ?? row;
  }

  /** @param {number} index */
  correction(index) {
    const group = this.reason(`[data-index="${index}"] i`).textContent;
    const chosen = one(this.rows[index], ":checked").parentElement?.textContent.trim();
    const words = [
      `${this.kindTexts("chosen")} ${chosen}`,
      `${this.kindTexts("belongs")} ${group}`,
    ];
    return { extra: words.map(sentence).join(" ") };
  }
}

customElements.define("activity-indeling", IndelingItem);
