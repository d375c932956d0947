/** An answer that is not complete, or not as it was asked for. It loads with the first of them. */
import { all, fill, goTo } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { complain } from "./errors.js";

/**
 * An answer was handed in and something is missing in it, or cannot be read. Of eight rows nobody has
 * to find the one that is open.
 * @param {ItemElement} item
 */
export async function lacks(item) {
  const unreadable = await item.unreadable();
  const { odd } = item;
  // Completed, or even checked, while this was on its way.
  if (item.dataset.state !== "open" || (item.response() !== null && !odd)) return;
  const [given, asked] = odd.split(" ");
  const words = odd && fill(t.another_number, { given, asked });
  complain(item, words || unreadable || item.kindTexts("empty"));
  const [control] = all(item.fieldset, "[aria-invalid]");
  if (!control || !item.error) return;
  item.error.dataset.odd = odd;
  goTo(control, item.error);
}
