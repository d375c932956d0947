import { ChoiceItem } from "./choice.js";

customElements.define("activity-stelling", class extends ChoiceItem {});
