import { ChoiceItem } from "../../static/items/answers.js";

customElements.define("activity-keuze", class extends ChoiceItem {});
