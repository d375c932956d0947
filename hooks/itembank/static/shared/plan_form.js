/** Forms to fill in for one's own work: the participation plan and the action plan. */
import { all, one } from "./dom.js";
import { CARRIED, LINK } from "./limits.js";
import { pageTitle, takeawayActions } from "./takeaway.js";
import { texts } from "./texts.js";
import { askTwice } from "./twice.js";

/**
 * What a link carries to the plan. A link can come from anywhere, so it is read as hostile: only
 * known fields, short plain text, control characters out. Values only ever become the value of a
 * text field, never markup.
 * @param {string} hash the fragment of the address, with or without #
 * @param {string[]} fields the ids of the fields
 * @returns {{values: Map<string, string>, refused: boolean}}
 */
export function readCarried(hash, fields) {
  const values = new Map();
  const raw = hash.replace(/^#/, "");
  if (!raw.includes("=")) return { values, refused: false };
  if (raw.length > LINK) return { values, refused: true };
  let refused = false;
  for (const [name, value] of new URLSearchParams(raw)) {
    const clean = value.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "").trim();
    if (!fields.includes(name) || !clean || clean.length > CARRIED) {
      refused = true;
      continue;
    }
    values.set(name, values.has(name) ? `${values.get(name)}\n${clean}` : clean);
  }
  return { values, refused };
}

/** A form whose content is taken along; the kind is the name of the file that is saved. */
export class PlanElement extends HTMLElement {
  connectedCallback() {
    if ("ready" in this.dataset) return;
    const { form } = this;
    const { actions, status } = takeawayActions({
      name: this.dataset.kind ?? "",
      read: () => this.#read(),
    });
    const said = { sure: this.words("clear_sure"), done: this.words("cleared") };
    actions.append(askTwice(this.words("clear"), said, status, () => form.reset()));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.before(status);
    form.after(actions);
    this.dataset.ready = "";
    this.#fill(status);
    window.addEventListener("hashchange", () => this.#fill(status));
    // On paper a field shows all of its text: what does not fit in its rows is written out.
    window.addEventListener("beforeprint", () => this.#grow());
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

  /** @param {HTMLElement} status */
  #fill(status) {
    const fields = this.areas.map((area) => area.name);
    const { values, refused } = readCarried(window.location.hash, fields);
    for (const area of this.areas) {
      const carried = values.get(area.name);
      if (!carried || area.value.includes(carried)) continue;
      area.value = area.value ? `${area.value}\n${carried}` : carried;
    }
    const said = [
      values.size ? this.words("carried") : "",
      refused ? this.words("refused") : "",
    ].filter(Boolean);
    if (said.length) status.textContent = said.join(" ");
    this.#grow();
  }

  #grow() {
    for (const area of this.areas) {
      const lines = area.value
        .split("\n")
        .reduce((sum, line) => sum + 1 + Math.floor(line.length / 80), 0);
      if (lines > area.rows) area.rows = lines;
    }
  }

  #read() {
    const sections = all(this.form, "fieldset").map((group) => ({
      title: one(group, "legend").textContent,
      entries: all(group, ".plan__field").map((field) => ({
        words: `${one(field, "label").textContent}:`,
        note: one(field, "textarea").value.trim() || "…",
      })),
    }));
    return { title: pageTitle(), lines: [], sections };
  }
}
