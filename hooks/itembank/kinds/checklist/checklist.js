import { fill } from "./dom.js";
import { progress } from "./progress.js";
import { pageTitle, takeawayActions } from "./takeaway.js";
import { texts } from "./texts.js";
import { askTwice } from "./twice.js";

const t = (name) => texts[`checklist.${name}`];

class Checklist extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    this.form = this.querySelector("form");
    this.line = this.querySelector(".checklist__progress");
    const { actions, status } = takeawayActions({
      name: this.dataset.item.replace("/", "-"),
      read: () => this.#read(),
    });
    const tell = (words) => {
      status.textContent = words;
    };
    const said = { sure: t("clear_sure"), done: t("cleared") };
    actions.append(askTwice(t("clear"), said, tell, () => this.#clear()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.#ticked());
    this.form.after(actions, status);
    this.dataset.ready = "";
    progress.ready.then(() => {
      const ticked = progress.ticked(this.dataset.item);
      for (const box of this.boxes) box.checked = box.checked || ticked.has(box.name);
      this.#count();
    });
  }

  get boxes() {
    return [...this.form.querySelectorAll("input[type=checkbox]")];
  }

  #ticked() {
    const ids = this.boxes.filter((box) => box.checked).map((box) => box.name);
    progress.tick(this.dataset.item, new Set(ids));
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
    const line = this.querySelector(".tool__plan");
    if (!line) return;
    const open = this.boxes.filter((box) => !box.checked);
    const carried = new URLSearchParams();
    for (const box of open) carried.append("punten", box.closest("label").textContent.trim());
    const link = line.querySelector("a");
    // Kept relative: an address with a host would be marked as a link to elsewhere.
    link.setAttribute("href", `${link.getAttribute("href").split("#")[0]}#${carried}`);
    line.hidden = !open.length;
  }

  #read() {
    const sections = [...this.form.querySelectorAll("fieldset")].map((group) => ({
      title: group.querySelector("legend").textContent,
      entries: [...group.querySelectorAll(".check")].map((check) => ({
        mark: check.querySelector("input").checked ? "[x]" : "[ ]",
        words: check.querySelector(".check__label").textContent.trim(),
        note: check.querySelector("textarea").value.trim(),
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
