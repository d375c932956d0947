/**
 * The end of something the learner did: a test, the final test, a day of review. Each says what went
 * well, what came of it per objective with where to read again, what is due (see due.js), and one way
 * on.
 */

import { progress } from "../progress/progress.js";
import { fill, make } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { here } from "./course.js";

/** @typedef {{href: string, words: string}} Step  a page to go to, in words that say what one does */

/**
 * @typedef {object} Reached per objective
 * @property {string} name  its id
 * @property {number} points
 * @property {number} asked  how many of it were answered
 * @property {number} [skipped]  how many were left open in a test that was handed in
 * @property {HTMLAnchorElement[]} again  the questions to look at again
 */

/**
 * @typedef {object} Ending
 * @property {string} [id]  of its heading, for links to it
 * @property {string} title
 * @property {(string | Node)[]} lines  what went well first
 * @property {Node[]} [result]
 * @property {Node[]} [details]  a result that is long: it comes below the buttons
 * @property {Step | null} next  the one way on; without one the first of the buttons stands out
 * @property {HTMLButtonElement[]} [again]  what can be done here once more
 * @property {Step[]} [others]  ways that may be taken instead
 */

/**
 * The parts of an ending, for in the element of whatever ends.
 * @param {Ending} ending
 */
export function endingParts(ending) {
  const { id, title, lines, result = [], details = [], next, again = [], others = [] } = ending;
  const heading = make("h2", "ending__title", title);
  heading.tabIndex = -1;
  if (id) heading.id = id;
  const actions = make("div", "item__actions ending__actions");
  if (next) actions.append(linkTo(next, "action action--primary"));
  actions.append(...again);
  // Never two that stand out, and always one.
  again.forEach((button, index) => {
    button.classList.toggle("action--primary", !next && !index);
  });
  const said = lines.map((line) => (line instanceof Node ? line : make("p", "", line)));
  const aside = others.map((step) => lineTo(step));
  return { heading, parts: [heading, ...said, ...result, actions, ...aside, ...details] };
}

/** @param {Step} step @param {string} className */
export function linkTo({ href, words }, className) {
  const link = make("a", className, words);
  link.href = href;
  return link;
}

/** A line that ends in a link. @param {Step} step @param {HTMLElement} [line]  what it begins with */
export function lineTo(step, line = make("p")) {
  line.append(linkTo(step, ""));
  return line;
}

/** @param {number} count */
export const questions = (count) =>
  count === 1 ? t.end_question : fill(t.end_questions, { count });

/** @type {Record<string, string>} */
const WORDS = {
  test: t.end_test,
  testing: t.end_testing,
  reading: t.test_reread,
  certificate: t.test_certificate,
};

/** @param {import("./route.js").Way | null} way @returns {Step | null} */
export function stepTo(way) {
  if (!way) return pageAfter();
  // Who answered nothing yet has nothing to go on with.
  const begins = way.kind === "module" && !Object.keys(progress.state.items).length;
  const go = begins ? t.begin_module : t.end_module;
  const words = fill(WORDS[way.kind] ?? go, { title: nameOf(way) });
  return { href: here(way.url), words };
}

/** What a way is called: of a lesson that was begun also how much of it is left. @param {import("./route.js").Way} way */
export const nameOf = ({ title = "", left }) =>
  left ? fill(t.end_left, { title, questions: questions(left) }) : title;

/** The page after this one, where the site itself has one: in a package the rest stays behind. */
function pageAfter() {
  const link = /** @type {HTMLAnchorElement | null} */ (
    document.querySelector(".site-step--next:not([target])")
  );
  const title = link?.querySelector(".site-step__title")?.textContent;
  return link && title ? { href: link.href, words: fill(t.end_module, { title }) } : null;
}
