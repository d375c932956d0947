/** What is done with a field to type in, from the moment there is something; see `typed.js`. */
import { fill, makeStatus, say } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { atRisk, weighRisks } from "./leaving.js";
import { progress } from "./progress.js";
import { LONGEST_TEXT } from "./written.js";

/** Kept after so many milliseconds without a key, and always when the page goes out of sight. */
const PAUSE = 800;

/** @typedef {HTMLTextAreaElement | HTMLInputElement} Field */

/** @type {TypedField[]} */
const fields = [];

/** One field and its words. What changes it from outside sends an `input` event. */
export class TypedField {
  /** The version the field shows; none when nothing was kept. @type {Version[]} */
  shown = [];
  /** Other than what was last kept. */
  changed = false;
  timer = 0;
  /** Where versions of other tabs and devices are offered. @type {HTMLElement | null} */
  other = null;
  /** @type {HTMLElement | null} */
  #line = null;

  /** @param {HTMLElement} owner @param {Field} field @param {string} key */
  constructor(owner, field, key) {
    this.owner = owner;
    this.field = field;
    this.key = key;
    if (field.maxLength < 0) field.maxLength = LONGEST_TEXT;
    // What was typed before this module came stays as it is.
    this.changed = field.value !== field.defaultValue;
    field.addEventListener("input", () => this.#typed());
    field.addEventListener("change", () => this.save());
    // The field is empty only after this event.
    field.form?.addEventListener("reset", () => setTimeout(() => this.#typed()));
    progress.addEventListener("change", (event) => {
      const { detail } = /** @type {CustomEvent<string>} */ (event);
      if (!detail || detail === key) this.show();
    });
    atRisk(field, () => this.#wouldBeGone);
    progress.ready.then(() => {
      this.show();
      if (this.changed) this.#typed();
    });
  }

  get #wouldBeGone() {
    const { value, defaultValue } = this.field;
    if (!value.trim() || value === defaultValue) return false;
    return progress.carrier.kind !== "local" || progress.wouldBeGone;
  }

  #plan() {
    this.changed = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  #typed() {
    this.#plan();
    const { value } = this.field;
    this.#measure(value.length + 1);
    weighRisks();
    if (value.trim()) import("./consent.js").then(({ offer }) => offer(this.owner, true));
  }

  /** Whether so many characters fit; if not, that is told. @param {number} length */
  #measure(length) {
    const { maxLength } = this.field;
    const fits = length <= maxLength;
    this.say(fits ? "" : fill(t.typed_full, { count: maxLength.toLocaleString("nl") }));
    return fits;
  }

  /** Keep what stands there, if that is something else. */
  async save() {
    clearTimeout(this.timer);
    if (!this.changed) return;
    this.changed = false;
    const kept = await progress.write(this.key, this.field.value, this.shown);
    this.show();
    this.tell(kept);
  }

  /** @param {boolean} kept */
  tell(kept) {
    if (!kept) this.say(t.typed_unsaved);
    weighRisks();
  }

  /** Show what was kept meanwhile, unless something newer stands there. */
  show() {
    const [first, ...other] = progress.versions(this.key);
    if (!first) {
      // What was wiped elsewhere stays in sight here, as new words.
      this.shown = [];
      if (!this.changed && this.field.value !== this.field.defaultValue) this.#plan();
    } else if (!this.changed || first.words === this.field.value) {
      const before = this.field.value;
      this.changed = false;
      this.shown = [first];
      if (before !== first.words) {
        this.field.value = first.words;
        this.field.dispatchEvent(new CustomEvent("typed-shown", { bubbles: true }));
      }
    }
    if (other.length || this.other)
      import("./versions.js").then(({ offerVersions }) => offerVersions(this));
    weighRisks();
  }

  /** @param {string} words */
  say(words) {
    if (!words && !this.#line) return;
    if (!this.#line) {
      this.#line = makeStatus("typed__status");
      // Within the label it would become part of the field's name.
      (this.field.closest("label") ?? this.field).after(this.#line);
    }
    say(this.#line, words);
  }

  /** Whether a version stands in the field already. @param {Version} version */
  holds({ words }) {
    return this.field.value.includes(words.trim());
  }

  /**
   * Put these words in the field; these other versions are dealt with by that.
   * @param {string} words @param {Version[]} dealt @returns {Promise<boolean>} whether they fit
   */
  async settle(words, dealt) {
    if (!this.#measure(words.length)) return false;
    this.field.value = words;
    this.changed = false;
    this.tell(await progress.write(this.key, words, [...this.shown, ...dealt]));
    this.field.dispatchEvent(new CustomEvent("typed-shown", { bubbles: true }));
    return true;
  }
}

/**
 * @param {HTMLElement} owner @param {Field} field @param {string} key
 * @returns {Promise<unknown>} resolves when what was kept stands in the field
 */
export function follow(owner, field, key) {
  fields.push(new TypedField(owner, field, key));
  return progress.ready;
}

function saveAll() {
  for (const field of fields) field.save();
}

window.addEventListener("pagehide", saveAll);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") saveAll();
});
