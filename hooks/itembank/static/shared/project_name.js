/** What a project is called, in the words that somebody typed about it. */

/** So many characters stand on a line with what goes before it. */
const LONGEST = 80;

/**
 * The first line; of one that is too long its first sentence, or as many whole words as fit.
 * @param {string} text
 */
export function nameIn(text) {
  const [line] = text.trim().split("\n");
  if (line.length <= LONGEST) return line;
  const start = line.slice(0, LONGEST);
  const [sentence] = start.match(/^.+?[.!?](?= )/) ?? [];
  if (sentence) return sentence;
  const words = start.slice(0, start.lastIndexOf(" ") + 1).trimEnd();
  return `${words || start.slice(0, -1)}…`;
}
