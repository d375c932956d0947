import { ChoiceItem } from "../../static/items/answers.js";

customElements.define(
  "activity-meerkeuze",
  class extends ChoiceItem {
    canRetryWrong = true;
  },
);
