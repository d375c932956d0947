/**
 * The one session of a visit. Pages come and go inside the shell; this holds what the learner did
 * and tells the LMS. Fires `change` when its `condition` changes.
 *
 * One model for SCORM 1.2, SCORM 2004 and cmi5. A wire says of each report what became of it:
 *
 *   kept      the LMS took it, and its server was there to do so
 *   unsure    it was said and nobody could hear the answer, as of a page that is hidden
 *   refused   the LMS said no, or nothing
 *   offline   there is no way to the LMS
 *   expired   the LMS no longer knows who this is
 *
 * and the session is in one of these conditions:
 *
 *   kept                        nothing is known to be missing
 *   refused, offline, expired   something is; it is tried again, and the learner is told what to do
 *   saved                       all that was missing is there
 *   unreadable                  what the LMS gave cannot be read; the learner begins anew
 *   review, preview, newer,     nothing is ever written: the LMS says so, what it gave is of a newer
 *   stale, moved                edition or older than what this tab has seen, or another tab goes on
 *
 * What holds at any time, whatever fails in whatever order:
 *
 * 1. Never older. A report holds all that this tab has seen of its attempt. Each has a mark that is
 *    higher than any before (stamp.js); what comes from the LMS with a lower one is `stale`.
 * 2. Never lower. The best score goes up only, and what was completed or passed stays so.
 * 3. Never "saved" without it. `save` gives true, and `saved` comes, after a report was kept that
 *    was made after it.
 * 4. What was not kept is said whole at the next try, and each value differs from the last time.
 * 5. One session at a time is written (tabs.js).
 *
 * `tests/lms/test_model_of_session.py` tries them in any order.
 */
import { Standing } from "./session_standing.js";
import { within } from "./world.js";

/** Seconds between two tries; the last one goes on. */
const PATIENCE = [2, 5, 15, 30];
/** Seconds in which a wire must have said what became of a report. */
const MOST_WAITING = 30;
/**
 * Seconds before something is told. An answer that was checked goes as soon as its feedback stands
 * there; what is only being filled in or read waits for more of it, but never long: many LMSs let
 * the whole page wait for their server.
 */
const SOON = 0.05;
const QUIET = 2;
const LONGEST = 15;
const TROUBLE = ["refused", "offline", "expired"];
const UNTOUCHED = ["review", "preview", "newer", "stale", "moved"];
/** For another tab: everything there is. */
const ALL = 64_000;

/**
 * @typedef {"kept"|"refused"|"offline"|"expired"|"saved"|"unreadable"|"review"|"preview"|"newer"|"stale"|"moved"} Condition
 */

export class Session extends EventTarget {
  page = "";
  /** @type {Condition} */
  condition = "kept";
  /** Whether what the LMS gave may be taken for all there is, though this tab has seen more. */
  mayGoOn = false;
  #begun = Date.now();
  /** Who waits to hear whether it was kept. @type {((kept: boolean) => void)[]} */
  #waiting = [];
  #tries = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Since when something waits to be told; 0 when nothing does. */
  #since = 0;
  /** Whether it is told at the first moment. */
  #urgent = false;
  /** As far as the browser knows there is a network. */
  #isThere = true;
  #ended = false;
  #busy = false;
  /** Something happened that the LMS did not keep yet. */
  #open = false;

  /**
   * @param {Wire} wire @param {Plan} plan
   * @param {Catalog} catalog @param {import("./tab.js").TabMemory} tab
   */
  constructor(wire, plan, catalog, tab) {
    super();
    this.wire = wire;
    this.plan = plan;
    this.tab = tab;
    this.standing = new Standing(plan, catalog);
  }

  get state() {
    return this.standing.state;
  }

  /** Whether nothing may be written. */
  get readonly() {
    return UNTOUCHED.includes(this.condition);
  }

  /** Whether something would be gone if the page went now. */
  get lacks() {
    return TROUBLE.includes(this.condition) && this.#open && !this.#ended;
  }

  /**
   * Hear what the LMS kept of earlier visits.
   * @param {boolean} [wentBack]  to a page that was made before
   * @param {import("./tabs.js").Handed | null} [handed]  what another tab did since
   */
  async open(wentBack = false, handed = null) {
    const { standing, plan } = this;
    const opened = await this.wire.open();
    if (opened.mode !== "normal") this.condition = opened.mode;
    // An LMS may have a cut score of its own.
    if (opened.cut !== undefined) standing.catalog = { ...standing.catalog, cut: opened.cut };
    let lack = standing.take(opened);
    let { page } = opened;
    const taken = handed?.text && lack !== "newer" ? standing.takeOver(handed.text) : null;
    if (handed && taken !== null) {
      lack = taken;
      page = handed.page;
    }
    if (plan.pages.includes(page)) this.page = page;
    const isOld = wentBack && !this.wire.fresh;
    if (lack === "newer" || (lack && !this.readonly)) this.condition = lack;
    else if (!this.readonly && this.tab.isOlder(standing.stamp, isOld)) {
      this.condition = "stale";
      // Who went back gets the page as it was; the newest is one request away.
      this.mayGoOn = !isOld;
    }
    this.#goOn();
  }

