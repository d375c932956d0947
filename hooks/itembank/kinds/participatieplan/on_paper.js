/** On paper the plan is called by what it is for. */
import { all, one } from "../../static/shared/dom.js";
import { nameIn } from "../../static/shared/project_name.js";

/** @param {HTMLElement} plan */
export function nameSheet(plan) {
  const title = one(plan, ".plan__title");
  const project = all(plan, "textarea").find(({ name }) => name === title.dataset.field);
  const show = () => {
    title.textContent = nameIn(project?.value ?? "").replace(/\.$/, "");
  };
  // What a script put in or took away says nothing of it.
  // One, whichever of typing and what was kept came first.
  window.onbeforeprint = show;
  show();
}
