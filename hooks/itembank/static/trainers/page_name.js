/** A page that shows whatever its address asks for carries the name of that. */

import { one } from "../shared/dom.js";

/** In its heading, in the tab and, on paper, in the margin of every sheet. @param {string} title */
export function callPage(title) {
  const heading = one(document, "h1");
  /** @param {string} words */
  const named = (words) => words.replace(heading.textContent, () => title);
  const { dataset } = document.documentElement;
  if (dataset.handout) dataset.handout = named(dataset.handout);
  document.title = named(document.title);
  heading.textContent = title;
}
