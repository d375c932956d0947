/**
 * SCORM 1.2 and 2004 over the object an LMS offers. Nothing here asks who the learner is.
 *
 * What engines do with the order of writing decides this one: status, commit, score, commit. An
 * LMS that hears both at once may count neither. The exit is always `suspend`, or progress may be
 * gone at the next visit.
 *
 * What the object answers is not believed. An LMS can say "true" to what went as a beacon and never
 * arrived, so the server itself is asked as well (world.js); what goes while the page is hidden or
 * closes is `unsure`. A value that was refused or is unsure is said again, and differs: Moodle's
 * object for 1.2 sends a value once, also when the server refused it. So first only what differs by
 * itself goes; when that arrived each other value is another one for a moment (`near`); then comes
 * what holds.
 */
import { DIALECTS } from "./dialects.js";
import { writtenResponse, writtenResult } from "./interactions.js";
import { BROWSER } from "./world.js";

const FALSE = "false";
const PREVIEW = "browse";
/** What an LMS calls it when nobody was there yet. */
const UNBEGUN = ["", "not attempted", "unknown"];

/** @typedef {import("./dialects.js").Field} Field */

/** @implements {Wire} */
export class ScormWire {
  /** What it tells was known when its page was made. */
  fresh = false;
  /** What the LMS has kept, by field, so that nothing is said twice. @type {Map<string, string>} */
  #kept = new Map();
  /** The fields of which was said what the LMS may not have kept. @type {Set<string>} */
  #unsure = new Set();
  /** @type {number | null} */
  #percent = null;
  #tries = 0;
  /** Whether the LMS knew of an earlier visit. */
  #begun = false;
  /** The place of the next answer that is told by itself, after those of earlier visits. @type {number | null} */
  #next = null;
  /** @type {WeakMap<object, number>} */
  #places = new WeakMap();

  /**
   * @param {Record<string, (...values: string[]) => unknown>} api of the LMS
   * @param {keyof typeof DIALECTS} name @param {import("./world.js").World} [world]
   */
  constructor(api, name, world = BROWSER) {
    this.api = api;
    this.dialect = DIALECTS[name];
    this.most = this.dialect.most;
    this.world = world;
  }

