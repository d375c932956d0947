/**
 * How a learner stands, as far as this tab knows, and the mark of it. What was reached stays:
 * nothing goes down or back. See session.js for the rules that this keeps.
 */
import { Unreadable } from "../../static/progress/state.js";
import { emptyState } from "../../static/progress/store.js";
import { interactionOf } from "./interactions.js";
import { pack, unpack } from "./pack.js";
import { resultOf } from "./result.js";
import { firstStamp, ROOM, readStamp, stamped } from "./stamp.js";

/** @typedef {"" | "newer" | "unreadable"} Lack  why what was kept could not be taken */

export class Standing {
  state = emptyState();
  stamp = firstStamp();
  /** The pages that were opened. @type {Set<string>} */
  read = new Set();
  /** What is told by itself and was not kept yet. @type {import("./interactions.js").Interaction[]} */
  answers = [];
  /** @type {number | null} */
  #best = null;
  #completed = false;
  #passed = false;

  /** @param {Plan} plan @param {Catalog} catalog */
  constructor(plan, catalog) {
    this.plan = plan;
    this.catalog = catalog;
  }

  /** What an LMS says of itself. @param {Pick<Opened, "best" | "completed" | "passed">} told */
  #reach({ best, completed, passed }) {
    if (best !== null) this.#best = Math.max(best, this.#best ?? best);
    this.#completed ||= completed;
    this.#passed ||= passed;
  }

  /**
   * What an LMS kept of earlier visits.
   * @param {Pick<Opened, "text" | "best" | "completed" | "passed">} opened @returns {Lack}
   */
  take(opened) {
    this.#reach(opened);
    return this.#put(readStamp(opened.text));
  }

  /**
   * What another tab did since: it began with what the LMS gave it, and has more. What it has of
   * another attempt, or of before, is not what this one is about.
   * @param {string} text @returns {Lack | null} null when it was left
   */
  takeOver(text) {
    const found = readStamp(text);
    const { attempt, count } = this.stamp;
    if (attempt && (attempt !== found.attempt || found.count < count)) return null;
    return this.#put(found);
  }

  /** @param {import("./stamp.js").Stamp & {text: string}} found @returns {Lack} */
  #put({ attempt, count, text }) {
    this.stamp = { attempt, count: Math.max(count, this.stamp.count) };
    if (!text) return "";
    try {
      const { state, read, ...reached } = unpack(text, this.plan, this.catalog);
      this.state = state;
      this.read = new Set([...this.read, ...read]);
      this.#reach(reached);
      return "";
    } catch (error) {
      // A newer version of the course wrote this. It knows more: do not touch it.
      return error instanceof Unreadable && error.code === "newer" ? "newer" : "unreadable";
    }
  }

  /** Every mark from here on is higher than this one. @param {number} count */
  beginAt(count) {
    const attempt = this.stamp.attempt || firstStamp().attempt;
    this.stamp = { attempt, count: Math.max(this.stamp.count, count) };
  }

  /** An answer was checked, or handed in. @param {string} key @param {Pick<Attempt, "response" | "score">} attempt */
  answered(key, attempt) {
    const { items, pool } = this.catalog;
    const kind = (items[key] ?? pool[key])?.kind;
    const found = this.plan.interactions && kind ? interactionOf(key, kind, attempt) : null;
    if (found) this.answers.push(found);
  }

  /** This was kept. @param {LmsReport} report */
  wasKept({ answers }) {
    this.answers = this.answers.filter((one) => !answers.includes(one));
  }

  /** What of it counts. @returns {Reached} */
  now() {
    const { percent, completed, passed, progress } = resultOf(
      this.plan,
      this.catalog,
      this.state,
      this.read,
    );
    this.#reach({ best: percent, completed, passed: passed === true });
    return {
      percent: this.#best,
      completed: this.#completed,
      passed: passed === null ? null : this.#passed,
      progress,
    };
  }

  /**
   * The same, under a mark of its own.
   * @param {string} page @param {number} seconds @param {number} most characters
   * @returns {LmsReport}
   */
  report(page, seconds, most) {
    const reached = this.now();
    this.stamp = { ...this.stamp, count: this.stamp.count + 1 };
    return { text: this.text(most), page, seconds, answers: [...this.answers], ...reached };
  }

  /** All of it in so many characters. @param {number} most */
  text(most) {
    const { plan, catalog, state, read } = this;
    const [best, completed, passed] = [this.#best, this.#completed, this.#passed];
    const kept = { state, best, completed, passed, read };
    return stamped(this.stamp, pack(kept, plan, catalog, most - ROOM));
  }
}
