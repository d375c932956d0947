/**
 * What an item does on the page. The page already holds the whole item; this adds the
 * buttons, grades, and puts each reason beside what it is about.
 */
import { loaded, remembers } from "../progress/loaded.js";
import { all, make, makeButton, makeStatus, one, sentence } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

/** The word for a score; without one the answer was seen, not judged. @param {number|null} score */
export const verdictOf = (score) =>
  score === null ? "seen" : score === 1 ? "right" : score > 0 ? "partly" : "wrong";

/** What keeps answers loads with the first of them. */
const storeOfPage = () => import("../progress/progress.js").then(({ progress }) => progress);

/** What a kind extends with what is its own: the methods at the end. */
export class ItemElement extends HTMLElement {
  checkButton = make("button", "action action--primary");
  retryButton = makeButton(t.retry, () => this.reopen(false, true));
  wrongButton = makeButton(t.retry_wrong, () => this.reopen(true, true));
  status = makeStatus("item__status");
  explanation = make("div", "item__explanation");
  /** @type {HTMLFieldSetElement | null} */
  confidence = null;
  /** What to say when something is missing. */
  emptyText = "";
  /** Whether only what is wrong can be asked again. */
  canRetryWrong = false;

  connectedCallback() {
    if (this.explanation.parentElement) return;
    this.checkButton.textContent = this.kindTexts("check") ?? t.check;
    this.checkButton.type = "submit";
    this.status.tabIndex = -1;
    const actions = make("div", "item__actions");
    actions.append(this.checkButton, this.retryButton, this.wrongButton);
    if ("graded" in this.dataset) actions.append(this.#confidence());
    this.form.append(this.status, this.explanation, actions);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.upgrade();
    // What was typed or chosen before this module came stays as it is.
    this.#open();
    this.dataset.ready = "";
    if (loaded.store) this.#resume(loaded.store);
    else if (remembers()) storeOfPage().then((store) => this.#resume(store));
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

  #submit() {
    // In a test the whole is handed in at once.
    if (this.dataset.mode === "test") return;
    this.emptyText = this.kindTexts("empty");
    const response = this.response();
    if (response === null) {
      this.say(this.emptyText, "empty");
      // Where something is missing: of eight rows nobody has to find the one that is open.
      this.firstOpen?.focus();
      return;
    }
    const result = this.#show(response, true);
    const said = this.confidence && one(this.confidence, "input:checked")?.value;
    this.#record({ score: result.score, response, sure: said ? said === "sure" : undefined });
  }

  /** @param {{score: number | null, response: unknown, sure?: boolean}} result */
  async #record(result) {
    const store = loaded.store ?? (await storeOfPage());
    store.record(this.key, { revision: this.revision, ...result });
    this.dispatchEvent(new CustomEvent("item-answered", { bubbles: true, detail: result.score }));
  }

  /** @param {ProgressStore} store */
  async #resume(store) {
    await store.ready;
    const attempt = store.attempt(this.key, this.revision);
    if (!attempt || this.dataset.state !== "open") return;
    if (attempt.changed) {
      this.say(t.changed, "empty");
      return;
    }
    try {
      this.reveal(attempt.response);
    } catch {
      // What was kept is no answer to this item, as after a hostile import: it is simply open.
      this.reopen(false, false);
    }
  }

  /** Put a response in the controls and show what is true of it. @param {any} response */
  reveal(response) {
    this.restore(response);
    return this.#show(response);
  }

  /** @param {any} response @param {boolean} [focus] */
  #show(response, focus) {
    const result = this.grade(response);
    const verdict = verdictOf(result.score);
    const word = verdict === "seen" ? this.kindTexts(verdict) : t[verdict];
    this.say([word, result.line ?? []].flat().map(sentence).join(" "), verdict);
    if (focus) {
      // Before the feedback is put in, so that the page is laid out once and not twice; the frame
      // that shows it scrolls to where the line came to stand.
      this.status.focus({ preventScroll: true });
      requestAnimationFrame(() => this.status.scrollIntoView({ block: "nearest" }));
    }
    // From the last to the first, so that parts about one place come to stand in their own order.
    for (const part of [...result.parts].reverse()) part.after.after(this.#feedback(part));
    const told = all(this, ".item__key :is(.item__rationale, .item__sources)");
    this.explanation.replaceChildren(...told.map((part) => part.cloneNode(true)));
    if (result.show) this.explanation.before(result.show);
    this.lock(true);
    this.dataset.state = verdict;
    this.checkButton.hidden = true;
    if (this.confidence) this.confidence.hidden = true;
    this.retryButton.hidden = false;
    this.wrongButton.hidden = !this.canRetryWrong || verdict !== "partly";
    this.dispatchEvent(new Event("item-shown", { bubbles: true }));
    return result;
  }

  /** @param {Remark} remark */
  #feedback({ right, label, reason, extra }) {
    const mark = right === null ? "seen" : right ? "right" : "wrong";
    const box = make("div", `feedback feedback--${mark}`);
    box.append(make("b", "feedback__label", sentence(label)));
    if (extra) box.append(" ", make("span", "", sentence(extra)));
    const words = reason && one(reason, "span");
    if (words) box.append(" ", ...words.cloneNode(true).childNodes);
    return box;
  }

  /** @param {string} text @param {string} verdict `empty` for what is no verdict */
  say(text, verdict) {
    // A verdict is read out because it gets the focus. Told by itself as well it would be heard
    // twice, and all at once when a page shows what was answered before.
    this.status.ariaLive = verdict && verdict !== "empty" ? "off" : "polite";
    this.status.dataset.verdict = verdict;
    this.status.textContent = text;
  }

  /** Open the item again. @param {boolean} wrongOnly what was right stays @param {boolean} focus */
  reopen(wrongOnly, focus) {
    this.clear(wrongOnly);
    this.#open();
    if (!focus) return;
    this.say(t.reset_done, "empty");
    this.firstOpen?.focus();
  }

  #open() {
    for (const box of all(this, ".feedback")) box.remove();
    this.explanation.replaceChildren();
    this.lock(false);
    this.dataset.state = "open";
    this.checkButton.hidden = false;
    if (this.confidence) {
      this.confidence.hidden = false;
      for (const input of all(this.confidence, "input")) input.checked = false;
    }
    this.retryButton.hidden = this.wrongButton.hidden = true;
    this.say("", "");
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

  /** The same as far as it goes: what is open may be missing. @returns {unknown} */
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
