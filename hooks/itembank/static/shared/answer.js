/** What a button did, said beside it. */
import { say } from "./dom.js";

/**
 * Say it, and bring it into view: the button may be at the edge of the screen.
 * @param {Element} line @param {string} words
 */
export function answer(line, words) {
  say(line, words);
  if (words) line.scrollIntoView({ block: "nearest" });
}
