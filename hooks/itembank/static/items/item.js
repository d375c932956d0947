/**
 * What an item does on the page. The page already holds the whole item; this adds the
 * buttons, grades, and puts each reason beside what it is about.
 */
import { loaded, remembers } from "../progress/loaded.js";
import { all, goTo, make, makeButton, makeStatus, one, say, sentence } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

/** The word for a score; without one the answer was seen, not judged. @param {number|null} score */
export const verdictOf = (score) =>
  score === null ? "seen" : score === 1 ? "right" : score > 0 ? "partly" : "wrong";

/** What an answer says to who was sure of it, or in doubt. @param {boolean} sure @param {boolean} right */
function sureWords(sure, right) {
  if (sure) return right ? t.sure_right : t.sure_wrong;
  return right ? t.doubt_right : t.doubt_wrong;
}

/**
 * Put in the heading of an item how it was answered: "Vraag 4: niet goed". It is heard when it gets
 * the focus, so it is no live region: then it would be said twice, and all of them at once when a
 * page shows what was answered before.
 * @param {HTMLElement} item @param {string} words nothing takes them away @param {string} verdict
 * @returns the heading
 */
export function judge(item, words, verdict) {
  const old = one(item, ".item__label");
  if (!words && !old.dataset.verdict) return old;
  // A new one: of an element that changed a screen reader may still have the old words.
  const heading = /** @type {HTMLElement} */ (old.cloneNode(true));
  heading.tabIndex = -1;
  one(heading, "span")?.remove();
  delete heading.dataset.verdict;
  if (words) {
    heading.dataset.verdict = verdict;
    heading.append(make("span", "", `: ${lowerFirst(words)}`));
  }
  old.replaceWith(heading);
  return heading;
}

/**
 * Give an item other words to be known by, in its heading and in the names of its controls. They come
 * in when it is opened again.
 * @param {HTMLElement} item @param {string} words  "Vraag 4"
 */
export function rename(item, words) {
  one(item, ".item__label").childNodes[0].textContent = words;
  one(item, "summary .item__aside").textContent = `: ${lowerFirst(words)}`;
}

/** @param {string} words */
const lowerFirst = (words) => words[0].toLowerCase() + words.slice(1);

/** What keeps answers loads with the first of them. */
const storeOfPage = () => import("../progress/progress.js").then(({ progress }) => progress);

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
  /** What an answer lacks, above the control it is about. */
  error = make("p", "item__error");
  /** Whether only what is wrong can be asked again. */
  canRetryWrong = false;

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
    if (this.dataset.state !== "open") {
      this.reopen(false, true);
      return;
    }
    const response = this.response();
    if (response === null) {
      this.say("");
      this.complain(this.unreadable || this.kindTexts("empty"));
      // Where something is missing: of eight rows nobody has to find the one that is open.
      if (this.firstOpen) goTo(this.firstOpen, this.error);
      return;
    }
    const said = this.confidence && one(this.confidence, "input:checked")?.value;
    const sure = said ? said === "sure" : undefined;
    const result = this.#show(response, { focus: true, sure });
    this.#record({ score: result.score, response, sure });
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
      this.say(t.changed);
      return;
    }
    try {
      this.reveal(attempt.response, attempt.sure);
    } catch {
      // What was kept is no answer to this item, as after a hostile import: it is simply open.
      this.reopen(false, false);
    }
  }

  /** Put a response in the controls and show what is true of it. @param {any} response @param {boolean} [sure] */
  reveal(response, sure) {
    this.restore(response);
    return this.#show(response, { sure });
  }

  /** @param {any} response @param {{focus?: boolean, sure?: boolean}} how */
  #show(response, { focus, sure }) {
    const result = this.grade(response);
    const verdict = verdictOf(result.score);
    const word = verdict === "seen" ? this.kindTexts(verdict) : t[verdict];
    const heading = judge(this, [word, result.line ?? []].flat().join(". "), verdict);
    this.say("");
    this.complain("");
    if (focus) goTo(heading);
    // From the last to the first, so that parts about one place come to stand in their own order.
    for (const part of [...result.parts].reverse()) part.after.after(this.#feedback(part));
    const told = all(this, ".item__key :is(.item__rationale, .item__sources)");
    this.explanation.replaceChildren(...told.map((part) => part.cloneNode(true)));
    if (sure !== undefined && result.score !== null) {
      this.explanation.prepend(make("p", "item__sure", sureWords(sure, result.score === 1)));
    }
    if (result.show) this.explanation.before(result.show);
    this.#turn(verdict);
    this.wrongButton.hidden = !this.canRetryWrong || verdict !== "partly";
    this.dispatchEvent(new Event("item-shown", { bubbles: true }));
    return result;
  }

  /** @param {Remark} remark */
  #feedback({ mark, label, reason, extra }) {
    const box = make("div", `feedback feedback--${mark}`);
    box.append(make("b", "feedback__label", sentence(label)));
    if (extra) box.append(" ", make("span", "", sentence(extra)));
    const words = reason && one(reason, ":scope > span");
    if (words) box.append(" ", ...words.cloneNode(true).childNodes);
    return box;
  }

  /** Say something that is no verdict, where the focus stays. @param {string} text */
  say(text) {
    say(this.status, text);
  }

  /**
   * Say what is to be changed right above the control it is about, and tie it to that control: it
   * is heard with the focus that comes there. Only where the focus goes on it is told by itself.
   * @param {string} words none take it away @param {"alert" | ""} [role]
   */
  complain(words, role = "") {
    for (const control of all(this.fieldset, "[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
      control.removeAttribute("aria-describedby");
    }
    this.error.remove();
    const control = words && this.firstOpen;
    if (!control) return;
    this.error.role = role || null;
    this.error.id = `${this.dataset.item}--error`;
    this.error.textContent = words;
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", this.error.id);
    const row = control.closest("[data-index], .card, label") ?? control;
    const legend = row.querySelector("legend");
    if (legend) legend.after(this.error);
    // A list holds its rows and nothing else.
    else (row.closest("ol, ul") ?? row).before(this.error);
  }

  /** Open the item again. @param {boolean} wrongOnly what was right stays @param {boolean} focus */
  reopen(wrongOnly, focus) {
    this.clear(wrongOnly);
    this.#open();
    if (!focus) return;
    this.say(t.reset_done);
    this.firstOpen?.focus();
  }

  #open() {
    for (const box of all(this, ".feedback")) box.remove();
    this.explanation.replaceChildren();
    this.complain("");
    this.#turn("open");
    for (const input of all(this, ".confidence input")) input.checked = false;
    this.wrongButton.hidden = true;
    judge(this, "", "");
    this.say("");
  }

  /** Open what can be answered, or close it. @param {string} state */
  #turn(state) {
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

  /** What is to be changed in something that was given and cannot be read; empty when all can. */
  get unreadable() {
    return "";
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
