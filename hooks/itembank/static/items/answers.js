/** Answers of the kinds that are alike: options that are chosen, and rows that get an answer each. */
import { all, fill, one } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { ItemElement } from "./item.js";

/**
 * Score of a choice: (right chosen - wrong chosen) / number of keys, at least 0. With one key
 * that is 1 or 0.
 * @param {number[]} keys @param {number[]} chosen
 */
export function choiceScore(keys, chosen) {
  const right = chosen.filter((index) => keys.includes(index)).length;
  return Math.max(0, (right - (chosen.length - right)) / keys.length);
}

/** An option is right or not and chosen or not: its sign and its words. @type {[Mark, string][]} */
const [RIGHT, MISSED, WRONG, LEFT] = [
  ["right", t.chosen_right],
  ["missed", t.missed],
  ["wrong", t.chosen_wrong],
  ["none", t.left_right],
];

export class ChoiceItem extends ItemElement {
  get inputs() {
    return all(this.fieldset, "input");
  }

  /** What holds an option: its words and its control. @param {HTMLInputElement} input */
  option(input) {
    return /** @type {HTMLElement} */ (input.parentElement);
  }

  get keys() {
    const reasons = all(this, ".item__key .reason[data-key]");
    return reasons.map((reason) => Number(reason.dataset.index));
  }

  /** Authored indexes of the options that are ticked, or null without any. */
  response() {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => Number(input.value));
    return chosen.length ? chosen.sort((a, b) => a - b) : null;
  }

  /** @param {number[]} chosen @returns {Grade} */
  grade(chosen) {
    const keys = this.keys;
    const parts = this.inputs.map((input) => {
      const index = Number(input.value);
      const isKey = keys.includes(index);
      const isChosen = chosen.includes(index);
      const [mark, label] = isKey ? (isChosen ? RIGHT : MISSED) : isChosen ? WRONG : LEFT;
      const after = this.option(input);
      after.dataset.mark = mark;
      return { after, mark, label, reason: this.reason(`[data-index="${index}"]`) };
    });
    return { score: choiceScore(keys, chosen), parts };
  }

  /** @param {number[]} chosen */
  restore(chosen) {
    for (const input of this.inputs) input.checked = chosen.includes(Number(input.value));
  }

  /** The first option that is not chosen yet. */
  get firstOpen() {
    return this.inputs.find((input) => !input.checked);
  }

  /** @param {boolean} wrongOnly */
  clear(wrongOnly) {
    const keys = wrongOnly ? this.keys : [];
    for (const input of this.inputs) {
      input.checked = input.checked && keys.includes(Number(input.value));
      delete this.option(input).dataset.mark;
    }
  }
}

/** Score of rows: the share that is right. @param {unknown[]} keys @param {unknown[]} given */
export function rowScore(keys, given) {
  return keys.filter((key, index) => key === given[index]).length / keys.length;
}

/** A kind says of its rows, which have `data-index`, how they are read and written. */
export class RowsItem extends ItemElement {
  canRetryWrong = true;

  get rows() {
    const rows = all(this.fieldset, "[data-index]");
    return rows.sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index));
  }

  get keys() {
    return this.rows.map((_, index) => this.keyOf(index));
  }

  get given() {
    return this.rows.map((row) => this.read(row));
  }

  response() {
    const { given } = this;
    return given.includes(null) ? null : given;
  }

  /** @param {unknown[]} given @returns {Grade} */
  grade(given) {
    const keys = this.keys;
    const parts = this.rows.map((row, index) => {
      const right = given[index] === keys[index];
      /** @type {Mark} */
      const mark = right ? "right" : "wrong";
      row.dataset.mark = mark;
      return {
        after: this.feedbackPlace(row),
        mark,
        label: right ? t.right : t.wrong,
        reason: this.reason(`[data-index="${index}"]`),
        ...(right ? {} : this.correction(index, given[index])),
      };
    });
    const line = fill(t.score_parts, {
      right: parts.filter(({ mark }) => mark === "right").length,
      total: parts.length,
    });
    return { score: rowScore(keys, given), parts, line };
  }

  /** @param {any[]} given */
  restore(given) {
    for (const [index, row] of this.rows.entries()) this.write(row, given[index]);
  }

  /** The first row without an answer; all of them when everything starts again. */
  get firstOpen() {
    const open = all(this.fieldset, "[data-index]").find((row) => this.read(row) === null);
    return open && one(open, "input, select");
  }

  /** @param {boolean} wrongOnly */
  clear(wrongOnly) {
    const keys = this.keys;
    this.rows.forEach((row, index) => {
      const keep = wrongOnly && this.read(row) === keys[index];
      if (!keep) this.write(row, null);
      delete row.dataset.mark;
    });
  }

  /** What a row must be. @param {number} _index @returns {unknown} */
  keyOf(_index) {
    return null;
  }

  /** What a row is; null as long as it is open. @param {HTMLElement} _row @returns {unknown} */
  read(_row) {
    return null;
  }

  /** @param {HTMLElement} _row @param {any} _value null opens it */
  write(_row, _value) {}

  /** After what the feedback of a row comes. @param {HTMLElement} row @returns {Element} */
  feedbackPlace(row) {
    return row;
  }

  /** What to say of a row that is wrong. @param {number} _index @param {any} _given */
  correction(_index, _given) {
    return { extra: "" };
  }
}
