import { PlanElement } from "./plan.js";

customElements.define("activity-actieplan", class extends PlanElement {});
