import { ChoiceItem } from "../../static/items/answers.js";

customElements.define(
  "activity-meerkeuze",
  class extends ChoiceItem {
    canRetryWrong = true;

    /** Another number of options than the question names. */
    get odd() {
      const given = this.response()?.length;
      const [asked] = this.querySelector(".item__task")?.textContent.match(/\d+/) ?? [];
      return given && asked && given !== Number(asked) ? `${given} ${asked}` : "";
    }
  },
);
