/** When words are the same to who searches: folded, in another form, or with a letter wrong. */

/** Without accents, tremas, apostrophes and capitals. @param {string} text */
export const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘ʼ`´]/g, "")
    .toLowerCase();

/** @param {string} text @returns {string[]} */
export const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What forms of a word share: raad and raden, brief and brieven. @param {string} word */
export const stem = (word) => {
  if (word.length < 4) return word;
  return word
    .replace(/(?:en|es|e|s|n)$/, "")
    .replace(/([aeou])\1/g, "$1")
    .replace(/([bdfgklmnprst])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
};

/**
 * Whether one word becomes the other by this many letters less, more, other or swapped.
 * @param {string} a @param {string} b @param {number} most
 */
export function near(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  // Most words fall out here: what begins and ends alike need not be looked at any further.
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - same && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  if (Math.max(a.length, b.length) - same - end > 2 && most === 1) return false;
  return distance(a.slice(same, a.length - end), b.slice(same, b.length - end)) <= most;
}

/** How many letters less, more, other or swapped. @param {string} a @param {string} b */
function distance(a, b) {
  let [before, last] = [/** @type {number[]} */ ([]), Array.from(b, (_, index) => index)];
  last.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
