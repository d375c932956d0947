/** A button that asks a second time before it throws something away. */
import { makeButton, say } from "./dom.js";

/**
 * @param {string} words  on the button
 * @param {{sure: string, done: string}} said  the second question, and what was done
 * @param {HTMLElement} line  where that is told
 * @param {() => void|Promise<void>} action  what was done is only told when it is done
 */
export function askTwice(words, said, line, action) {
  let sure = false;
  const button = makeButton(words, async () => {
    const confirmed = sure;
    sure = !sure;
    if (confirmed) await action();
    say(line, confirmed ? said.done : said.sure);
  });
  button.addEventListener("blur", () => {
    if (sure) say(line, "");
    sure = false;
  });
  return button;
}
