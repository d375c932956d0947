import { PlanElement } from "../../static/items/plan_form.js";
import { all, one } from "../../static/shared/dom.js";
import { nameIn } from "../../static/shared/project_name.js";

/** On paper the plan is called by what it is for. */
class ParticipationPlan extends PlanElement {
  async connectedCallback() {
    const title = one(this, ".plan__title");
    const project = all(this.form, "textarea").find(({ name }) => name === title.dataset.field);
    const show = () => {
      title.textContent = nameIn(project?.value ?? "").replace(/\.$/, "");
    };
    // What a script put in or took away says nothing of it.
    window.addEventListener("beforeprint", show);
    await super.connectedCallback();
  }
}

customElements.define("activity-participatieplan", ParticipationPlan);
