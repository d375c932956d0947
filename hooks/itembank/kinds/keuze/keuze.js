import { ChoiceItem } from "./item.js";

customElements.define("activity-keuze", class extends ChoiceItem {});
