/**
 * One answer as the reports of an LMS show it: which question, of which type, what was chosen and
 * how it went. Only a package that was made to tell them does so: whoever looks in such a report
 * sees every mistake of every colleague. What was typed never goes along, a number neither.
 *
 * @typedef {object} Interaction
 * @property {string} key of the item
 * @property {string} type as SCORM calls it
 * @property {(string | null)[] | null} response  an index or name each; null when it was typed
 * @property {number} score
 *
 * How a standard writes one.
 * @typedef {object} Writing
 * @property {string} list  between two parts
 * @property {string} pair  between the two of a pair
 * @property {[yes: string, no: string]} truth
 * @property {string} wrong
 */

/** @type {Record<string, string>} */
const TYPES = {
  keuze: "choice",
  meerkeuze: "choice",
  stelling: "true-false",
  getal: "numeric",
  volgorde: "sequencing",
  koppel: "matching",
  indeling: "matching",
};
/** With marks between the parts that no name holds; xAPI writes it so as well. @type {Writing} */
export const NEWER = { list: "[,]", pair: "[.]", truth: ["true", "false"], wrong: "incorrect" };
/** @type {Writing} */
export const OLDER = { list: ",", pair: ".", truth: ["t", "f"], wrong: "wrong" };

/**
 * Null for what is never judged.
 * @param {string} key @param {string} kind @param {Pick<Attempt, "response" | "score">} attempt
 * @returns {Interaction | null}
 */
export function interactionOf(key, kind, { response, score }) {
  const type = TYPES[kind];
  if (!type || score === null) return null;
  const parts = Array.isArray(response)
    ? response.map((part) => (part === null ? null : String(part)))
    : null;
  return { key, type, response: parts, score };
}

/** @param {Interaction} one @param {Writing} writing @returns {string} empty when it stays here */
export function writtenResponse({ type, response }, { list, pair, truth }) {
  if (!response || type === "numeric") return "";
  if (type === "true-false") return truth[response[0] === "0" ? 0 : 1];
  const rows = response.map((part, index) =>
    part === null ? [] : [type === "matching" ? `${index}${pair}${part}` : part],
  );
  return rows.flat().join(list);
}

/** Partly right is a number, in every standard. @param {Interaction} one @param {Writing} writing */
export const writtenResult = ({ score }, { wrong }) =>
  score === 1 ? "correct" : score === 0 ? wrong : String(Math.round(100 * score) / 100);
