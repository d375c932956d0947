import { ChoiceItem } from "./choice.js";

customElements.define("activity-keuze", class extends ChoiceItem {});
