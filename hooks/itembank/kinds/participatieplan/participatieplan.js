import { PlanElement } from "../../static/items/plan_form.js";

customElements.define("activity-participatieplan", class extends PlanElement {});
