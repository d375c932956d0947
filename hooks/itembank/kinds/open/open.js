import { make } from "./dom.js";
import { ItemElement } from "./item.js";

class OpenItem extends ItemElement {
  get area() {
    return this.fieldset.querySelector("textarea");
  }

  /** Whether something was written. The text itself never leaves the page and is not kept. */
  response() {
    return this.area.value.trim() ? true : null;
  }

  grade() {
    const example = this.querySelector(".writing__example").cloneNode(true);
    const box = make("div", "writing__compare");
    const list = make("ul", "writing__checks");
    for (const criterion of this.querySelectorAll(".item__key .writing__criteria li")) {
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

  restore() {}

  clear() {
    for (const box of this.querySelectorAll(".writing__compare")) box.remove();
  }
}

customElements.define("activity-open", OpenItem);
