/**
 * One field of the participation plan, where a module ends. For who is remembered it is the field
 * of the plan itself; anyone else takes what is typed along by the link to the plan.
 */
import { loaded, remembers } from "../../static/progress/loaded.js";
import { keepTyped } from "../../static/progress/typed.js";
import { all, fill, make, makeButton, makeStatus, one, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { sendsAlong } from "../../static/shared/to_plan.js";
import { fillIn, showWhole } from "../../static/shared/whole_text.js";

class PlanField extends HTMLElement {
  connectedCallback() {
    if ("ready" in this.dataset) return;
    const { area } = this;
    showWhole(area);
    const { plan, project } = this.dataset;
    const key = `${plan}/${area.name}`;
    keepTyped(this, area, key);
    this.#offerExample();
    const way = one(this, ".plan-part__whole");
    if (way) {
      // Of several fields the last leads to the plan, and takes all of them along.
      way.hidden = all(document, "activity-mijnplan").at(-1) !== this;
      sendsAlong(one(way, "a"), () => this.#typed(), "");
    }
    if (remembers() && key !== project) this.#nameProject();
    if (remembers()) this.#tellKept(key);
    this.dataset.ready = "";
  }

  get area() {
    return one(this, "textarea");
  }

  /** What the fields of this page hold, unless the plan has it already. @returns {Addition["entries"]} */
  #typed() {
    if (loaded.store?.carrier.kind === "local") return [];
    return all(document, ".plan-part textarea")
      .map(({ name, value }) => ({ field: name, words: value.trim(), typed: true }))
      .filter(({ words }) => words);
  }

  /** The example can be taken as a beginning, as long as nothing stands there. */
  #offerExample() {
    const words = one(this, ".plan-part__words");
    if (!words) return;
    const { area } = this;
    const take = makeButton(t.mijnplan_take, () => {
      const lines = all(words, "p").map(({ textContent }) =>
        textContent.replace(/\s+/g, " ").trim(),
      );
      fillIn(area, lines.join("\n"));
      area.focus();
    });
    const { textContent: about } = one(this, "label");
    take.append(make("span", "item__aside", `: ${about}`));
    const show = () => {
      take.hidden = area.value.trim() !== "";
    };
    for (const news of ["input", "typed-shown"]) area.addEventListener(news, show);
    words.append(take);
    show();
  }

  /** Told once on this page, after what was typed here came into the plan. @param {string} key */
  async #tellKept(key) {
    const { progress } = await import("../../static/progress/progress.js");
    const line = makeStatus("typed__status plan-part__kept");
    one(this, ".plan__field").append(line);
    const tell = () => {
      const kept = progress.carrier.kind === "local" && !progress.wouldBeGone;
      const words = kept && progress.text(key).trim() ? t.mijnplan_kept : "";
      if (line.textContent !== words) say(line, words);
    };
    progress.addEventListener("unsaved", tell);
    await progress.ready;
    progress.addEventListener("change", (event) => {
      const { detail } = /** @type {CustomEvent<string>} */ (event);
      if (detail === key) tell();
    });
  }

  /** Above the field the project that the plan is for. */
  async #nameProject() {
    const { progress } = await import("../../static/progress/progress.js");
    const { projectName } = await import("../../static/course/project.js");
    const above = make("p", "plan-part__project");
    const show = () => {
      const project = projectName(this.dataset.project);
      above.textContent = project ? fill(t.mijnplan_project, { project }) : "";
      above.hidden = !project;
    };
    this.prepend(above);
    progress.addEventListener("change", show);
    await progress.ready;
    show();
  }
}

customElements.define("activity-mijnplan", PlanField);
