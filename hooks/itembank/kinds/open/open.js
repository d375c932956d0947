import { ItemElement } from "../../static/items/item.js";
import { all, make, one } from "../../static/shared/dom.js";

class OpenItem extends ItemElement {
  get area() {
    return one(this.fieldset, "textarea");
  }

  /** Whether something was written. The text itself never leaves the page and is not kept. */
  response() {
    return this.area.value.trim() ? true : null;
  }

  /** @returns {Grade} */
  grade() {
    const example = one(this, ".writing__example").cloneNode(true);
    const box = make("div", "writing__compare");
    const list = make("ul", "writing__checks");
    for (const criterion of all(this, ".item__key .writing__criteria li")) {
      const label = make("label", "check__label");
      const tick = make("input");
      tick.type = "checkbox";
      label.append(tick, " ", ...criterion.cloneNode(true).childNodes);
      const entry = make("li");
      entry.append(label);
      list.append(entry);
    }
    box.append(example, make("p", "feedback__label", this.kindTexts("criteria")), list);
    return { score: null, parts: [], show: box };
  }

  clear() {
    for (const box of all(this, ".writing__compare")) box.remove();
  }
}

customElements.define("activity-open", OpenItem);
