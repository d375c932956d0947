/**
 * What a reader typed in one field. Two tabs or devices may each have gone on from the same words,
 * so a field holds every version that no later one replaced: the newest is what it shows, the rest
 * is offered to take in. It also remembers by their marks which versions were replaced, so that
 * none of them comes back from an older copy. Merging is the union of both, whatever the order.
 */

import { FIELD } from "../shared/limits.js";

/** The most characters one field may hold; most fields themselves say less. */
export const LONGEST_TEXT = FIELD;
/** So many replaced versions a field remembers. An older copy than that is offered once more. */
const MOST_MARKS = 24;

/** Short, and the same on every device: FNV-1a over the characters. @param {string} words */
export function hash(words) {
  let value = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    value = Math.imul(value ^ words.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

/** What a version is known by: its count first. @param {Version} version */
export const markOf = ({ count, words }) => `${count}:${hash(words)}`;

/** @param {string} mark */
const countOf = (mark) => Number.parseInt(mark, 10);

/** Newest first; the order is total. @param {Version} one @param {Version} other */
function byAge(one, other) {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  return other.count - one.count || (one.words < other.words ? 1 : -1);
}

/** Every version that still counts, the one to show first. @param {Written} [written] @returns {Version[]} */
export function versionsOf(written) {
  if (!written) return [];
  const { words, day, count, other = [] } = written;
  return [{ words, day, count }, ...other];
}

/**
 * A field from versions and the marks of those that were replaced.
 * @param {Version[]} versions at least one that was not replaced @param {string[]} marks
 * @returns {Written}
 */
export function compose(versions, marks) {
  const from = [...new Set(marks)].sort(
    (one, other) => countOf(one) - countOf(other) || (one < other ? -1 : 1),
  );
  /** @type {Map<string, Version>} */
  const alive = new Map();
  for (const { words, day, count } of [...versions].sort(byAge)) {
    const mark = markOf({ words, day, count });
    if (!from.includes(mark) && !alive.has(mark)) alive.set(mark, { words, day, count });
  }
  const [first, ...other] = alive.values();
  /** @type {Written} */
  const written = first;
  if (from.length) written.from = from;
  if (other.length) written.other = other;
  return written;
}

/** @param {Written} one @param {Written} other @returns {Written} */
export const mergeWritten = (one, other) =>
  compose([...versionsOf(one), ...versionsOf(other)], [...(one.from ?? []), ...(other.from ?? [])]);

/**
 * Other words in a field.
 * @param {Written | undefined} earlier @param {string} words @param {string} day
 * @param {Version[]} shown  the versions whoever wrote this had in front of them; any other one
 *   stays beside it
 * @returns {Written}
 */
export function rewrite(earlier, words, day, shown) {
  const known = versionsOf(earlier);
  const marks = earlier?.from ?? [];
  const gone = shown.map(markOf);
  const highest = Math.max(0, ...[...known.map(markOf), ...marks, ...gone].map(countOf));
  const fresh = { words, day, count: highest + 1 };
  const kept = [...marks, ...gone].sort((one, other) => countOf(other) - countOf(one));
  return compose([fresh, ...known], kept.slice(0, Math.max(MOST_MARKS, gone.length)));
}
