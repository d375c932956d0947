import { ChoiceItem } from "../../static/items/answers.js";

customElements.define("activity-stelling", class extends ChoiceItem {});
