/** What each key does while presenting, and the switch for those of one sign. */
import { make } from "../../static/shared/dom.js";
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

/** What stands in the panel of keys. @param {{digits: boolean}} stage whether keys of one sign work */
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
  return [list, label, make("p", "", t.show_kept_nowhere)];
}
