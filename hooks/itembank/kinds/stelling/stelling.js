import { ChoiceItem } from "./item.js";

customElements.define("activity-stelling", class extends ChoiceItem {});
