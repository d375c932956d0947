/**
 * Short marks for keys, so that the address of a whole afternoon fits in a code that a phone reads
 * from the back of a room. A mark follows from its key alone, so it stays what it is as long as the
 * key does, and keys are never used again.
 */

/** So that no key looks like one. */
const SIGN = ".";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LENGTH = 5;

/** @type {WeakMap<object, Map<string, string | null>>} per list; null where two keys share a mark */
const known = new WeakMap();

/** A number that follows from a text (FNV-1a, 32 bits). @param {string} text */
export function numberOf(text) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

/** @param {string} key */
function made(key) {
  let rest = numberOf(key);
  let mark = SIGN;
  for (let place = 0; place < LENGTH; place += 1) {
    mark += DIGITS[rest % 64];
    rest = Math.floor(rest / 64);
  }
  return mark;
}

/** @param {ActivityList} catalog */
function marks({ activities }) {
  let found = known.get(activities);
  if (found) return found;
  found = new Map();
  for (const key of Object.keys(activities)) {
    const mark = made(key);
    found.set(mark, found.has(mark) ? null : key);
  }
  known.set(activities, found);
  return found;
}

/** @param {string} text */
export const isMark = (text) => text.startsWith(SIGN) && text.length === LENGTH + SIGN.length;

/** The key that a mark stands for, if it is of one. @param {string} mark @param {ActivityList} catalog */
export const keyOf = (mark, catalog) => marks(catalog).get(mark) ?? undefined;

/** The mark of a key, or the key where another one has that mark too. @param {string} key @param {ActivityList} catalog */
export function markOf(key, catalog) {
  const mark = made(key);
  return keyOf(mark, catalog) === key ? mark : key;
}
