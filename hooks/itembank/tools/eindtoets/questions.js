/** The questions of a test as they stand in the page: which are shown, and what was given so far. */

import { rename } from "../../static/items/rename.js";
import { loadKind } from "../../static/items/start.js";
import { all, fill, make, one, pressOver } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { became } from "./run.js";

/** What is said of a question that is asked again. @type {Map<string, string>} */
const AGAIN = new Map([
  ["changed", t.test_changed],
  ["unknown", t.test_unknown],
]);

/**
 * Fires `given` with a question of which something was answered, and `flagged` with one that was
 * marked to look at later.
 */
export class Questions extends EventTarget {
  /** Every item of the pool by its key. @type {Map<string, ItemElement>} */
  pool = new Map();
  /** The items that are shown, in their order. @type {ItemElement[]} */
  shown = [];
  /** The box for marking each item that was asked. @type {Map<ItemElement, HTMLInputElement>} */
  flags = new Map();
  /** What this page has of each item, as it was kept. @type {Map<ItemElement, string>} */
  #known = new Map();

  /**
   * Take the pool out of the page: of its many items only those that are asked are made ready, since
   * all of them keep a slow machine, and a screen reader that follows every change, busy for long.
   * @param {HTMLElement} page that holds the pool @param {HTMLElement} end  what comes after them
   */
  constructor(page, end) {
    super();
    this.end = end;
    for (const item of /** @type {ItemElement[]} */ (all(page, "[data-revision]"))) {
      this.pool.set(item.dataset.item ?? "", item);
      item.remove();
    }
  }

  /** Resolves when every one that comes into the page works; fails when a kind does not come. */
  async load() {
    const kinds = new Set([...this.pool.values()].map(({ dataset }) => dataset.kind ?? ""));
    await Promise.all([...kinds].map(loadKind));
  }

  /** The revision of a question, if there still is one. @param {string} key */
  revision(key) {
    return this.pool.get(key)?.dataset.revision;
  }

  /**
   * Show these of the pool, in this order, so that the numbers run on down the page.
   * @param {string[]} keys @param {boolean} asked  whether they can be answered
   */
  lay(keys, asked) {
    for (const item of this.shown) {
      item.remove();
      item.removeAttribute("data-apart");
    }
    this.#known.clear();
    this.shown = keys.flatMap((key) => this.pool.get(key) ?? []);
    this.shown.forEach((item, index) => {
      item.id ||= `test-${index}`;
      this.end.before(item);
      rename(item, `${t.question} ${index + 1}`);
      one(item, ".item__label").dataset.total = `${t.out_of} ${this.shown.length}`;
      item.reopen(false, false);
      if (!this.flags.has(item)) this.#watch(item);
    });
    this.showFlags(asked);
  }

  /** @param {boolean} shown */
  showFlags(shown) {
    for (const flag of this.flags.values()) {
      if (flag.parentElement) flag.parentElement.hidden = !shown;
    }
  }

  /** Hear of what is answered at once, also when it is not complete. @param {ItemElement} item */
  #watch(item) {
    const label = make("label", "test__flag");
    const flag = make("input");
    flag.type = "checkbox";
    label.append(flag, ` ${t.test_flag}`);
    item.form.append(label);
    this.flags.set(item, flag);
    /** @param {"given" | "flagged"} type */
    const tell = (type) => this.dispatchEvent(new CustomEvent(type, { detail: item }));
    flag.addEventListener("change", (event) => {
      event.stopPropagation();
      tell("flagged");
    });
    item.fieldset.addEventListener("input", () => tell("given"));
    // A list moves its step on "change", which comes after "input".
    item.fieldset.addEventListener("change", () => {
      tell("given");
      pressOver().then(() => this.#look(item));
    });
    item.fieldset.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("button")) tell("given");
    });
  }

  /** Tell what cannot be read where it was typed, and no longer when it can. @param {ItemElement} item */
  async #look(item) {
    item.say("");
    const words = await item.unreadable();
    item.settle();
    if (!words) return;
    const { complain } = await import("../../static/items/errors.js");
    if (item.response() === null) complain(item, words, "alert");
  }

  /**
   * Put in the controls what is kept, where that is something else than this page has.
   * @param {Test} test @param {boolean} own  whether it was done in this page
   */
  takeOver(test, own) {
    for (const item of this.shown) {
      const what = became(test, item.key, item.revision);
      const kept = what === "kept" ? test.responses[item.key] : null;
      const known = JSON.stringify([what, kept]);
      if (this.#known.get(item) !== known) {
        if (!own && JSON.stringify(item.given) !== JSON.stringify(kept)) put(item, kept);
        item.say(AGAIN.get(what) ?? "");
      }
      this.#known.set(item, known);
      const flag = this.flags.get(item);
      if (flag) flag.checked = test.flags.includes(item.key);
    }
  }

  /** The answer to each item that is shown, null unless it is complete. @param {Test} test */
  answers(test) {
    return this.shown.map((item) => {
      const kept = became(test, item.key, item.revision) === "kept";
      return { item, response: kept ? item.response() : null };
    });
  }

  /** How an item stands, in words and as a mark. @param {Test} test @param {ItemElement} item */
  #standing(test, item) {
    const what = became(test, item.key, item.revision);
    if (AGAIN.has(what)) return { words: t.test_changed_short, mark: "half" };
    if (what === "open") return { words: t.test_open, mark: "open" };
    const whole = item.response() !== null && !item.odd;
    return whole
      ? { words: t.test_answered, mark: "answered" }
      : { words: t.test_half, mark: "half" };
  }

  /** What became of everything since the last visit, in words. @param {Test} test */
  back(test) {
    const found = test.ids.map((key) => became(test, key, this.revision(key)));
    /** @param {string[]} what */
    const count = (...what) => found.filter((one) => what.includes(one)).length;
    const parts = [fill(t.test_resumed, { done: count("kept") })];
    const changed = count("changed", "unknown");
    if (changed) parts.push(fill(t.test_resumed_changed, { count: changed }));
    if (count("gone")) parts.push(fill(t.test_gone, { count: count("gone") }));
    return parts.join(" ");
  }

  /** How each of them stands. @param {Test} test */
  standings(test) {
    return this.shown.map((item) => {
      const standing = this.#standing(test, item);
      if (!test.flags.includes(item.key)) return standing;
      return { words: `${standing.words}, ${t.test_flagged}`, mark: "flagged" };
    });
  }
}

/** @param {ItemElement} item @param {unknown} response */
function put(item, response) {
  try {
    if (response === null) item.clear(false);
    else item.restore(response);
  } catch {
    // What was kept is no answer to this question: it is simply open.
    item.clear(false);
  }
}
