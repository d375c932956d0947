/** Forms to fill in for one's own work: the participation plan and the action plan. */
import { pageTitle, takeawayActions } from "./takeaway.js";
import { texts } from "./texts.js";
import { askTwice } from "./twice.js";

const LONGEST_LINK = 8000;
const LONGEST_VALUE = 600;

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
  if (raw.length > LONGEST_LINK) return { values, refused: true };
  let refused = false;
  for (const [name, value] of new URLSearchParams(raw)) {
    const clean = value.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "").trim();
    if (!fields.includes(name) || !clean || clean.length > LONGEST_VALUE) {
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
    if (this.form) return;
    this.form = this.querySelector("form");
    const { actions, status } = takeawayActions({
      name: this.dataset.kind,
      read: () => this.#read(),
    });
    this.status = status;
    const tell = (words) => {
      status.textContent = words;
    };
    const said = { sure: this.words("clear_sure"), done: this.words("cleared") };
    actions.append(askTwice(this.words("clear"), said, tell, () => this.form.reset()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.before(status);
    this.form.after(actions);
    this.dataset.ready = "";
    this.#fill();
    window.addEventListener("hashchange", () => this.#fill());
    // On paper a field shows all of its text: what does not fit in its rows is written out.
    window.addEventListener("beforeprint", () => this.#grow());
  }

  words(name) {
    return texts[`${this.dataset.kind}.${name}`];
  }

  get areas() {
    return [...this.form.querySelectorAll("textarea")];
  }

  #fill() {
    const fields = this.areas.map((area) => area.name);
    const { values, refused } = readCarried(window.location.hash, fields);
    for (const area of this.areas) {
      const carried = values.get(area.name);
      if (!carried || area.value.includes(carried)) continue;
      area.value = area.value ? `${area.value}\n${carried}` : carried;
    }
    const said = [values.size ? this.words("carried") : "", refused ? this.words("refused") : ""].filter(Boolean);
    if (said.length) this.status.textContent = said.join(" ");
    this.#grow();
  }

  #grow() {
    for (const area of this.areas) {
      const lines = area.value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 80), 0);
      if (lines > area.rows) area.rows = lines;
    }
  }

  #read() {
    const sections = [...this.form.querySelectorAll("fieldset")].map((group) => ({
      title: group.querySelector("legend").textContent,
      entries: [...group.querySelectorAll(".plan__field")].map((field) => ({
        words: `${field.querySelector("label").textContent}:`,
        note: field.querySelector("textarea").value.trim() || "…",
      })),
    }));
    return { title: pageTitle(), lines: [], sections };
  }

}
