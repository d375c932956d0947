/**
 * The one session of a visit. Pages come and go inside the shell; this holds what the learner did
 * and tells the LMS. Fires `change` when its `condition` changes.
 *
 * @typedef {"kept"|"unsaved"|"saved"|"review"|"newer"|"unreadable"} Condition
 */
import { Unreadable } from "../../static/progress/state.js";
import { emptyState } from "../../static/progress/store.js";
import { pack, unpack } from "./pack.js";
import { resultOf } from "./result.js";

/** Seconds between two tries; the last one goes on. */
const PATIENCE = [2, 5, 15, 30];

export class Session extends EventTarget {
  state = emptyState();
  readonly = false;
  page = "";
  /** @type {Condition} */
  condition = "kept";
  /** The pages that were opened. @type {Set<string>} */
  #read = new Set();
  /** @type {number | null} */
  #best = null;
  #completed = false;
  #passed = false;
  #begun = Date.now();
  /** Who waits to hear whether it was kept. @type {((kept: boolean) => void)[]} */
  #waiting = [];
  #tries = 0;
  #timer = 0;
  #ended = false;
  #busy = false;
  /** Something happened that the LMS did not keep yet. */
  #open = false;

  /**
   * @param {Wire} wire @param {Plan} plan
   * @param {Catalog} catalog
   */
  constructor(wire, plan, catalog) {
    super();
    this.wire = wire;
    this.plan = plan;
    this.catalog = catalog;
  }

  /** Hear what the LMS kept of earlier visits. */
  async open() {
    const opened = await this.wire.open();
    this.readonly = opened.readonly;
    // An LMS may have a cut score of its own.
    if (opened.cut !== undefined) this.catalog = { ...this.catalog, cut: opened.cut };
    this.#best = opened.best;
    this.#completed = opened.completed;
    this.#passed = opened.passed;
    if (this.readonly) this.condition = "review";
    if (this.plan.pages.includes(opened.page)) this.page = opened.page;
    if (opened.text) this.#takeBack(opened.text);
    if (!this.readonly) this.#plan(0);
  }

  /** @param {string} text */
  #takeBack(text) {
    try {
      const kept = unpack(text, this.plan, this.catalog);
      this.state = kept.state;
      this.#read = kept.read;
      const best = Math.max(kept.best ?? -1, this.#best ?? -1);
      this.#best = best < 0 ? null : best;
      this.#completed ||= kept.completed;
      this.#passed ||= kept.passed;
    } catch (error) {
      // A newer version of the course wrote this. It knows more: do not touch it.
      const newer = error instanceof Unreadable && error.code === "newer";
      this.condition = newer ? "newer" : "unreadable";
      this.readonly ||= newer;
    }
  }

  /** A page was opened. @param {string} page relative to the package */
  visit(page) {
    if (!this.plan.pages.includes(page)) return;
    this.page = page;
    this.#read.add(page);
    if (this.condition === "saved") this.#become("kept");
    if (!this.readonly) this.#plan(0);
  }

  /**
   * Keep this state. Pages end, so a copy is kept.
   * @param {State} state
   * @returns {Promise<boolean>} whether the LMS kept it at the first try
   */
  save(state) {
    this.state = JSON.parse(JSON.stringify(state));
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#plan(0);
    });
  }

  /** Try again now. */
  retry() {
    this.#tries = 0;
    this.#plan(0);
  }

  /** After what is being shown: an LMS may answer slowly, and the learner waits for the feedback. @param {number} seconds */
  #plan(seconds) {
    this.#open = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), 1000 * seconds);
  }

  /** Tell the LMS how things stand. */
  async flush() {
    clearTimeout(this.#timer);
    if (!this.#open || this.readonly || this.#ended || this.#busy) return;
    this.#busy = true;
    const waiting = this.#waiting.splice(0);
    this.#open = false;
    const kept = await this.wire.write(this.#report());
    this.#busy = false;
    for (const resolve of waiting) resolve(kept);
    if (kept) {
      this.#tries = 0;
      if (this.condition === "unsaved") this.#become("saved");
      if (this.#open) this.#plan(0);
    } else {
      this.#become("unsaved");
      this.#plan(PATIENCE[Math.min(this.#tries, PATIENCE.length - 1)]);
      this.#tries += 1;
    }
  }

  get #seconds() {
    return (Date.now() - this.#begun) / 1000;
  }

  /** How things stand. What was reached stays: nothing goes down or back. */
  #report() {
    const { plan, catalog, state } = this;
    const result = resultOf(plan, catalog, state, this.#read);
    if (result.percent !== null) this.#best = Math.max(result.percent, this.#best ?? 0);
    this.#completed ||= result.completed;
    this.#passed ||= result.passed === true;
    const [best, completed, passed] = [this.#best, this.#completed, this.#passed];
    const kept = { state, best, completed, passed, read: this.#read };
    return {
      text: pack(kept, plan, catalog, this.wire.most),
      page: this.page || plan.start,
      seconds: this.#seconds,
      completed,
      passed: result.passed === null ? null : passed,
      progress: result.progress,
      percent: best,
    };
  }

  /** @param {Condition} condition */
  #become(condition) {
    this.condition = condition;
    this.dispatchEvent(new CustomEvent("change"));
  }

  /**
   * The learner leaves: what is not kept goes first, and the session ends once. What is kept is not
   * told again: browsers refuse an LMS to wait for its server while a page goes away.
   */
  end() {
    if (this.#ended) return;
    this.#busy = false;
    this.flush();
    this.#ended = true;
    this.wire.close(this.#seconds, this.readonly);
  }
}
