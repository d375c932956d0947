import { ChoiceItem } from "../../static/items/answers.js";
import { fill, one } from "../../static/shared/dom.js";

customElements.define(
  "activity-meerkeuze",
  class extends ChoiceItem {
    canRetryWrong = true;

    /** Another number of options than the question names. */
    get odd() {
      const count = this.response()?.length;
      const asked = Number(one(this, ".item__task").textContent.match(/\d+/));
      return count && asked && count !== asked ? fill(this.kindTexts("odd"), { count, asked }) : "";
    }

    /** Also of who chose all of them. */
    get firstOpen() {
      return super.firstOpen ?? this.inputs[0];
    }
  },
);
