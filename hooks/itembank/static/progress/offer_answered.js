/** What is told in the place of the offer to remember. It loads when somebody chooses. */
import { goTo, make } from "../shared/dom.js";
import { takeAway } from "../shared/take_away.js";
import { lead } from "./linked.js";

/**
 * @param {HTMLElement} line  the offer
 * @param {HTMLElement} buttons  below it
 * @param {string} words
 */
export function answer(line, buttons, words) {
  // It is heard because it gets the focus; told by itself as well it would be heard twice.
  const told = make("p", "consent", words);
  line.replaceWith(told);
  takeAway(buttons);
  goTo(told);
  lead(told);
}
