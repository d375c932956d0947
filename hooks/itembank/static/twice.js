/** A button that asks a second time before it throws something away. */
import { make } from "./dom.js";

/**
 * @param {string} words  on the button
 * @param {{sure: string, done: string}} said  the second question, and what was done
 * @param {(words: string) => void} tell
 * @param {() => void} action
 */
export function askTwice(words, said, tell, action) {
  const button = make("button", "action", words);
  button.type = "button";
  let sure = false;
  button.addEventListener("click", () => {
    tell(sure ? said.done : said.sure);
    if (sure) action();
    sure = !sure;
  });
  button.addEventListener("blur", () => {
    if (sure) tell("");
    sure = false;
  });
  return button;
}
