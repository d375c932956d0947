/** The button of a handout; without a script the browser's own menu prints as well. */
import { printAndTell } from "../shared/carry.js";
import { makeStatus } from "../shared/dom.js";

for (const button of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll("[data-print]")
)) {
  const line = makeStatus("handout__said");
  button.after(line);
  button.hidden = false;
  button.addEventListener("click", () => printAndTell(line));
}
