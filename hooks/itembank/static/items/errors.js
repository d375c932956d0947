/** What an answer lacks, said where the eyes are. It loads when there is something to say. */
import { make } from "../shared/dom.js";

/**
 * Say what is to be changed right above the control it is about, and tie it to that control: it is
 * heard with the focus that comes there. Only where the focus goes on it is told by itself.
 * @param {ItemElement} item @param {string} words @param {"alert" | ""} [role]
 */
export function complain(item, words, role = "") {
  item.settle();
  // Who chose everything has nothing open.
  const control = item.firstOpen ?? item.fieldset.querySelector("input");
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
