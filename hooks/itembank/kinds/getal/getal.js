import { ItemElement } from "../../static/items/item.js";
import { all, fill, one } from "../../static/shared/dom.js";

/** Between groups of three stand points or spaces, and never both. */
const WRITTEN = /^-?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?$/;
const LARGEST = 1e12;
/** What has so many signs is no number with a word or two beside it. */
const LONG = 20;
/**
 * @typedef {object} Found
 * @property {number} [value]
 * @property {"empty"|"point"|"groups"|"words"|"not_a_number"|"too_large"} [problem]
 * @property {string} [rest]  what stands beside the number and is no unit of it
 */
/** Each way to write a unit; any other is written in one. */
const WAYS = [
  ["%", "procent"],
  ["€", "euro"],
];

/**
 * A number as people write it in Dutch: a decimal comma, points or spaces between groups of three
 * digits, with or without the unit it is asked in, before or after it.
 * The engine's parse_number follows the same rule.
 * @param {string} written @param {string} [unit] @returns {Found}
 */
export function parseNumber(written, unit = "") {
  // Spaces that keep a number on one line are spaces too.
  const typed = written.replace(/[\u00a0\u2009\u202f]/g, " ").trim();
  if (!typed) return { problem: "empty" };
  const number = withoutUnit(typed, unit).replace(/^[−–—] ?/, "-");
  if (!WRITTEN.test(number)) return problemOf(number);
  const value = Number(number.replace(/[. ]/g, "").replace(",", "."));
  return Math.abs(value) <= LARGEST ? { value } : { problem: "too_large" };
}

/** @param {string} typed @param {string} unit */
function withoutUnit(typed, unit) {
  const lower = typed.toLowerCase();
  const own = unit.toLowerCase();
  for (const way of WAYS.find((ways) => ways.includes(own)) ?? [own]) {
    if (way && lower.endsWith(way)) return typed.slice(0, -way.length).trimEnd();
    if (way && lower.startsWith(way)) return typed.slice(way.length).trimStart();
  }
  return typed;
}

/** What is to be changed in what is no number. @param {string} typed @returns {Found} */
function problemOf(typed) {
  if (/^-?\d*\.\d+(?:,\d+)?$/.test(typed)) return { problem: "point" };
  const [, before = "", after = ""] =
    /^([^-\d.,]*)-?\d[\d., ]*(\D*)$/.exec(typed.slice(0, LONG)) ?? [];
  const rest = `${before.trim()} ${after.trim()}`.trim();
  if (rest && typed.length < LONG) return { problem: "words", rest };
  return { problem: /^-?\d[\d., ]*$/.test(typed) ? "groups" : "not_a_number" };
}

class GetalItem extends ItemElement {
  get input() {
    return one(this.fieldset, "input");
  }

  /** The text as typed, kept because it is what the learner gave; null when it is no number. */
  response() {
    return parseNumber(this.given, this.unit).problem ? null : this.given;
  }

  get unreadable() {
    const { problem, rest = "" } = parseNumber(this.given, this.unit);
    return problem && problem !== "empty" ? fill(this.kindTexts(problem), { rest }) : "";
  }

  /** What is counted in. */
  get unit() {
    return this.input.dataset.unit;
  }

  get given() {
    return this.input.value.trim();
  }

  /** @param {string} response @returns {Grade} */
  grade(response) {
    const { value = NaN } = parseNumber(response, this.unit);
    const exact = this.reason("[data-key]");
    const { answer, margin } = exact.dataset;
    // Rounding keeps 6,7 - 6,6 from missing a margin of 0,1 by a rounding error of the machine.
    const distance = Number(Math.abs(value - Number(answer)).toFixed(9));
    const right = distance <= Number(margin);
    const after = one(this.fieldset, "label");
    /** @type {Remark} */
    const answered = {
      after,
      mark: right ? "right" : "missed",
      label: one(exact, "b").textContent,
      extra: one(exact, "i")?.textContent,
      reason: exact,
    };
    if (right) return { score: 1, parts: [answered] };
    const behind = all(this, ".item__key .reason[data-low]").find(
      ({ dataset }) => value >= Number(dataset.low) && value <= Number(dataset.high),
    );
    const label = `${this.kindTexts("your")}: ${response}`;
    return { score: 0, parts: [{ after, mark: "wrong", label, reason: behind ?? null }, answered] };
  }

  /** @param {string} response */
  restore(response) {
    this.input.value = response;
  }

  clear() {
    this.input.value = "";
  }
}

customElements.define("activity-getal", GetalItem);
