/** What is told in the place of the offer to remember. It loads when somebody chooses. */
import { all, goTo, make } from "../shared/dom.js";
import { lead } from "./linked.js";

/** How long a screen reader may take to come along with the focus, in milliseconds. */
const LEAVING = 1000;

/**
 * @param {HTMLElement} line  the offer
 * @param {HTMLElement} buttons  below it
 * @param {string} words
 */
export function answer(line, buttons, words) {
  // It is heard because it gets the focus; told by itself as well it would be heard twice.
  const told = make("p", "consent", words);
  told.tabIndex = -1;
  line.replaceWith(told);
  takeAway(buttons);
  goTo(told);
  lead(told);
}

/**
 * Take away what has the focus while it moves on: at once for the eye, and a moment later for a
 * screen reader. One that finds the place gone where it was says nothing of where it came.
 * @param {HTMLElement} element
 */
function takeAway(element) {
  element.classList.add("item__aside");
  for (const control of all(element, "button")) control.tabIndex = -1;
  setTimeout(() => element.remove(), LEAVING);
}
