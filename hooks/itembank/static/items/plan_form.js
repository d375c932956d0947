/** Forms to fill in for one's own work: the participation plan and the action plan. */
import { remembers } from "../progress/loaded.js";
import { keepTyped } from "../progress/typed.js";
import { all, endsIn, make, makeStatus, one, say } from "../shared/dom.js";
import { pageTitle } from "../shared/page_title.js";
import { takeawayActions } from "../shared/takeaway.js";
import { texts } from "../shared/texts.js";
import { OURS } from "../shared/to_plan.js";
import { askTwice } from "../shared/twice.js";
import { fillIn, showWhole } from "../shared/whole_text.js";

/** A form whose content is taken along; the kind is the name of the file that is saved. */
export class PlanElement extends HTMLElement {
  /** What stands above the form. */
  top = make("div", "plan__top");
  /** What was added last is told here, and can be undone; see additions.js. */
  news = makeStatus("plan__news");

  async connectedCallback() {
    if (this.news.parentElement) return;
    const { form } = this;
    const { actions, status } = takeawayActions({
      name: this.dataset.kind ?? "",
      read: () => this.#read(),
    });
    const said = { sure: this.words("clear_sure"), done: this.words("cleared") };
    actions.append(askTwice(this.words("clear"), said, status, () => this.#clear()));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.top.append(this.news);
    form.before(this.top);
    form.after(actions, status);
    for (const area of this.areas) showWhole(area);
    const keeping = all(form, "fieldset").flatMap((group) =>
      all(group, "textarea").map((area) =>
        keepTyped(group, area, `${this.dataset.item}/${area.name}`),
      ),
    );
    if (remembers()) {
      // What was kept comes first; what is new is merged with it.
      await Promise.all(keeping);
      await this.#follow();
    } else form.addEventListener("input", () => this.#follow(), { once: true });
    await this.#takeIn();
    window.addEventListener("hashchange", () => this.#takeIn());
    this.dataset.ready = "";
  }

  /** A text of the kind. @param {string} name */
  words(name) {
    return /** @type {Record<string, string>} */ (texts)[`${this.dataset.kind}.${name}`];
  }

  get form() {
    return one(this, "form");
  }

  get areas() {
    return all(this.form, "textarea");
  }

  /** Whether the address carries something. */
  get #linked() {
    return window.location.hash.includes("=");
  }

  /** What was carried is in the plan, or no longer. Read again after a change it would come back. */
  forgetLink() {
    if (!this.#linked) return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, "", pathname + search);
  }

  /** Say from here on whether the plan is kept, and what is gone when it is not. */
  async #follow() {
    const { progress } = await import("../progress/progress.js");
    const { lead } = await import("../progress/linked.js");
    const stays = one(this, ".plan__stays");
    const tell = () => {
      const kept = progress.carrier.kind === "local";
      if (kept) this.forgetLink();
      const words = this.words(kept ? "kept" : "stays");
      if (stays.textContent === words) return;
      stays.textContent = words;
      lead(stays);
    };
    progress.addEventListener("change", tell);
    await progress.ready;
    tell();
  }

  async #takeIn() {
    if (!this.#linked && !window.name.startsWith(OURS)) return;
    const { takeIn } = await import("./additions.js");
    takeIn(this);
  }

  #clear() {
    for (const area of this.areas) fillIn(area, "");
    say(this.news, "");
    this.forgetLink();
  }

  #read() {
    const sections = all(this.form, "fieldset").map((group) => ({
      title: one(group, "legend").textContent,
      entries: all(group, ".plan__field").map((field) => ({
        words: endsIn(one(field, "label").textContent, ":"),
        note: one(field, "textarea").value.trim() || "…",
      })),
    }));
    return { title: pageTitle(), lines: [], sections };
  }
}
