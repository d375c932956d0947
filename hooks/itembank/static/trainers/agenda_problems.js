/** What is wrong with the link of a workshop, told on the page as plain text. */
import { make } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

/** @param {Activities} agenda @returns {Element[]} nothing when all is well */
export function problemsOf({ problems }) {
  if (!problems.length) return [];
  const list = make("ul");
  list.append(...problems.map((words) => make("li", "", words)));
  return [make("p", "notice", t.show_problems), list];
}
