/** What an answer lacks, said where the eyes are. It loads with the first answer that lacks something. */
import { goTo, make } from "../shared/dom.js";

/**
 * Say what is to be changed right above the control it is about, and tie it to that control: it is
 * heard with the focus that comes there. Only where the focus goes on it is told by itself.
 * @param {ItemElement} item @param {string} words @param {"alert" | ""} [role]
 */
export function complain(item, words, role = "") {
  item.settle();
  const control = item.firstOpen;
  if (!words || !control) return;
  const error = make("p", "item__error", words);
  error.role = role || null;
  error.id = `${item.dataset.item}--error`;
  item.error = error;
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", error.id);
  const row = control.closest("[data-index], .card, label") ?? control;
  const legend = row.querySelector("legend");
  if (legend) legend.after(error);
  // A list holds its rows and nothing else.
  else (row.closest("ol, ul") ?? row).before(error);
}

/**
 * An answer was handed in and something is missing in it, or cannot be read. Of eight rows nobody has
 * to find the one that is open.
 * @param {ItemElement} item
 */
export async function lacks(item) {
  const words = (await item.unreadable()) || item.kindTexts("empty");
  // Completed, or even checked, while this was on its way.
  if (item.dataset.state !== "open" || item.response() !== null) return;
  complain(item, words);
  if (item.firstOpen && item.error) goTo(item.firstOpen, item.error);
}
