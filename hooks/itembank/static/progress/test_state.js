/**
 * The final test as it is kept: what is being made, and what came of it. Read without trust, and
 * two copies made one.
 *
 * Of each question of a draw the last answer stays, and it is handed in once.
 */
import { ASKED, DRAWN, ITEMS, RESULTS } from "../shared/limits.js";
import { drawsOf, nothing } from "./draws.js";
import { is, isResponse } from "./responses.js";
import { byRank, DRAW, ID, isCount, isDated, isScore, KEY, plain, REVISION } from "./shapes.js";
import { hash } from "./written.js";

const MOST_OTHERS = 50;

/** @param {unknown} list @param {number} most */
const isKeys = (list, most) =>
  Array.isArray(list) && list.length <= most && list.every((key) => is(KEY, key));

/** @param {unknown} raw @param {(value: unknown) => boolean} fits */
const isByKey = (raw, fits) =>
  plain(raw) && Object.entries(raw).every(([key, value]) => KEY.test(key) && fits(value));

/** @param {unknown} raw @returns {Running | null} */
function readRunning(raw) {
  if (!plain(raw)) return null;
  const { ids, responses, flags, revisions = {}, turns = {} } = raw;
  const fits =
    isKeys(ids, DRAWN) &&
    isKeys(flags, DRAWN) &&
    isByKey(responses, isResponse) &&
    isByKey(revisions, (value) => is(REVISION, value)) &&
    isByKey(turns, isCount);
  if (!fits) return null;
  if (!ids.length) return nothing();
  // Version 0.1.0 gave a draw no mark; the same one gets the same mark everywhere.
  const { draw = hash(ids.join(" ")) } = raw;
  return is(DRAW, draw) ? { draw, ids, responses, revisions, flags, turns } : null;
}

/** @param {unknown} raw @returns {TestResult | null} */
function readResult(raw) {
  if (!isDated(raw)) return null;
  const { day, count, score, objectives, draw, answers } = /** @type {TestResult} */ (raw);
  /** @param {unknown} one */
  const isAnswer = (one) =>
    plain(one) && is(REVISION, one.revision) && isResponse(one.response) && isScore(one.score);
  const fits =
    isScore(score) &&
    plain(objectives) &&
    Object.entries(objectives).every(
      ([name, pair]) =>
        ID.test(name) && Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite),
    ) &&
    (draw === undefined || is(DRAW, draw)) &&
    (answers === undefined || (isByKey(answers, isAnswer) && Object.keys(answers).length <= DRAWN));
  if (!fits) return null;
  /** @type {TestResult} */
  const result = { day, count, score, objectives };
  if (draw !== undefined) result.draw = draw;
  if (answers !== undefined) {
    const read = Object.entries(answers).map(([key, { revision, response, score }]) => [
      key,
      { revision, response, score },
    ]);
    result.answers = Object.fromEntries(read);
  }
  return result;
}

/** @param {unknown} raw @returns {Test | null} */
export function readTest(raw) {
  const running = readRunning(raw);
  if (!running || !isDated(raw)) return null;
  const { seen, results, day, count, others = [] } = /** @type {Record<string, any>} */ (raw);
  const lists =
    isKeys(seen, ITEMS) &&
    Array.isArray(results) &&
    Array.isArray(others) &&
    others.length <= MOST_OTHERS;
  if (!lists) return null;
  const [read, waiting] = [results.map(readResult), others.map(readRunning)];
  if (read.includes(null) || !waiting.every((one) => one?.draw)) return null;
  // These two grow with every test that is made: of the oldest nothing needs to be known.
  const last = /** @type {TestResult[]} */ (read.slice(-RESULTS));
  const test = { ...running, seen: seen.slice(-ASKED), results: last, day, count };
  return waiting.length ? { ...test, others: /** @type {Running[]} */ (waiting) } : test;
}

/** A result without what only the last one keeps. @param {TestResult} result */
function bare({ answers: _, ...result }) {
  return result;
}

/** A total order of one thing in two copies. @param {TestResult} one @param {TestResult} other */
function better(one, other) {
  const [a, b] = [bare(one), bare(other)];
  if (JSON.stringify(a) !== JSON.stringify(b)) return byRank(a, b) < 0 ? other : one;
  return JSON.stringify(one.answers ?? "") < JSON.stringify(other.answers ?? "") ? other : one;
}

/** Every result once, in order; only the last keeps its answers. @param {TestResult[]} all */
function mergeResults(all) {
  /** @type {Map<string, TestResult>} */
  const found = new Map();
  for (const result of all) {
    const name = result.draw ?? JSON.stringify(bare(result));
    const kept = found.get(name);
    found.set(name, kept ? better(kept, result) : result);
  }
  const sorted = [...found.values()].sort((one, other) => byRank(bare(one), bare(other)));
  return sorted.map((result, index) => (index === sorted.length - 1 ? result : bare(result)));
}

/** What a draw has of a question, and since when. @param {Running} running @param {string} key */
const given = ({ responses, revisions, flags, turns }, key) => ({
  turn: turns[key] ?? 0,
  has: key in responses,
  response: responses[key],
  revision: revisions[key],
  flag: flags.includes(key),
});

/** @param {Running} running */
const touched = ({ responses, revisions, flags, turns }) =>
  Object.keys({ ...responses, ...revisions, ...turns }).concat(flags);

/** One draw from two copies of it. @param {Running} one @param {Running} other */
function mergeRunning(one, other) {
  const ids = JSON.stringify(one.ids) < JSON.stringify(other.ids) ? other.ids : one.ids;
  const running = { ...nothing(), draw: one.draw, ids };
  for (const key of [...new Set([...touched(one), ...touched(other)])].sort()) {
    const [a, b] = [given(one, key), given(other, key)];
    const last = a.turn !== b.turn ? a.turn > b.turn : JSON.stringify(a) > JSON.stringify(b);
    const { turn, has, response, revision, flag } = last ? a : b;
    if (turn) running.turns[key] = turn;
    if (has) running.responses[key] = response;
    if (revision !== undefined) running.revisions[key] = revision;
    if (flag) running.flags.push(key);
  }
  return running;
}

/** Since when nothing happened in a draw. @param {Running} running */
const lastTurn = ({ turns }) => Math.max(0, ...Object.values(turns));

/** The draw that was touched last first. @param {Running} one @param {Running} other */
const byTurn = (one, other) => lastTurn(other) - lastTurn(one) || (one.draw < other.draw ? -1 : 1);

/** @param {Test | undefined} one @param {Test | undefined} other @returns {Test | undefined} */
export function mergeTests(one, other) {
  const [a, b] = [one ?? other, other ?? one];
  if (!a || !b) return undefined;
  const results = mergeResults([...a.results, ...b.results]);
  const handedIn = new Set(results.map(({ draw }) => draw));
  /** @type {Map<string, Running>} */
  const found = new Map();
  for (const running of [...drawsOf(a), ...drawsOf(b)]) {
    if (handedIn.has(running.draw)) continue;
    found.set(running.draw, mergeRunning(found.get(running.draw) ?? running, running));
  }
  const [current = nothing(), ...others] = [...found.values()].sort(byTurn);
  return {
    ...current,
    ...(others.length && { others }),
    seen: [...new Set([...a.seen, ...b.seen])].sort().slice(-ASKED),
    results: results.slice(-RESULTS),
    day: [a.day, b.day].sort()[1],
    count: Math.max(a.count, b.count),
  };
}