  /** What the LMS gives is all there is, says who learns: it lost what this tab had seen. */
  accept() {
    if (!this.mayGoOn || this.condition !== "stale") return;
    this.#become("kept");
    this.#goOn();
  }

  #goOn() {
    if (this.readonly) return;
    this.standing.beginAt(this.tab.highest);
    this.#plan(0);
  }

  /** A page was opened. @param {string} page relative to the package */
  visit(page) {
    if (!this.plan.pages.includes(page)) return;
    this.page = page;
    this.standing.read.add(page);
    if (this.condition === "saved") this.#become("kept");
    if (!this.readonly) this.#plan(QUIET);
  }

  /**
   * Keep this state. Pages end, so a copy is kept.
   * @param {State} state @param {boolean} [answered]  whether an answer was checked, or a test handed in
   * @returns {Promise<boolean>} whether the LMS kept it at the first try
   */
  save(state, answered = true) {
    if (this.readonly || this.#ended) return Promise.resolve(false);
    this.standing.state = JSON.parse(JSON.stringify(state));
    if (this.condition === "saved") this.#become("kept");
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#plan(answered ? SOON : QUIET);
    });
  }

  /** Try again now. */
  retry() {
    this.#tries = 0;
    this.#plan(0);
  }

  /** The network came or went. @param {boolean} isThere */
  hearNetwork(isThere) {
    if (this.readonly || this.#ended) return;
    this.#isThere = isThere;
    if (!isThere) this.#become("offline");
    else if (this.#open) this.retry();
    else if (this.condition === "offline" && !this.#busy) this.#become("saved");
  }

  /** Tell the LMS after so many seconds; what is urgent is not put off by what is not. @param {number} seconds */
  #plan(seconds) {
    this.#open = true;
    this.#since ||= Date.now();
    const quiet = seconds >= QUIET;
    if (quiet && this.#urgent) return;
    this.#urgent = !quiet;
    const left = LONGEST - (Date.now() - this.#since) / 1000;
    clearTimeout(this.#timer);
    const wait = seconds === QUIET ? Math.max(SOON, Math.min(QUIET, left)) : seconds;
    this.#timer = setTimeout(() => this.flush(), 1000 * wait);
  }

  /** Tell the LMS how things stand. */
  async flush() {
    clearTimeout(this.#timer);
    this.#urgent = false;
    if (!this.#open || this.readonly || this.#ended || this.#busy) return;
    this.#busy = true;
    this.#open = false;
    this.#since = 0;
    const waiting = this.#waiting.splice(0);
    const report = this.#report();
    const { stamp } = this.standing;
    // Before the LMS hears it: the page may be gone before the answer comes.
    this.tab.saw(stamp, false);
    const outcome = await within(this.wire.write(report), MOST_WAITING);
    this.#busy = false;
    if (outcome === "kept") {
      this.tab.saw(stamp, true);
      this.standing.wasKept(report);
    }
    if (outcome === "unsure") this.#waiting.unshift(...waiting);
    else for (const resolve of waiting) resolve(outcome === "kept");
    if (!this.#ended && !this.readonly) this.#hear(outcome);
  }

  /** @param {Outcome} outcome of the last report */
  #hear(outcome) {
    if (outcome === "kept") {
      this.#tries = 0;
      if (this.#open) this.#plan(SOON);
      else if (TROUBLE.includes(this.condition) && this.#isThere) this.#become("saved");
      return;
    }
    this.#open = true;
    // What is unsure is said again when the page is looked at.
    if (outcome === "unsure") return;
    this.#become(outcome);
    this.#plan(PATIENCE[Math.min(this.#tries, PATIENCE.length - 1)]);
    this.#tries += 1;
  }

  get #seconds() {
    return (Date.now() - this.#begun) / 1000;
  }

  #report() {
    const { page, plan, wire } = this;
    return this.standing.report(page || plan.start, this.#seconds, wire.most);
  }

  /** @param {Condition} condition */
  #become(condition) {
    this.condition = condition;
    this.dispatchEvent(new CustomEvent("change"));
  }

  /** Another tab goes on: what was done here goes there. @returns {import("./tabs.js").Handed} */
  handOver() {
    this.end();
    // Of what may not be written nothing is newer than what the LMS has.
    const text = this.readonly ? "" : this.standing.text(ALL);
    const handed = { text, page: this.page };
    this.move();
    return handed;
  }

  /** Another tab goes on, and nothing is written here any more. */
  move() {
    this.#ended = true;
    clearTimeout(this.#timer);
    for (const resolve of this.#waiting.splice(0)) resolve(false);
    this.#become("moved");
  }

  /**
   * The learner leaves: what is not kept goes first, and the session ends once. What is kept is not
   * told again: browsers refuse an LMS to wait for its server while a page goes away.
   * @param {boolean} [comesBack]  the page is loaded anew
   * @returns {Promise<void>} until the LMS answered, for who can wait for that
   */
  async end(comesBack = false) {
    if (this.#ended) return;
    const { readonly } = this;
    const report = this.#open && !readonly ? this.#report() : null;
    this.#ended = true;
    if (report) this.tab.saw(this.standing.stamp, false);
    // The object of an LMS writes what it was made with when its session ends: here that is older.
    if (this.condition === "stale" && !this.wire.fresh) return;
    await this.wire.close(report, this.#seconds, readonly, comesBack);
  }
}
