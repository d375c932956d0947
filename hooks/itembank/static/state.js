/**
 * The shape of what is kept, how it is read from outside, and how two copies become one.
 *
 * @typedef {object} Attempt
 * @property {string} revision  revision of the item when it was answered
 * @property {number|null} score  0..1, or null for what is never judged
 * @property {unknown} response  authored indexes or words of the item, never free text
 * @property {string} day
 * @property {number} count  how often the item was answered
 * @property {boolean} [sure]  what the learner said: sure or in doubt
 * @property {number} [gap]  days until it is asked again; absent when it need not be
 *
 * @typedef {{ids: string[], day: string, count: number}} Ticks
 * @typedef {{day: string, count: number, score: number, objectives: Object<string, [number, number]>}} Result
 *   of the first test, the second, and so on
 * @typedef {object} Test
 * @property {string[]} ids  the items that were drawn
 * @property {Object<string, unknown>} responses
 * @property {string[]} flags  marked for review
 * @property {string[]} seen  every item of earlier draws
 * @property {Result[]} results
 * @property {string} day
 * @property {number} count
 *
 * @typedef {{version: 1, items: Object<string, Attempt>, ticks: Object<string, Ticks>, test?: Test}} State
 */
import { isDay } from "./calendar.js";

export const VERSION = 1;
const KEY = /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/;
const NAME = /^[a-z0-9-]{1,80}$/;
const REVISION = /^[0-9a-f]{8}$/;
/** Nothing that is stored needs the marks of markup. */
const WORDS = /^[^<>&"'`]{0,80}$/;
const GAPS = [1, 7, 30];
const MOST = 5000;

/** @returns {State} */
export const emptyState = () => ({ version: VERSION, items: {}, ticks: {} });

/** What cannot be used; `code` names a text of the table. */
export class Unreadable extends Error {
  /** @param {"damaged"|"newer"|"foreign"} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** A pattern by itself would also fit a number or a list with one text. */
const is = (pattern, value) => typeof value === "string" && pattern.test(value);
const plain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const simple = (value) =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  is(WORDS, value);
const isResponse = (value) =>
  simple(value) || (Array.isArray(value) && value.length <= 60 && value.every(simple));
const isCount = (value) => Number.isInteger(value) && value >= 1 && value < 1e6;
const isScore = (value) => typeof value === "number" && value >= 0 && value <= 1;

/** @returns {Attempt|null} only known fields, or null when one does not fit */
function readAttempt(raw) {
  if (!plain(raw)) return null;
  const { revision, score, response, day, count, sure, gap } = raw;
  const fits =
    is(REVISION, revision) &&
    (score === null || isScore(score)) &&
    isResponse(response) &&
    isDay(day) &&
    isCount(count) &&
    [true, false, undefined].includes(sure) &&
    (gap === undefined || GAPS.includes(gap));
  if (!fits) return null;
  const attempt = { revision, score, response, day, count };
  if (sure !== undefined) attempt.sure = sure;
  if (gap !== undefined) attempt.gap = gap;
  return attempt;
}

/** @returns {Ticks|null} */
function readTicks(raw) {
  const fits =
    plain(raw) &&
    Array.isArray(raw.ids) &&
    raw.ids.length <= 200 &&
    raw.ids.every((id) => is(NAME, id)) &&
    isDay(raw.day) &&
    isCount(raw.count);
  return fits ? { ids: [...raw.ids], day: raw.day, count: raw.count } : null;
}

/** @returns {Test|null} */
function readTest(raw) {
  const keys = (list) => Array.isArray(list) && list.length <= 500 && list.every((key) => is(KEY, key));
  const isResult = (result) =>
    plain(result) &&
    isDay(result.day) &&
    isCount(result.count) &&
    isScore(result.score) &&
    plain(result.objectives) &&
    Object.entries(result.objectives).every(
      ([name, pair]) => NAME.test(name) && Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite),
    );
  const fits =
    plain(raw) &&
    [raw.ids, raw.flags, raw.seen].every(keys) &&
    plain(raw.responses) &&
    Object.entries(raw.responses).every(([key, value]) => KEY.test(key) && isResponse(value)) &&
    Array.isArray(raw.results) &&
    raw.results.length <= 200 &&
    raw.results.every(isResult) &&
    isDay(raw.day) &&
    isCount(raw.count);
  if (!fits) return null;
  const { ids, responses, flags, seen, day, count } = raw;
  const results = raw.results.map(({ day, count, score, objectives }) => ({ day, count, score, objectives }));
  return { ids, responses, flags, seen, results, day, count };
}

/**
 * Read a state that came from storage or a file. Nothing in it is trusted.
 * @param {unknown} raw
 * @returns {{state: State, dropped: number}} what fits, and how many entries did not
 * @throws {Unreadable}
 */
export function readState(raw) {
  if (!plain(raw) || !Number.isInteger(raw.version)) throw new Unreadable("foreign");
  if (raw.version > VERSION) throw new Unreadable("newer");
  if (raw.version < 1 || !plain(raw.items) || !plain(raw.ticks)) throw new Unreadable("damaged");
  const state = emptyState();
  let dropped = 0;
  const take = (entries, fitsKey, read, into) => {
    for (const [key, value] of Object.entries(entries).slice(0, MOST)) {
      const found = fitsKey.test(key) ? read(value) : null;
      if (found) into[key] = found;
      else dropped += 1;
    }
    dropped += Math.max(0, Object.keys(entries).length - MOST);
  };
  take(raw.items, KEY, readAttempt, state.items);
  take(raw.ticks, KEY, readTicks, state.ticks);
  if (raw.test !== undefined) {
    const test = readTest(raw.test);
    if (test) state.test = test;
    else dropped += 1;
  }
  return { state, dropped };
}

/** By day, then by count, then by content, so the order is total. */
const rank = (entry) => `${entry.day} ${String(entry.count).padStart(7, "0")} ${JSON.stringify(entry)}`;
const byRank = (one, other) => (rank(one) < rank(other) ? -1 : 1);

/** Which of two entries is newer. */
const newer = (one, other) => (one && other ? [one, other].sort(byRank)[1] : (one ?? other));

/** What is in either list, each thing once, in one order. */
function union(one, other, order) {
  const all = new Map([...one, ...other].map((entry) => [JSON.stringify(entry), entry]));
  return [...all.values()].sort(order);
}

/**
 * One state from two. The newest of each entry wins and nothing is lost. The order of merging
 * does not matter, and merging twice changes nothing.
 * @param {State} one @param {State} other @returns {State}
 */
export function mergeStates(one, other) {
  const state = emptyState();
  for (const part of ["items", "ticks"]) {
    for (const key of [...new Set([...Object.keys(one[part]), ...Object.keys(other[part])])].sort()) {
      state[part][key] = newer(one[part][key], other[part][key]);
    }
  }
  const test = newer(one.test, other.test);
  if (test) {
    const [a, b] = [one.test ?? test, other.test ?? test];
    const seen = union(a.seen, b.seen);
    state.test = { ...test, seen, results: union(a.results, b.results, byRank) };
  }
  return state;
}

/** Days from the future, from a clock that was set back, become today. @param {State} state */
export function settleDays(state, day) {
  for (const entry of [...Object.values(state.items), ...Object.values(state.ticks)]) {
    if (entry.day > day) entry.day = day;
  }
  if (state.test && state.test.day > day) state.test.day = day;
  return state;
}
