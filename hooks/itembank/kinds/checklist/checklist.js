import { fill, make } from "./dom.js";
import { progress } from "./progress.js";
import { texts } from "./texts.js";

const t = (name) => texts[`checklist.${name}`];

class Checklist extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    this.form = this.querySelector("form");
    this.line = this.querySelector(".checklist__progress");
    this.status = make("p", "item__status");
    this.status.setAttribute("role", "status");
    const actions = make("div", "item__actions");
    for (const [name, action] of [
      ["copy", () => this.#copy()],
      ["download", () => this.#download()],
      ["print", () => window.print()],
      ["clear", (button) => this.#clear(button)],
    ]) {
      const button = make("button", "action", t(name));
      button.type = "button";
      button.addEventListener("click", () => action(button));
      actions.append(button);
    }
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.#ticked());
    this.form.after(actions, this.status);
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
  }

  get title() {
    return document.querySelector("h1")?.firstChild?.textContent.trim() ?? document.title;
  }

  /** The list as it stands: groups of points with tick, words and note. */
  #read() {
    return [...this.form.querySelectorAll("fieldset")].map((group) => ({
      title: group.querySelector("legend").textContent,
      points: [...group.querySelectorAll(".check")].map((check) => ({
        done: check.querySelector("input").checked,
        words: check.querySelector(".check__label").textContent.trim(),
        note: check.querySelector("textarea").value.trim(),
      })),
    }));
  }

  /** Plain text, for a file and for programs that take no formatting. */
  #text() {
    const lines = [this.title, this.line.textContent];
    for (const { title, points } of this.#read()) {
      lines.push("", title);
      for (const { done, words, note } of points) {
        lines.push(`[${done ? "x" : " "}] ${words}`);
        if (note) lines.push(...note.split("\n").map((line) => `    ${line}`));
      }
    }
    return lines.join("\r\n");
  }

  /** Headings and lists that a word processor keeps. Built as nodes, so notes stay text. */
  #html() {
    const body = make("div");
    body.append(make("h1", "", this.title), make("p", "", this.line.textContent));
    for (const { title, points } of this.#read()) {
      const list = make("ul");
      for (const { done, words, note } of points) {
        const entry = make("li", "", `${done ? "☑" : "☐"} ${words}`);
        for (const line of note ? note.split("\n") : []) entry.append(make("br"), line);
        list.append(entry);
      }
      body.append(make("h2", "", title), list);
    }
    return body.outerHTML;
  }

  async #copy() {
    const blob = (type, content) => new Blob([content], { type });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": blob("text/html", this.#html()),
          "text/plain": blob("text/plain", this.#text()),
        }),
      ]);
      this.status.textContent = t("copied");
    } catch {
      this.status.textContent = t("copy_failed");
    }
  }

  #download() {
    const link = make("a");
    // The byte order mark makes older word processors read the file as UTF-8.
    link.href = URL.createObjectURL(new Blob(["\ufeff", this.#text()], { type: "text/plain" }));
    link.download = `${this.dataset.item.replace("/", "-")}.txt`;
    link.click();
    // Some browsers fetch the file only after this; it may go when they surely have it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.status.textContent = t("downloaded");
  }

  #clear(button) {
    if (!button.dataset.sure) {
      button.dataset.sure = "yes";
      this.status.textContent = t("clear_sure");
      const doubt = () => {
        delete button.dataset.sure;
        if (this.status.textContent === t("clear_sure")) this.status.textContent = "";
      };
      button.addEventListener("blur", doubt, { once: true });
      return;
    }
    delete button.dataset.sure;
    this.form.reset();
    this.#ticked();
    this.status.textContent = t("cleared");
  }
}

customElements.define("activity-checklist", Checklist);
