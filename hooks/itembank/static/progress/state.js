/** The shape of what is kept, how it is read from outside, and how two copies become one. */
import { ITEMS, NAME, POINTS } from "../shared/limits.js";
import { isDay } from "./calendar.js";
import { addDays } from "./days.js";
import { is, isResponse } from "./responses.js";
import { byRank, ID, isDated, isScore, KEY, plain, REVISION } from "./shapes.js";
import { emptyState, VERSION } from "./store.js";
import { mergeTests, readTest } from "./test_state.js";
import { compose, LONGEST_TEXT, markOf, mergeWritten, versionsOf } from "./written.js";

const PART = `[a-z0-9-]{1,${NAME}}`;
const TEXT_KEY = new RegExp(`^${PART}(/${PART}){1,2}$`);
const MARK = /^\d{1,6}:[0-9a-z]{1,7}$/;
/**
 * An address within the site, with the letters of its file: only what no file may be called on some
 * computer stands in none. What is no page of the course is not used.
 */
const PAGE = /^[^<>:"|?*\\]{1,300}$/;
const MOST_MODULES = 60;
const GAPS = [1, 7, 30];
/** Of one field: far more than two tabs or devices ever leave behind. */
const MOST_VERSIONS = 200;
const MOST_MARKS = 2000;

/** What cannot be used; `code` names a text of the table. */
export class Unreadable extends Error {
  /** @param {"damaged"|"newer"|"foreign"} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** @param {unknown} raw @returns {Attempt | null} only known fields, or null when one does not fit */
function readAttempt(raw) {
  if (!plain(raw)) return null;
  const { revision, score, response, day, count, sure, gap, due } = raw;
  const fits =
    is(REVISION, revision) &&
    (score === null || isScore(score)) &&
    isResponse(response) &&
    isDated(raw) &&
    [true, false, undefined].includes(sure) &&
    (gap === undefined || GAPS.includes(gap)) &&
    (due === undefined || (isDay(due) && gap !== undefined && isPlanned(raw)));
  if (!fits) return null;
  /** @type {Attempt} */
  const attempt = { revision, score, response, day, count };
  if (sure !== undefined) attempt.sure = sure;
  if (gap !== undefined) attempt.gap = gap;
  if (due !== undefined) attempt.due = due;
  return attempt;
}

/** A planned day comes after that of the answer, and sooner than when it was planned anew. @param {Record<string, any>} raw */
const isPlanned = ({ day, gap, due }) => day < due && due < addDays(day, gap);

/** @param {unknown} raw @returns {Ticks | null} */
function readTicks(raw) {
  if (!plain(raw) || !isDated(raw)) return null;
  const { ids, day, count } = /** @type {Record<string, any>} */ (raw);
  const fits = Array.isArray(ids) && ids.length <= POINTS && ids.every((id) => is(ID, id));
  return fits ? { ids: [...ids], day, count } : null;
}

/** An answer that was begun. @param {unknown} raw @returns {Half | null} */
function readHalf(raw) {
  if (!plain(raw) || !isDated(raw)) return null;
  const { revision, response, day, count } = /** @type {Record<string, any>} */ (raw);
  return is(REVISION, revision) && isResponse(response) ? { revision, response, day, count } : null;
}

/** The page that was open last. @param {unknown} raw @returns {Place | null} */
function readPlace(raw) {
  if (!plain(raw) || !isDated(raw)) return null;
  const { page, day, count } = /** @type {Record<string, any>} */ (raw);
  return is(PAGE, page) ? { page, day, count } : null;
}

/** The route that was chosen. @param {unknown} raw @returns {Route | null} */
function readRoute(raw) {
  if (!plain(raw) || !isDated(raw)) return null;
  const { modules, day, count } = /** @type {Record<string, any>} */ (raw);
  const fits =
    Array.isArray(modules) && modules.length <= MOST_MODULES && modules.every((id) => is(ID, id));
  return fits ? { modules: [...modules], day, count } : null;
}

/** @param {unknown} raw @returns {raw is Version} */
const isVersion = (raw) =>
  plain(raw) && typeof raw.words === "string" && raw.words.length <= LONGEST_TEXT && isDated(raw);

/** @param {unknown} raw @returns {Written | null} */
function readWritten(raw) {
  if (!plain(raw)) return null;
  const { from = [], other = [] } = raw;
  const fits =
    isVersion(raw) &&
    Array.isArray(from) &&
    from.length <= MOST_MARKS &&
    from.every((mark) => is(MARK, mark)) &&
    Array.isArray(other) &&
    other.length <= MOST_VERSIONS &&
    other.every(isVersion);
  if (!fits) return null;
  const versions = versionsOf({ words: raw.words, day: raw.day, count: raw.count, other });
  // The version with the highest count replaced others; nothing can have replaced it.
  const highest = Math.max(...versions.map(({ count }) => count));
  const newest = from.every((mark) => Number.parseInt(mark, 10) < highest);
  return newest && !from.includes(markOf(versions[0])) ? compose(versions, from) : null;
}

/**
 * Read a state that came from storage or a file. Nothing in it is trusted. One of version 1 has no
 * texts, and no revisions in a running test: what was answered there is asked again.
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
  /**
   * @template T @param {Record<string, unknown>} entries @param {RegExp} fitsKey
   * @param {(raw: unknown) => T | null} read @param {Record<string, T>} into
   */
  const take = (entries, fitsKey, read, into) => {
    for (const [key, value] of Object.entries(entries).slice(0, ITEMS)) {
      const found = fitsKey.test(key) ? read(value) : null;
      if (found) into[key] = found;
      else dropped += 1;
    }
    dropped += Math.max(0, Object.keys(entries).length - ITEMS);
  };
  take(raw.items, KEY, readAttempt, state.items);
  take(raw.ticks, KEY, readTicks, state.ticks);
  if (plain(raw.texts)) take(raw.texts, TEXT_KEY, readWritten, state.texts);
  else if (raw.version > 1) dropped += 1;
  if (plain(raw.half)) {
    state.half = {};
    take(raw.half, KEY, readHalf, state.half);
  }
  /** @template T @param {unknown} value @param {(raw: unknown) => T | null} read */
  const part = (value, read) => {
    const found = value === undefined ? null : read(value);
    if (value !== undefined && !found) dropped += 1;
    return found;
  };
  const test = part(raw.test, readTest);
  if (test) state.test = test;
  const place = part(raw.place, readPlace);
  if (place) state.place = place;
  const route = part(raw.route, readRoute);
  if (route) state.route = route;
  return { state, dropped };
}

/**
 * Which of two entries is newer.
 * @template {Dated} T @param {T | undefined} one @param {T | undefined} other @returns {T | undefined}
 */
const newer = (one, other) => (one && other ? [one, other].sort(byRank)[1] : (one ?? other));

/**
 * Every entry of either, by key.
 * @template T @param {Record<string, T>} one @param {Record<string, T>} other
 * @param {(one: T, other: T) => T} merge
 */
function merged(one, other, merge) {
  /** @type {Record<string, T>} */
  const found = {};
  for (const key of Object.keys({ ...one, ...other }).sort()) {
    const [a, b] = [one[key] ?? other[key], other[key] ?? one[key]];
    found[key] = a === b ? a : merge(a, b);
  }
  return found;
}

/** @template {Dated} T @param {Record<string, T>} one @param {Record<string, T>} other */
const newest = (one, other) => merged(one, other, (a, b) => /** @type {T} */ (newer(a, b)));

/**
 * One state from two. The newest of each entry wins and nothing is lost. The order of merging
 * does not matter, and merging twice changes nothing.
 * @param {State} one @param {State} other @returns {State}
 */
export function mergeStates(one, other) {
  const state = emptyState();
  state.items = newest(one.items, other.items);
  state.ticks = newest(one.ticks, other.ticks);
  state.texts = merged(one.texts, other.texts, mergeWritten);
  const half = Object.entries(newest(one.half ?? {}, other.half ?? {}));
  // What was answered anywhere is no longer half of an answer.
  const begun = half.filter(([key]) => !state.items[key]);
  if (begun.length) state.half = Object.fromEntries(begun);
  const test = mergeTests(one.test, other.test);
  if (test) state.test = test;
  const place = newer(one.place, other.place);
  if (place) state.place = place;
  const route = newer(one.route, other.route);
  if (route) state.route = route;
  return state;
}

/**
 * Days from the future, from a clock that was set back, become today.
 * @param {State} state @param {string} day
 */
export function settleDays(state, day) {
  for (const entry of [...Object.values(state.items), ...Object.values(state.ticks)]) {
    if (entry.day <= day) continue;
    entry.day = day;
    // A day that was planned by that clock is planned anew.
    delete (/** @type {Partial<Attempt>} */ (entry).due);
  }
  for (const [key, written] of Object.entries(state.texts)) {
    const late = versionsOf(written).filter((version) => version.day > day);
    if (!late.length) continue;
    const settled = late.map((version) => ({ ...version, day }));
    const others = versionsOf(written).filter((version) => version.day <= day);
    state.texts[key] = compose([...settled, ...others], written.from ?? []);
  }
  for (const entry of [state.test, state.place, state.route, ...Object.values(state.half ?? {})]) {
    if (entry && entry.day > day) entry.day = day;
  }
  return state;
}
