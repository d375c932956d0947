/** A button that asks a second time before it throws something away. */
import { answer } from "./answer.js";
import { goTo, makeButton, say } from "./dom.js";

/**
 * @param {string} words  on the button
 * @param {{sure: string, done: string}} said  the second question, and what was done
 * @param {HTMLElement} line  where is asked, beside the button
 * @param {() => void|Promise<void>} action  what was done is only told when it is done
 * @param {HTMLElement} [after]  where is told what was done, when that takes the button away
 */
export function askTwice(words, said, line, action, after = line) {
  let sure = false;
  const button = makeButton(words, async () => {
    const confirmed = sure;
    sure = !sure;
    answer(line, sure ? said.sure : "");
    if (!confirmed) return;
    await action();
    answer(after, said.done);
    if (!button.checkVisibility()) goTo(after);
  });
  button.addEventListener("blur", () => {
    if (sure) say(line, "");
    sure = false;
  });
  return button;
}
