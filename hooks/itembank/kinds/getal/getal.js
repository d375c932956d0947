import { ItemElement } from "../../static/items/item.js";
import { all, one } from "../../static/shared/dom.js";

const WRITTEN = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const LARGEST = 1e12;

/**
 * A number as Dutch writes it: a decimal comma, points only between groups of three digits.
 * The engine's parse_number follows the same rule.
 * @param {string} written
 * @returns {{value?: number, problem?: "empty"|"point"|"not_a_number"|"too_large"}}
 */
export function parseNumber(written) {
  const compact = written.trim().replace("−", "-");
  if (!compact) return { problem: "empty" };
  if (!WRITTEN.test(compact)) {
    return { problem: /^-?\d*\.\d+(?:,\d+)?$/.test(compact) ? "point" : "not_a_number" };
  }
  const value = Number(compact.replaceAll(".", "").replace(",", "."));
  return Math.abs(value) <= LARGEST ? { value } : { problem: "too_large" };
}

class GetalItem extends ItemElement {
  get input() {
    return one(this.fieldset, "input");
  }

  upgrade() {
    this.status.id = `${this.input.name}-status`;
    this.input.setAttribute("aria-describedby", this.status.id);
  }

  /** The text as typed, kept because it is what the learner gave; null when it is no number. */
  response() {
    const { problem } = parseNumber(this.input.value);
    if (problem) {
      this.emptyText = this.kindTexts(problem);
      this.input.setAttribute("aria-invalid", "true");
      return null;
    }
    this.input.removeAttribute("aria-invalid");
    return this.input.value.trim();
  }

  get given() {
    return this.input.value.trim();
  }

  /** @param {string} response @returns {Grade} */
  grade(response) {
    const { value = NaN } = parseNumber(response);
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
    this.input.removeAttribute("aria-invalid");
  }
}

customElements.define("activity-getal", GetalItem);
