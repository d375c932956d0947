/** Tells at an activity that what was done there could not be kept. Loads when that happens. */
import { say } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

/** @param {string} key of the activity */
export function warn(key) {
  const line = document.querySelector(`[data-item="${CSS.escape(key)}"] .item__status`);
  if (!line || line.textContent.includes(t.unsaved)) return;
  say(line, `${line.textContent} ${t.unsaved}`.trim());
}
