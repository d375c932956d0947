/** What may be kept as an answer: short words and numbers, and never free text. */
import { NAME, PARTS } from "../shared/limits.js";

/** Nothing that is stored needs the marks of markup. */
const WORDS = new RegExp(`^[^<>&"'\`]{0,${NAME}}$`);

/** A pattern by itself would also fit a number or a list with one text. @param {RegExp} pattern @param {unknown} value */
export const is = (pattern, value) => typeof value === "string" && pattern.test(value);

/** @param {unknown} value */
const simple = (value) =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  is(WORDS, value);

/** @param {unknown} value */
export const isResponse = (value) =>
  simple(value) || (Array.isArray(value) && value.length <= PARTS && value.every(simple));
