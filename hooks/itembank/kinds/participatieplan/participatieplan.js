import { PlanElement } from "../../static/shared/plan_form.js";

customElements.define("activity-participatieplan", class extends PlanElement {});
