/** A button that asks a second time before it throws something away. */
import { make } from "./dom.js";

/**
 * @param {string} words  on the button
 * @param {{sure: string, done: string}} said  the second question, and what was done
 * @param {(words: string) => void} tell
 * @param {() => void|Promise<void>} action  what was done is only told when it is done
 */
export function askTwice(words, said, tell, action) {
  const button = make("button", "action", words);
  button.type = "button";
  let sure = false;
  button.addEventListener("click", async () => {
    const confirmed = sure;
    sure = !sure;
    if (confirmed) await action();
    tell(confirmed ? said.done : said.sure);
  });
  button.addEventListener("blur", () => {
    if (sure) tell("");
    sure = false;
  });
  return button;
}
