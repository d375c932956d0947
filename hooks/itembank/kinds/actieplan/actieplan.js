import { PlanElement } from "../../static/shared/plan_form.js";

customElements.define("activity-actieplan", class extends PlanElement {});
