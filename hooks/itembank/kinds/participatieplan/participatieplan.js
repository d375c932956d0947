import { PlanElement } from "./plan.js";

customElements.define("activity-participatieplan", class extends PlanElement {});
