/**
 * What stands in a field twice: another tab or device went on from the same words. Loads when that
 * happened. Each other version is shown whole, with a way to take it in and a way to leave it.
 */
import { make, makeButton } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { progress } from "./progress.js";

/** @param {TypedField} typed */
export function offerVersions(typed) {
  typed.other?.remove();
  typed.other = null;
  const open = progress
    .versions(typed.key)
    .slice(1)
    .filter((version) => version.words.trim() && !typed.holds(version));
  if (!open.length) return;
  const box = make("div", "typed__other");
  typed.other = box;
  box.append(make("p", "", t.typed_elsewhere));
  for (const version of open) {
    const words = make("blockquote", "typed__words", version.words);
    const actions = make("div", "item__actions");
    // What stands in the field may have grown since this was shown.
    const take = () => settle(`${typed.field.value.trimEnd()}\n\n${version.words}`.trim(), version);
    const drop = () => settle(typed.field.value, version);
    actions.append(makeButton(t.typed_take, take), makeButton(t.typed_drop, drop));
    box.append(words, actions);
  }
  /** @param {string} words @param {Version} version */
  async function settle(words, version) {
    if (await typed.settle(words, [version])) typed.field.focus();
  }
  (typed.field.closest("label") ?? typed.field).after(box);
}
