/**
 * What an item does on the page. The page already holds the whole item; this adds the
 * buttons, grades, and puts each reason beside what it is about.
 *
 * A kind extends ItemElement with:
 *   response()          what the learner gave, or null when something is missing (may set
 *                       this.emptyText to say what)
 *   grade(response)     { score: 0..1 or null (never judged), parts: Part[], line?: string,
 *                       show?: Element to put under the verdict }
 *   restore(response)   put an earlier response back in the controls
 *   clear(wrongOnly)    open the item again; the control that gets the focus may be given by
 *                       `firstOpen`
 *
 * @typedef {{after: Element, right: boolean|null, label: string, reason: Element|null, extra?: string}} Part
 */
import { fill, make, sentence } from "./dom.js";
import { progress } from "./progress.js";
import { texts as t } from "./texts.js";

/** The word for a score; without one the answer was seen, not judged. @param {number|null} score */
export const verdictOf = (score) =>
  score === null ? "seen" : score === 1 ? "right" : score > 0 ? "partly" : "wrong";

export class ItemElement extends HTMLElement {
  connectedCallback() {
    if (this.actions) return;
    this.form = this.querySelector("form");
    this.fieldset = this.querySelector("fieldset");
    this.actions = make("div", "item__actions");
    this.checkButton = make("button", "action action--primary", this.kindTexts("check") ?? t.check);
    this.retryButton = make("button", "action", t.retry);
    this.wrongButton = make("button", "action", t.retry_wrong);
    this.checkButton.type = "submit";
    this.retryButton.type = this.wrongButton.type = "button";
    this.status = make("p", "item__status");
    this.status.setAttribute("role", "status");
    this.status.tabIndex = -1;
    this.explanation = make("div", "item__explanation");
    this.actions.append(this.checkButton, this.retryButton, this.wrongButton);
    if ("graded" in this.dataset) this.actions.append(this.#confidence());
    this.form.append(this.status, this.explanation, this.actions);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.retryButton.addEventListener("click", () => this.reopen(false, true));
    this.wrongButton.addEventListener("click", () => this.reopen(true, true));
    this.upgrade?.();
    // What was typed or chosen before this module came stays as it is.
    this.#open();
    this.dataset.ready = "";
    progress.ready.then(() => this.#resume());
  }

  /** The reason the page holds for a part. @param {string} selector */
  reason(selector) {
    return this.querySelector(`.item__key .reason${selector}`);
  }

  get kindTexts() {
    return (name) => t[`${this.dataset.kind}.${name}`];
  }

  /** Sure or in doubt: optional, never scored, and it decides what is asked again first. */
  #confidence() {
    this.confidence = make("fieldset", "confidence");
    this.confidence.append(make("legend", "", t.confidence));
    for (const [value, words] of [["sure", t.sure], ["doubt", t.doubt]]) {
      const label = make("label", "confidence__choice");
      const input = make("input");
      Object.assign(input, { type: "radio", value, name: `${this.dataset.item}--confidence` });
      label.append(input, ` ${words}`);
      this.confidence.append(label);
    }
    return this.confidence;
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
    const { item, revision } = this.dataset;
    const said = this.confidence?.querySelector("input:checked")?.value;
    const sure = said && said === "sure";
    progress.record(item, { revision, score: result.score, response, sure });
    this.dispatchEvent(new CustomEvent("item-answered", { bubbles: true, detail: result.score }));
  }

  #resume() {
    const attempt = progress.attempt(this.dataset.item, this.dataset.revision);
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

  /** Put a response in the controls and show what is true of it. */
  reveal(response) {
    this.restore(response);
    return this.#show(response);
  }

  #show(response, focus) {
    const result = this.grade(response);
    const verdict = verdictOf(result.score);
    const said = [t[verdict] ?? this.kindTexts(verdict), result.line];
    this.say(said.filter(Boolean).map(sentence).join(" "), verdict);
    if (focus) {
      // Before the feedback is put in, so that the page is laid out once and not twice; the frame
      // that shows it scrolls to where the line came to stand.
      this.status.focus({ preventScroll: true });
      requestAnimationFrame(() => this.status.scrollIntoView({ block: "nearest" }));
    }
    // From the last to the first, so that parts about one place come to stand in their own order.
    for (const part of [...result.parts].reverse()) part.after.after(this.#feedback(part));
    const rationale = this.querySelector(".item__key .item__rationale");
    const sources = this.querySelector(".item__key .item__sources");
    this.explanation.replaceChildren(rationale.cloneNode(true), sources.cloneNode(true));
    if (result.show) this.explanation.before(result.show);
    this.fieldset.disabled = true;
    this.dataset.state = verdict;
    this.checkButton.hidden = true;
    if (this.confidence) this.confidence.hidden = true;
    this.retryButton.hidden = false;
    this.wrongButton.hidden = !this.canRetryWrong || verdict !== "partly";
    return result;
  }

  #feedback({ right, label, reason, extra }) {
    const mark = right === null ? "seen" : right ? "right" : "wrong";
    const box = make("div", `feedback feedback--${mark}`);
    box.append(make("b", "feedback__label", sentence(label)));
    if (extra) box.append(" ", make("span", "", sentence(extra)));
    const words = reason?.querySelector("span");
    if (words) box.append(" ", ...words.cloneNode(true).childNodes);
    return box;
  }