  /** @param {number} index of the call @param {string[]} values */
  #call(index, ...values) {
    return String(this.api[this.dialect.calls[index]](...values));
  }

  /** @param {string} field */
  #read(field) {
    const found = this.#call(1, field);
    return ["undefined", "null"].includes(found) ? "" : found;
  }

  /** @returns {Promise<Opened>} */
  async open() {
    const { dialect } = this;
    if (this.#call(0, "") === FALSE) throw new Error("the LMS did not start a session");
    /** @param {string} field */
    const read = (field) => this.#read(field);
    // A pass is told once, also over several visits.
    const nothing = { completed: false, passed: false, progress: 0 };
    for (const [field] of dialect.status(nothing)) this.#kept.set(field, read(field));
    this.#begun = !UNBEGUN.includes(read(dialect.status(nothing)[0][0]));
    const raw = read(dialect.score);
    this.#percent = raw === "" || Number.isNaN(Number(raw)) ? null : Math.floor(Number(raw));
    const mode = read(dialect.mode);
    const counts = read(dialect.credit) !== "no-credit" && mode !== "review";
    return {
      text: read("cmi.suspend_data"),
      page: read(dialect.page).replace(/#.*/, ""),
      mode: mode === PREVIEW ? "preview" : counts ? "normal" : "review",
      best: this.#percent,
      ...dialect.known(read),
    };
  }

  /** Everything is said before the first promise: an answer is not lost with its page. @param {LmsReport} report */
  async write(report) {
    // What is said now would be taken for sent.
    if (this.world.isOffline()) return "offline";
    const hidden = this.world.isHidden();
    const told = this.#say(report, !hidden);
    if (hidden && told) return "unsure";
    const reach = await this.world.reach();
    if (reach === "away") return "offline";
    if (!told) return reach === "elsewhere" ? "expired" : "refused";
    this.#trust(report);
    return "kept";
  }

  /** @param {LmsReport} report @param {boolean} again  whether what is unsure may be said in two steps */
  #say(report, again) {
    const { dialect } = this;
    const { percent } = report;
    const open = percent !== null && (this.#percent === null || percent > this.#percent);
    const scores = open || this.#unsure.has(dialect.score) ? dialect.scores(percent ?? 0) : [];
    /** @type {Field[]} */
    const rest = [...dialect.status(report), [dialect.exit, "suspend"]];
    const all = [...this.#moving(report), ...rest];
    try {
      this.#tellAnswers(report);
      if (again && this.#unsure.size && !this.#sayNear(report, [...rest, ...scores])) return false;
      const first = dialect.status(report).some(([field, value]) => this.#differs(field, value));
      if (!first) return this.#send([...all, ...scores]);
      return this.#send(all) && (!scores.length || this.#send(scores));
    } catch {
      return false;
    }
  }

  /** Where an LMS sends each field once, what is told again gets a place of its own. An LMS need not know them. @param {LmsReport} report */
  #tellAnswers({ answers }) {
    const { response, writing, once } = this.dialect;
    for (const one of answers) {
      this.#next ??= Number(this.#read("cmi.interactions._count")) || 0;
      const number = (once ? undefined : this.#places.get(one)) ?? this.#next;
      this.#places.set(one, number);
      this.#next = Math.max(this.#next, number + 1);
      const place = `cmi.interactions.${number}.`;
      const chosen = writtenResponse(one, writing);
      this.#call(2, `${place}id`, one.key);
      this.#call(2, `${place}type`, one.type);
      if (chosen) this.#call(2, place + response, chosen);
      this.#call(2, `${place}result`, writtenResult(one, writing));
    }
  }

  /** What is another value each time. @param {LmsReport} report @returns {Field[]} */
  #moving({ text, page, seconds }) {
    const { dialect } = this;
    const again = this.#unsure.has(dialect.page);
    if (again) this.#tries += 1;
    return [
      ["cmi.suspend_data", text],
      [dialect.page, again ? `${page}#${this.#tries}` : page],
      [dialect.time, dialect.duration(seconds)],
    ];
  }

  /** Make room for what is unsure to be said again. @param {LmsReport} report @param {Field[]} fields */
  #sayNear(report, fields) {
    if (!this.#send(this.#moving(report))) return false;
    /** @type {Field[]} */
    const near = fields.flatMap(([field, value]) => {
      const other = this.#unsure.has(field) ? this.dialect.near(field, value) : undefined;
      return other === undefined ? [] : [[field, other]];
    });
    // An LMS may know no halves; it will hear the whole anyway.
    for (const [field, value] of near) this.#call(2, field, value);
    return !near.length || this.#call(3, "") !== FALSE;
  }

  /** @param {string} field @param {string} value */
  #differs(field, value) {
    return this.#kept.get(field) !== value;
  }

  /** Set what differs and have it kept. @param {Field[]} fields */
  #send(fields) {
    const changed = fields.filter(([field, value]) => this.#differs(field, value));
    for (const [field] of changed) this.#unsure.add(field);
    const results = changed.map(([field, value]) => this.#call(2, field, value));
    return this.#call(3, "") !== FALSE && !results.includes(FALSE);
  }

  /** All of this was kept. @param {LmsReport} report */
  #trust(report) {
    const { dialect } = this;
    for (const [field, value] of dialect.status(report)) this.#kept.set(field, value);
    this.#kept.set(dialect.exit, "suspend");
    if (report.percent !== null)
      this.#percent = Math.max(report.percent, this.#percent ?? report.percent);
    this.#unsure.clear();
  }

  /** @param {LmsReport | null} report  what is not kept yet @param {number} seconds @param {boolean} readonly */
  close(report, seconds, readonly) {
    const { dialect } = this;
    // Of a session that ends without a word about it, an LMS may say that all is done.
    if (readonly && !this.#begun) return;
    try {
      if (report) this.#say(report, false);
      else if (!readonly) this.#call(2, dialect.time, dialect.duration(seconds));
      this.#call(4, "");
    } catch {
      // The LMS left before the learner did; what was committed is there.
    }
  }
}
