import { ChoiceItem } from "./item.js";

customElements.define(
  "activity-meerkeuze",
  class extends ChoiceItem {
    canRetryWrong = true;
  },
);
