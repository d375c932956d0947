/** What each key does while presenting, and the switch for those of one sign. */
import { make, makeButton } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

const HELP = /** @type {const} */ ([
  "next",
  "back",
  "item",
  "ends",
  "count",
  "hands",
  "vote",
  "black",
  "leave",
]);

/**
 * What stands in the panel of keys, with a button for who has no keys: on a tablet, or with a reader
 * that takes letters for itself.
 * @param {{digits: boolean, help: HTMLElement, setBlack: (on: boolean) => void}} stage  of stage.js
 */
export function helpWith(stage) {
  const list = make("dl", "stage__keys");
  for (const name of HELP) {
    list.append(
      make("dt", "", t[/** @type {const} */ (`keys_${name}`)]),
      make("dd", "", t[/** @type {const} */ (`does_${name}`)]),
    );
  }
  const label = make("label");
  const box = make("input");
  Object.assign(box, { type: "checkbox", checked: stage.digits });
  box.addEventListener("change", () => {
    stage.digits = box.checked;
  });
  label.append(box, ` ${t.show_digits}`);
  const black = makeButton(t.show_blacken, () => {
    stage.help.hidePopover();
    stage.setBlack(true);
  });
  const line = make("p");
  line.append(black);
  return [list, label, line, make("p", "", t.show_kept_nowhere)];
}
