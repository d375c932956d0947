import { PlanElement } from "../../static/items/plan_form.js";

class ParticipationPlan extends PlanElement {
  connectedCallback() {
    // On paper it carries a name, from the moment there is something in it.
    const name = () => import("./on_paper.js").then(({ nameSheet }) => nameSheet(this));
    for (const news of ["input", "typed-shown"]) this.addEventListener(news, name, { once: true });
    return super.connectedCallback();
  }
}

customElements.define("activity-participatieplan", ParticipationPlan);
