import { loaded, remembers } from "../../static/progress/loaded.js";
import { keepTyped } from "../../static/progress/typed.js";
import { all, fill, one, say } from "../../static/shared/dom.js";
import { pageTitle } from "../../static/shared/page_title.js";
import { takeawayActions } from "../../static/shared/takeaway.js";
import { texts } from "../../static/shared/texts.js";
import { takesAlong } from "../../static/shared/to_plan.js";
import { askTwice } from "../../static/shared/twice.js";
import { fillIn, showWhole } from "../../static/shared/whole_text.js";

/** @param {"clear" | "clear_sure" | "cleared" | "done" | "progress"} name */
const t = (name) => texts[/** @type {const} */ (`checklist.${name}`)];

/** What keeps ticks loads with the first of them. */
const storeOfPage = () =>
  import("../../static/progress/progress.js").then(({ progress }) => progress);

class Checklist extends HTMLElement {
  /** Called when what goes along to the plan has changed. */
  #renewLink = () => {};

  connectedCallback() {
    if ("ready" in this.dataset) return;
    const { actions, status } = takeawayActions({
      name: this.key.replace("/", "-"),
      read: () => this.#read(),
    });
    const said = { sure: t("clear_sure"), done: t("cleared") };
    actions.append(askTwice(t("clear"), said, status, () => this.#clear()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    for (const box of this.boxes) {
      box.addEventListener("change", async () => {
        await this.#ticked([box]);
        const { offer } = await import("../../static/progress/consent.js");
        offer(this.checks.find((check) => check.contains(box)) ?? this);
      });
    }
    this.form.after(actions, status);
    for (const check of this.checks) {
      const area = one(check, "textarea");
      showWhole(area);
      keepTyped(check, area, `${this.key}/${check.dataset.check}`);
    }
    this.#renewLink = takesAlong(one(this, ".tool__plan"), () => this.#toPlan());
    for (const news of ["input", "typed-shown"]) {
      this.form.addEventListener(news, () => this.#renewLink());
    }
    this.dataset.ready = "";
    this.#count();
    // What was ticked before this module came stays as it is.
    const early = this.boxes.filter(({ checked }) => checked);
    if (early.length) this.#ticked(early);
    if (loaded.store || remembers()) this.#resume();
  }

  async #resume() {
    const store = await this.#store();
    await store.ready;
    this.#show(store);
  }

  /** @type {ProgressStore | null} */
  #followed = null;

  /** What keeps ticks. From then on the boxes follow it: another tab may tick as well. */
  async #store() {
    const store = loaded.store ?? (await storeOfPage());
    if (this.#followed !== store) store.addEventListener("change", () => this.#show(store));
    this.#followed = store;
    return store;
  }

  /** @param {ProgressStore} store */
  #show(store) {
    const ticked = store.ticked(this.key);
    for (const box of this.boxes) box.checked = ticked.has(box.name);
    this.#count();
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

  get checks() {
    return all(this.form, ".check");
  }

  /** Keep what these boxes say now, and nothing of the others. @param {HTMLInputElement[]} boxes */
  async #ticked(boxes) {
    this.#count();
    // As they stand at this moment: what keeps them may still have to load.
    const said = boxes.map(({ name, checked }) => ({ name, checked }));
    const store = await this.#store();
    const ids = store.ticked(this.key);
    for (const { name, checked } of said) ids[checked ? "add" : "delete"](name);
    store.tick(this.key, ids);
  }

  #count() {
    const boxes = this.boxes;
    const done = boxes.filter((box) => box.checked).length;
    say(this.line, fill(t("progress"), { done, total: boxes.length }));
    this.#renewLink();
  }

  /** What is still open, and what was noted at any point. @returns {Addition["entries"]} */
  #toPlan() {
    return this.checks
      .map((check) => ({
        field: "punten",
        done: one(check, "input").checked,
        words: one(check, ".check__label").textContent.trim(),
        note: one(check, "textarea").value.trim(),
      }))
      .filter(({ done, note }) => note || !done)
      .map(({ field, done, words, note }) => ({
        field,
        words: done ? fill(t("done"), { words }) : words,
        note,
      }));
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
    for (const box of this.boxes) box.checked = false;
    for (const check of this.checks) fillIn(one(check, "textarea"), "");
    return this.#ticked(this.boxes);
  }
}

customElements.define("activity-checklist", Checklist);
