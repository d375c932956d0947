/** What happens to the final test as it is kept. Pure: a test in, a test out. */

import { today } from "../../static/progress/days.js";
import { drawsOf, nothing } from "../../static/progress/draws.js";
import { isResponse } from "../../static/progress/responses.js";

/** Nobody made a test yet. @returns {Test} */
export const none = () => ({ ...nothing(), seen: [], results: [], day: today(), count: 0 });

/** By chance, and nothing else: it tells two draws apart. */
const newMark = () => crypto.getRandomValues(new Uint32Array(1))[0].toString(36);

/**
 * The test with this draw in front; what was in front waits behind it. Null when the draw is not
 * being made: it was handed in, or wiped.
 * @param {Test} test @param {string} draw @returns {Test | null}
 */
export function inFront(test, draw) {
  const all = drawsOf(test);
  const found = all.find((one) => one.draw === draw);
  return found ? composed(test, [found, ...all.filter((one) => one !== found)]) : null;
}

/**
 * The test with the first draw in front of which a question is left, or with none.
 * @param {Test} test @param {(key: string) => boolean} isThere
 */
export function leftOf(test, isThere) {
  const found = drawsOf(test).find(({ ids }) => ids.some(isThere));
  return (found && inFront(test, found.draw)) ?? composed(test, []);
}

/** The test with these draws, the first of them in front. @param {Test} test @param {Running[]} all */
export function composed(test, [current = nothing(), ...others]) {
  const { seen, results, day, count } = test;
  return { ...current, ...(others.length && { others }), seen, results, day, count };
}

/** @param {Test} test @param {Partial<Test>} change @returns {Test} */
export const changed = (test, change) => ({
  ...test,
  ...change,
  day: today(),
  count: test.count + 1,
});

/** Begin with these items. @param {Test} test @param {string[]} ids */
export const begun = (test, ids) =>
  changed(composed(test, [{ ...nothing(), draw: newMark(), ids }, ...drawsOf(test)]), {});

/**
 * What was given to a question so far; null or nothing but open rows takes it away.
 * @param {Test} test @param {string} key @param {string} revision @param {unknown} response
 */
export function given(test, key, revision, response) {
  const [responses, revisions] = [{ ...test.responses }, { ...test.revisions }];
  const open = Array.isArray(response) && response.every((row) => row === null);
  if (open || response === null || response === "" || !isResponse(response)) {
    delete responses[key];
    delete revisions[key];
  } else {
    responses[key] = response;
    revisions[key] = revision;
  }
  return changed(test, { responses, revisions, turns: turn(test, key) });
}

/** @param {Test} test @param {string} key @param {boolean} flagged */
export function flagged(test, key, flagged) {
  const flags = test.flags.filter((other) => other !== key);
  if (flagged) flags.push(key);
  return changed(test, { flags, turns: turn(test, key) });
}

/** @param {Test} test @param {string} key */
const turn = (test, key) => ({ ...test.turns, [key]: test.count + 1 });

/**
 * What became of a question since it was answered: `kept`, or `open` when nothing was given;
 * `changed` and `unknown` are asked again, since its options may have moved. Version 0.1.0 did not
 * keep to which revision an answer was given: that is `unknown`. A question that left is `gone`.
 * @param {Test} test @param {string} key @param {string} [revision] of the question in the page
 * @returns {"kept" | "open" | "changed" | "unknown" | "gone"}
 */
export function became(test, key, revision) {
  if (!revision) return "gone";
  if (!(key in test.responses)) return "open";
  if (!test.revisions[key]) return "unknown";
  return test.revisions[key] === revision ? "kept" : "changed";
}

/**
 * Where whoever comes back goes on: after what was touched last, at the first question that is not
 * answered; with the one that was touched last itself when it is not, or when all of them are.
 * @param {Test} test @param {string[]} keys  of the questions as they stand in the page
 * @param {(key: string) => boolean} isDone
 */
export function placeOf({ turns }, keys, isDone) {
  const last = Math.max(0, ...keys.map((key) => turns[key] ?? 0));
  const place = last ? keys.findIndex((key) => turns[key] === last) : 0;
  const round = [...keys.keys()].map((step) => (place + step) % keys.length);
  return round.find((index) => !isDone(keys[index])) ?? place;
}
