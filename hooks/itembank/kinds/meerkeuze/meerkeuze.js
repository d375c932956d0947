import { ChoiceItem } from "./choice.js";

customElements.define(
  "activity-meerkeuze",
  class extends ChoiceItem {
    canRetryWrong = true;
  },
);
