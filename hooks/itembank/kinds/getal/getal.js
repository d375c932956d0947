import { ItemElement } from "../../static/items/item.js";
import { all, one } from "../../static/shared/dom.js";

/** Between groups of three stand points or spaces, and never both. */
export const WRITTEN = /^-?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?$/;
const LARGEST = 1e12;
/** Each way to write a unit; any other is written in one. */
const WAYS = [
  ["%", "procent"],
  ["€", "euro"],
];

/**
 * A number as people write it in Dutch: a decimal comma, points or spaces between groups of three
 * digits, with or without the unit it is asked in, before or after it.
 * The engine's parse_number follows the same rule.
 * @param {string} written @param {string} [unit]
 * @returns {number | null} null when it is none; unreadable.js tells why
 */
export function parseNumber(written, unit) {
  const number = bare(written, unit);
  const value = WRITTEN.test(number) ? Number(number.replace(/[. ]/g, "").replace(",", ".")) : NaN;
  return Math.abs(value) <= LARGEST ? value : null;
}

/** What was written, without its unit, and with a minus and spaces as a keyboard has them. @param {string} written @param {string} [unit] */
export function bare(written, unit = "") {
  // Spaces that keep a number on one line are spaces too.
  const typed = written.replace(/[\u00a0\u2009\u202f]/g, " ").trim();
  return withoutUnit(typed, unit).replace(/^[−–—] ?/, "-");
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

class GetalItem extends ItemElement {
  get input() {
    return one(this.fieldset, "input");
  }

  /** The text as typed, kept because it is what the learner gave; null when it is no number. */
  response() {
    return parseNumber(this.given, this.unit) === null ? null : this.given;
  }

  async unreadable() {
    if (!this.given || this.response() !== null) return "";
    const { unreadableWords } = await import("./unreadable.js");
    const number = bare(this.given, this.unit);
    return unreadableWords(number, WRITTEN.test(number));
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
    const value = parseNumber(response, this.unit) ?? NaN;
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
