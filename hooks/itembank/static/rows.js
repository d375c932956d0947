/** Items where every row gets an answer of its own: koppel and indeling. */
import { fill } from "./dom.js";
import { ItemElement } from "./item.js";
import { texts as t } from "./texts.js";

/** Score of rows: the share that is right. @param {unknown[]} keys @param {unknown[]} given */
export function rowScore(keys, given) {
  return keys.filter((key, index) => key === given[index]).length / keys.length;
}

/**
 * A kind says of its rows (elements with `data-index`): `keyOf(index)`, `read(row)` (null when
 * open), `write(row, value)`, `feedbackPlace(row)` and `correction(index, given)`.
 */
export class RowsItem extends ItemElement {
  canRetryWrong = true;

  get rows() {
    const rows = [...this.fieldset.querySelectorAll("[data-index]")];
    return rows.sort((a, b) => a.dataset.index - b.dataset.index);
  }

  get keys() {
    return this.rows.map((_, index) => this.keyOf(index));
  }

  response() {
    const given = this.rows.map((row) => this.read(row));
    return given.includes(null) ? null : given;
  }

  grade(given) {
    const keys = this.keys;
    const parts = this.rows.map((row, index) => {
      const right = given[index] === keys[index];
      row.dataset.mark = right ? "key" : "wrong";
      return {
        after: this.feedbackPlace(row),
        right,
        label: right ? t.part_right : t.part_wrong,
        reason: this.reason(`[data-index="${index}"]`),
        ...(right ? {} : this.correction(index, given[index])),
      };
    });
    const line = fill(t.score_parts, {
      right: parts.filter((part) => part.right).length,
      total: parts.length,
    });
    return { score: rowScore(keys, given), parts, line };
  }

  restore(given) {
    this.rows.forEach((row, index) => this.write(row, given[index]));
  }

  /** The first row without an answer; all of them when everything starts again. */
  get firstOpen() {
    const shown = [...this.fieldset.querySelectorAll("[data-index]")];
    return shown.find((row) => this.read(row) === null)?.querySelector("input, select");
  }

  clear(wrongOnly) {
    const keys = this.keys;
    this.rows.forEach((row, index) => {
      const keep = wrongOnly && this.read(row) === keys[index];
      if (!keep) this.write(row, null);
      delete row.dataset.mark;
    });
  }
}
