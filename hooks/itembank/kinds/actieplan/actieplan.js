import { PlanElement } from "../../static/items/plan_form.js";

customElements.define("activity-actieplan", class extends PlanElement {});
