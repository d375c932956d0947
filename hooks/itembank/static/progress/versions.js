/**
 * What stands in a field twice: another tab or device went on from the same words. Loads when that
 * happened. Each other version is shown whole, with a way to take it in and a way to leave it.
 */
import { make, makeButton } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { progress } from "./progress.js";

/** @type {WeakMap<import("./typed.js").TypedField, HTMLElement>} */
const boxes = new WeakMap();

/** @param {import("./typed.js").TypedField} typed */
export function offerVersions(typed) {
  boxes.get(typed)?.remove();
  const open = progress
    .versions(typed.key)
    .slice(1)
    .filter((version) => version.words.trim() && !typed.holds(version));
  if (!open.length) return;
  const box = make("div", "typed__other");
  boxes.set(typed, box);
  box.append(make("p", "", t.typed_elsewhere));
  for (const version of open) {
    const words = make("blockquote", "typed__words", version.words);
    const actions = make("div", "item__actions");
    const both = `${typed.field.value.trimEnd()}\n\n${version.words}`.trim();
    const take = makeButton(t.typed_take, () => settle(both, version));
    take.hidden = both.length > typed.field.maxLength;
    actions.append(
      take,
      makeButton(t.typed_drop, () => settle(typed.field.value, version)),
    );
    box.append(words, actions);
  }
  /** @param {string} words @param {Version} version */
  async function settle(words, version) {
    box.remove();
    await typed.settle(words, [version]);
    typed.field.focus();
    offerVersions(typed);
  }
  (typed.field.closest("label") ?? typed.field).after(box);
}
