/** What answers lead to, by the rules the page holds; for the page itself and for a big screen. */
import { all, one } from "../../static/shared/dom.js";

const ABOVE = "groter_dan_niveau";
const BELOW = "kleiner_dan_niveau";

/**
 * @typedef {object} Rules
 * @property {string[]} smallest  the scales of which the smallest is the level
 * @property {{value: number, advice: string}[]} levels
 * @property {{signal: string, when: Record<string, string>[]}[]} signals
 * @typedef {object} Answer  in the order of the questions
 * @property {string} step
 * @property {string} [scale]
 * @property {string} words
 * @property {string} [advice]
 * @property {number} [value]
 * @property {string} [signal]
 * @typedef {Answer & {question: string, marks: HTMLElement[]}} Given  an answer as it stands in the page
 */

/**
 * The outcome of answers, by the rules the page holds. The engine's `decide` has the same three.
 * @param {Rules} rules @param {Answer[]} given @returns {{advice: string, signals: string[]}}
 */
export function decide({ smallest, levels, signals }, given) {
  const found = given.flatMap(({ signal }) => signal ?? []);
  const [stop] = given.flatMap(({ advice }) => advice || []);
  if (stop) return { advice: stop, signals: found };
  /** @type {Record<string, number>} */
  const values = {};
  /** @type {Record<string, string>} */
  const words = {};
  for (const { step, scale, value = NaN, words: word } of given) {
    if (scale) values[scale] = value;
    words[step] = word;
  }
  const level = Math.min(...smallest.map((scale) => values[scale]));
  /** @param {[string, string]} condition */
  const holds = ([name, word]) =>
    word === ABOVE
      ? values[name] > level
      : word === BELOW
        ? values[name] < level
        : words[name] === word;
  for (const { signal, when } of signals) {
    if (when.some((group) => Object.entries(group).every(holds))) found.push(signal);
  }
  const fitting = levels.filter(({ value }) => value <= level).sort((a, b) => b.value - a.value);
  return { advice: fitting[0].advice, signals: [...new Set(found)] };
}

/** The rules that stand in the page. @param {HTMLElement} tool @returns {Rules} */
export function rulesOf(tool) {
  const key = one(tool, ".tool__static");
  return {
    smallest: (key.dataset.smallest ?? "").split(" "),
    levels: all(key, "[data-level]").map(({ dataset: { level, advice = "" } }) => ({
      value: Number(level),
      advice,
    })),
    signals: all(key, "[data-when]").map(({ dataset: { signal = "", when = "[]" } }) => ({
      signal,
      when: JSON.parse(when),
    })),
  };
}

/** The answer to a question. @param {HTMLElement} step @param {HTMLInputElement} input @returns {Given} */
export function answerOf(step, input) {
  return {
    step: step.dataset.step ?? "",
    scale: step.dataset.scale,
    question: one(step, "legend").textContent,
    words: one(/** @type {HTMLElement} */ (input.parentElement), "span").textContent,
    advice: input.dataset.advice,
    value: Number(input.dataset.value),
    signal: input.dataset.signal,
    marks: all(step, ".source-mark"),
  };
}
