/**
 * The mark on what an LMS keeps: of which attempt it is, and how many times that was written.
 *
 *   3.<attempt>.<count>.<what pack.js made of it>
 *
 * By it two texts of one attempt can be told apart by age, and no text is the same as one that was
 * said before: an LMS that believes to have sent a value sends only another one. What was written
 * before there were marks has none, and is older than all that has.
 */
import { digits, number, SIGNS } from "./signs.js";

const ATTEMPT = 3;
const COUNT = 4;
const FORM = new RegExp(`^3\\.([\\w-]{${ATTEMPT}})\\.([\\w-]{${COUNT}})\\.`);

/** @typedef {{attempt: string, count: number}} Stamp */

/** Characters it takes. */
export const ROOM = "3...".length + ATTEMPT + COUNT;

/** By chance, and nothing else: it tells two attempts apart. @returns {Stamp} */
export function firstStamp() {
  const chance = crypto.getRandomValues(new Uint8Array(ATTEMPT));
  return { attempt: [...chance].map((byte) => SIGNS[byte & 63]).join(""), count: 0 };
}

/** @param {Stamp} stamp @param {string} text */
export const stamped = ({ attempt, count }, text) => `3.${attempt}.${digits(count, COUNT)}.${text}`;

/** @param {string} text @returns {Stamp & {text: string}}  without a mark of no attempt */
export function readStamp(text) {
  const [mark, attempt, count] = FORM.exec(text) ?? ["", "", ""];
  return { attempt, count: number(count), text: text.slice(mark.length) };
}