  say(text, verdict) {
    // A verdict is read out because it gets the focus. Told by itself as well it would be heard
    // twice, and all at once when a page shows what was answered before.
    this.status.ariaLive = verdict && verdict !== "empty" ? "off" : "polite";
    this.status.dataset.verdict = verdict;
    this.status.textContent = text;
  }

  /** Open the item again; `wrongOnly` keeps what was right. */
  reopen(wrongOnly, focus) {
    this.clear(wrongOnly);
    this.#open();
    if (!focus) return;
    this.say(t.reset_done, "empty");
    this.firstOpen?.focus();
  }

  #open() {
    for (const box of this.querySelectorAll(".feedback")) box.remove();
    this.explanation.replaceChildren();
    this.fieldset.disabled = false;
    this.dataset.state = "open";
    this.checkButton.hidden = false;
    if (this.confidence) {
      this.confidence.hidden = false;
      for (const input of this.confidence.querySelectorAll("input")) input.checked = false;
    }
    this.retryButton.hidden = this.wrongButton.hidden = true;
    this.say("", "");
  }

  /** The first control, where answering begins. */
  get firstOpen() {
    return this.fieldset.querySelector("input, select, textarea, button");
  }
}

/* Items with options to choose from: keuze, meerkeuze and stelling. */

/**
 * Score of a choice: (right chosen - wrong chosen) / number of keys, at least 0. With one key
 * that is 1 or 0.
 * @param {number[]} keys @param {number[]} chosen
 */
export function choiceScore(keys, chosen) {
  const right = chosen.filter((index) => keys.includes(index)).length;
  return Math.max(0, (right - (chosen.length - right)) / keys.length);
}

export class ChoiceItem extends ItemElement {
  get inputs() {
    return [...this.fieldset.querySelectorAll("input")];
  }

  get keys() {
    const reasons = this.querySelectorAll(".item__key .reason[data-key]");
    return [...reasons].map((reason) => Number(reason.dataset.index));
  }

  /** Authored indexes of the options that are ticked, or null without any. */
  response() {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => Number(input.value));
    return chosen.length ? chosen.sort((a, b) => a - b) : null;
  }

  grade(chosen) {
    const keys = this.keys;
    const parts = this.inputs.map((input) => {
      const index = Number(input.value);
      const isKey = keys.includes(index);
      const isChosen = chosen.includes(index);
      const label = isKey
        ? isChosen ? t.chosen_right : t.missed
        : isChosen ? t.chosen_wrong : t.left_right;
      const option = input.closest("label");
      option.dataset.mark = isKey ? "key" : isChosen ? "wrong" : "";
      return { after: option, right: isKey === isChosen, label, reason: this.reason(`[data-index="${index}"]`) };
    });
    return { score: choiceScore(keys, chosen), parts };
  }

  restore(chosen) {
    for (const input of this.inputs) input.checked = chosen.includes(Number(input.value));
  }

  /** The first option that is not chosen yet. */
  get firstOpen() {
    return this.inputs.find((input) => !input.checked);
  }

  clear(wrongOnly) {
    const keys = wrongOnly ? this.keys : [];
    for (const input of this.inputs) {
      input.checked = input.checked && keys.includes(Number(input.value));
      delete input.closest("label").dataset.mark;
    }
  }
}

/* Items where every row gets an answer of its own: koppel and indeling. */

/** Score of rows: the share that is right. @param {unknown[]} keys @param {unknown[]} given */
export function rowScore(keys, given) {
  return keys.filter((key, index) => key === given[index]).length / keys.length;
}

/**
 * A kind says of its rows (elements with `data-index`): `keyOf(index)`, `read(row)` (null when
 * open), `write(row, value)`, `feedbackPlace(row)` and `correction(index, given)`.
 */
export class RowsItem extends ItemElement {
  canRetryWrong = true;

  get rows() {
    const rows = [...this.fieldset.querySelectorAll("[data-index]")];
    return rows.sort((a, b) => a.dataset.index - b.dataset.index);
  }

  get keys() {
    return this.rows.map((_, index) => this.keyOf(index));
  }

  response() {
    const given = this.rows.map((row) => this.read(row));
    return given.includes(null) ? null : given;
  }

  grade(given) {
    const keys = this.keys;
    const parts = this.rows.map((row, index) => {
      const right = given[index] === keys[index];
      row.dataset.mark = right ? "key" : "wrong";
      return {
        after: this.feedbackPlace(row),
        right,
        label: right ? t.right : t.wrong,
        reason: this.reason(`[data-index="${index}"]`),
        ...(right ? {} : this.correction(index, given[index])),
      };
    });
    const line = fill(t.score_parts, {
      right: parts.filter((part) => part.right).length,
      total: parts.length,
    });
    return { score: rowScore(keys, given), parts, line };
  }

  restore(given) {
    this.rows.forEach((row, index) => this.write(row, given[index]));
  }

  /** The first row without an answer; all of them when everything starts again. */
  get firstOpen() {
    const shown = [...this.fieldset.querySelectorAll("[data-index]")];
    return shown.find((row) => this.read(row) === null)?.querySelector("input, select");
  }

  clear(wrongOnly) {
    const keys = this.keys;
    this.rows.forEach((row, index) => {
      const keep = wrongOnly && this.read(row) === keys[index];
      if (!keep) this.write(row, null);
      delete row.dataset.mark;
    });
  }
}
