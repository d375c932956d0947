/**
 * What an item does on the page. The page already holds the whole item; this adds the
 * buttons, grades, and puts each reason beside what it is about.
 */
import { loaded, record, remembers } from "../progress/loaded.js";
import { all, make, makeButton, makeStatus, one, say } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { telling } from "./telling.js";

/** What tells of an answer loads when one is begun, so that it is there when it is checked. */
const withVerdict = () => import("./verdict.js");

/** What a kind extends with what is its own: the methods at the end. */
export class ItemElement extends HTMLElement {
  /**
   * Checks the answer, and then opens the item again. One button, because it has the focus when the
   * answer is checked: a screen reader that loses where it was says nothing of where it comes.
   */
  button = make("button", "action");
  wrongButton = makeButton(t.retry_wrong, () => this.reopen(true, true));
  status = makeStatus("item__status");
  explanation = make("div", "item__explanation");
  /** @type {HTMLFieldSetElement | null} */
  confidence = null;
  /** What an answer lacks, above the control it is about. @type {HTMLElement | null} */
  error = null;
  /** Whether only what is wrong can be asked again. */
  canRetryWrong = false;
  /** Opened on purpose: what was answered earlier does not come back. */
  asked = false;

  connectedCallback() {
    if (this.explanation.parentElement) return;
    this.button.type = "submit";
    const actions = make("div", "item__actions");
    // Who is asked how sure they are has not seen yet whether it is right.
    if ("graded" in this.dataset) actions.append(this.#confidence());
    actions.append(this.button, this.wrongButton);
    this.form.append(this.status, this.explanation, actions);
    // Who clicks twice on "Controleer" does not mean to open the item again.
    this.button.addEventListener("click", (event) => {
      if (event.detail > 1) event.preventDefault();
    });
    // In a test the whole is handed in at once.
    const alone = this.dataset.mode !== "test";
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (alone) this.#submit();
    });
    if (alone) this.form.addEventListener("focusin", withVerdict, { once: true });
    this.upgrade();
    // What was typed or chosen before this module came stays as it is.
    this.#open();
    this.dataset.ready = "";
    if (alone && (loaded.store || remembers())) this.#resume();
  }

  get form() {
    return one(this, "form");
  }

  get fieldset() {
    return one(this, "fieldset");
  }

  /** The reason the page holds for a part. @param {string} selector */
  reason(selector) {
    return one(this, `.item__key .reason${selector}`);
  }

  /** A text of the kind. @param {string} name */
  kindTexts(name) {
    return /** @type {Record<string, string>} */ (t)[`${this.dataset.kind}.${name}`];
  }

  /** Sure or in doubt: optional, never scored, and it decides what is asked again first. */
  #confidence() {
    const box = make("fieldset", "confidence");
    box.append(make("legend", "", t.confidence));
    for (const [value, words] of [
      ["sure", t.sure],
      ["doubt", t.doubt],
    ]) {
      const label = make("label", "confidence__choice");
      const input = make("input");
      Object.assign(input, { type: "radio", value, name: `${this.dataset.item}--confidence` });
      label.append(input, ` ${words}`);
      box.append(label);
    }
    this.confidence = box;
    return box;
  }

  async #submit() {
    if (this.dataset.state !== "open") {
      this.reopen(false, true);
      return;
    }
    // There at once from the second time on: who waits for an import waits for a frame as well.
    if (!telling.tell) await withVerdict();
    // Somebody was faster than the network, and asked twice.
    if (!telling.tell || this.dataset.state !== "open") return;
    const response = this.response();
    // What is odd is told once: who leaves it as it is means it.
    if (response === null || (this.odd && this.odd !== this.error?.dataset.odd)) {
      this.say("");
      import("./lacks.js").then(({ lacks }) => lacks(this));
      return;
    }
    const said = this.confidence && one(this.confidence, "input:checked")?.value;
    const sure = said ? said === "sure" : undefined;
    const { score } = telling.tell(this, response, { focus: true, sure });
    record(this.key, { revision: this.revision, score, response, sure });
    this.dispatchEvent(new CustomEvent("item-answered", { bubbles: true, detail: score }));
  }

  async #resume() {
    const [{ progress }] = await Promise.all([import("../progress/progress.js"), withVerdict()]);
    await progress.ready;
    const attempt = progress.attempt(this.key, this.revision);
    if (!attempt || this.asked || this.dataset.state !== "open") return;
    if (attempt.changed) {
      this.say(t.changed);
      return;
    }
    // Of an earlier visit an LMS may keep the score alone.
    if (attempt.response === null) return;
    try {
      this.reveal(attempt.response, attempt.sure);
    } catch {
      // What was kept is no answer to this item, as after a hostile import: it is simply open.
      this.reopen(false, false);
    }
  }

  /**
   * Put a response in the controls and show what is true of it. Who asks for it sees to it that
   * verdict.js is there.
   * @param {any} response @param {boolean} [sure] @returns {Grade}
   */
  reveal(response, sure) {
    if (!telling.tell) throw new Error("verdict.js comes first");
    this.restore(response);
    return telling.tell(this, response, { sure });
  }

  /** Say something that is no verdict, where the focus stays. @param {string} text */
  say(text) {
    say(this.status, text);
  }

  /** Take away what was said of an answer that could not be checked; see errors.js. */
  settle() {
    if (!this.error) return;
    this.error.remove();
    this.error = null;
    for (const control of all(this.fieldset, "[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
      control.removeAttribute("aria-describedby");
    }
  }

  /** Open the item again. @param {boolean} wrongOnly what was right stays @param {boolean} focus */
  reopen(wrongOnly, focus) {
    this.asked = true;
    this.clear(wrongOnly);
    this.#open();
    if (!focus) return;
    this.say(t.reset_done);
    this.firstOpen?.focus();
  }

  #open() {
    for (const box of all(this, ".feedback")) box.remove();
    this.explanation.replaceChildren();
    this.settle();
    this.turn("open");
    for (const input of all(this, ".confidence input")) input.checked = false;
    this.wrongButton.hidden = true;
    telling.judge?.(this, "", "");
    this.say("");
  }

  /** Open what can be answered, or close it. @param {string} state */
  turn(state) {
    const open = state === "open";
    this.dataset.state = state;
    this.lock(!open);
    if (this.confidence) this.confidence.hidden = !open;
    this.#name(this.button, open ? (this.kindTexts("check") ?? t.check) : t.retry);
    this.#name(this.wrongButton, t.retry_wrong);
    this.button.classList.toggle("action--primary", open);
  }

  /** In a list of all buttons of a page each says which question it is about. @param {HTMLElement} button @param {string} words */
  #name(button, words) {
    button.replaceChildren(words, one(this, "summary .item__aside").cloneNode(true));
  }

  /** The first control, where answering begins. */
  /** @returns {HTMLElement | null | undefined} */
  get firstOpen() {
    return one(this.fieldset, "input, select, textarea, button");
  }

  /** `<bank>/<id>` */
  get key() {
    return this.dataset.item ?? "";
  }

  get revision() {
    return this.dataset.revision ?? "";
  }

  /** What a kind adds to the page. */
  upgrade() {}

  /** What the learner gave, or null when something is missing. @returns {unknown} */
  response() {
    return null;
  }

  /** What is to be changed in something that was given and cannot be read; empty when all can. @returns {string | Promise<string>} */
  unreadable() {
    return "";
  }

  /** What is not as it was asked for in an answer that can be checked, for lacks.js; mostly nothing. */
  get odd() {
    return "";
  }

  /** The response as far as it goes: what is open may be missing. @returns {unknown} */
  get given() {
    return this.response();
  }

  /** What is true of a response. @param {any} _response @returns {Grade} */
  grade(_response) {
    return { score: null, parts: [] };
  }

  /** Keep the answer as it was given, or let it change again. @param {boolean} fixed */
  lock(fixed) {
    this.fieldset.disabled = fixed;
  }

  /** Put an earlier response back in the controls. @param {any} _response */
  restore(_response) {}

  /** Open the controls again. @param {boolean} _wrongOnly what was right stays */
  clear(_wrongOnly) {}
}
