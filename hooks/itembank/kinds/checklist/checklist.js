import { progress } from "../../static/progress/progress.js";
import { all, fill, one } from "../../static/shared/dom.js";
import { pageTitle, takeawayActions } from "../../static/shared/takeaway.js";
import { texts } from "../../static/shared/texts.js";
import { askTwice } from "../../static/shared/twice.js";

/** @param {"clear" | "clear_sure" | "cleared" | "progress"} name */
const t = (name) => texts[/** @type {const} */ (`checklist.${name}`)];

class Checklist extends HTMLElement {
  connectedCallback() {
    if ("ready" in this.dataset) return;
    const { actions, status } = takeawayActions({
      name: this.key.replace("/", "-"),
      read: () => this.#read(),
    });
    const said = { sure: t("clear_sure"), done: t("cleared") };
    actions.append(askTwice(t("clear"), said, status, () => this.#clear()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.#ticked());
    this.form.after(actions, status);
    this.dataset.ready = "";
    progress.ready.then(() => {
      const ticked = progress.ticked(this.key);
      for (const box of this.boxes) box.checked = box.checked || ticked.has(box.name);
      this.#count();
    });
  }

  /** `<tool>/<slug>` */
  get key() {
    return this.dataset.item ?? "";
  }

  get form() {
    return one(this, "form");
  }

  get line() {
    return one(this, ".checklist__progress");
  }

  get boxes() {
    return all(this.form, "input[type=checkbox]");
  }

  #ticked() {
    const ids = this.boxes.filter((box) => box.checked).map((box) => box.name);
    progress.tick(this.key, new Set(ids));
    this.#count();
  }

  #count() {
    const boxes = this.boxes;
    const done = boxes.filter((box) => box.checked).length;
    this.line.textContent = fill(t("progress"), { done, total: boxes.length });
    this.#showPlanLink();
  }

  /** The points that are still open, carried to the plan in the fragment: nothing is kept. */
  #showPlanLink() {
    const line = one(this, ".tool__plan");
    if (!line) return;
    const open = this.boxes.filter((box) => !box.checked);
    const carried = new URLSearchParams();
    for (const box of open) carried.append("punten", box.labels?.[0]?.textContent.trim() ?? "");
    const link = one(line, "a");
    // Kept relative: an address with a host would be marked as a link to elsewhere.
    const [address] = (link.getAttribute("href") ?? "").split("#");
    link.setAttribute("href", `${address}#${carried}`);
    line.hidden = !open.length;
  }

  #read() {
    const sections = all(this.form, "fieldset").map((group) => ({
      title: one(group, "legend").textContent,
      entries: all(group, ".check").map((check) => ({
        mark: one(check, "input").checked ? "[x]" : "[ ]",
        words: one(check, ".check__label").textContent.trim(),
        note: one(check, "textarea").value.trim(),
      })),
    }));
    return { title: pageTitle(), lines: [this.line.textContent], sections };
  }

  #clear() {
    this.form.reset();
    this.#ticked();
  }
}

customElements.define("activity-checklist", Checklist);
