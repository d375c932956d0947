/** What is to be changed in what is no number. It loads for who wrote such a thing. */
import { fill } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/** What has so many signs is no number with a word or two beside it. */
const LONG = 20;

/**
 * @typedef {object} Found
 * @property {"point"|"groups"|"words"|"not_a_number"|"too_large"} problem
 * @property {string} [rest]  what stands beside the number and is no unit of it
 */

/**
 * @param {string} written  something, without its unit
 * @param {boolean} formed  whether it is written as a number is
 * @returns {Found}
 */
export function problemOf(written, formed) {
  if (formed) return { problem: "too_large" };
  if (/^-?\d*\.\d+(?:,\d+)?$/.test(written)) return { problem: "point" };
  const [, before = "", after = ""] =
    /^([^-\d.,]*)-?\d[\d., ]*(\D*)$/.exec(written.slice(0, LONG)) ?? [];
  const rest = `${before.trim()} ${after.trim()}`.trim();
  if (rest && written.length < LONG) return { problem: "words", rest };
  return { problem: /^-?\d[\d., ]*$/.test(written) ? "groups" : "not_a_number" };
}

/** @param {string} written  what is no number, without its unit @param {boolean} formed  as above */
export function unreadableWords(written, formed) {
  const { problem, rest = "" } = problemOf(written, formed);
  return fill(t[/** @type {const} */ (`getal.${problem}`)], { rest });
}
