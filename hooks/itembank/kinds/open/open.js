import { ItemElement } from "../../static/items/item.js";
import { keepTyped } from "../../static/progress/typed.js";
import { all, make, one } from "../../static/shared/dom.js";
import { showWhole } from "../../static/shared/whole_text.js";

class OpenItem extends ItemElement {
  get area() {
    return one(this.fieldset, "textarea");
  }

  upgrade() {
    const { area } = this;
    showWhole(area);
    keepTyped(this, area, this.key);
    const line = one(this, ".tool__plan");
    if (line) this.#goesAlong(line);
  }

  /** What was written can go to the plan. @param {HTMLElement} line */
  async #goesAlong(line) {
    const { takesAlong } = await import("../../static/shared/to_plan.js");
    const { field = "" } = line.dataset;
    const renew = takesAlong(line, () => {
      const words = this.area.value.trim();
      return words ? [{ field, words, typed: true }] : [];
    });
    for (const news of ["input", "typed-shown"]) this.area.addEventListener(news, renew);
  }

  /** One's own text stays to read, to select and to reach. @param {boolean} fixed */
  lock(fixed) {
    this.area.readOnly = fixed;
  }

  /** Whether something was written; the text itself is kept apart from the answers. */
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
