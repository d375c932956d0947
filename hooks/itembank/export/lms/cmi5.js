/**
 * cmi5: the LMS starts the shell with an address to fetch a key from, and takes statements in.
 * Who the learner is comes along in `actor`; it goes back as it came and nothing looks inside.
 *
 * What was reached counts as said when the store accepted its statement, not before: the document
 * that is kept for the next visit names only those. What was not accepted is the same statement,
 * under the same name, at the next try and at the next visit. When the page goes away all that is
 * left goes in one request, so that no `terminated` can overtake a `passed`. Nor may it overtake the
 * document, which an LMS takes from nobody whose session ended: it then waits for the answer, and a
 * page that is gone by then leaves it to the LMS to call the session abandoned.
 */
import { period } from "./dialects.js";
import { hostOf } from "./launch.js";
import { answered, progressed, RESULTS, statement } from "./statements.js";
import { BROWSER, PATIENCE } from "./world.js";

const DOCUMENT = "basiscursus";
/** Who asks is not known, or the server is busy: nothing of what was said is the reason. */
const LATER = [401, 408, 429];
/** Of what is no whole percent, the next one: an LMS takes no pass below its own score. */
const HAIR = 1e-9;
const MODES = /** @type {const} */ ({ Normal: "normal", Browse: "preview" });

/** @typedef {import("./statements.js").Statement} Statement */

/** @implements {Wire} */
export class Cmi5Wire {
  /** What it tells is asked for when the session opens. */
  fresh = true;
  /** Far more than is ever kept; a request that outlives its page may hold 64 kB. */
  most = 32000;
  /** What the store has accepted, on this visit or an earlier one. @type {Set<string>} */
  #said = new Set();
  /** What was reached and is not accepted yet, by its verb. @type {Map<string, Statement>} */
  #due = new Map();
  /** What is told of single answers. @type {WeakMap<object, Statement>} */
  #answers = new WeakMap();
  /** In whole percents, as it was told last. */
  #progress = 0;
  /** Whether what was written last may not be what the store holds. */
  #unsure = false;
  /** What was sent last, to be kept. */
  #latest = "";
  /** The documents that were not answered yet. @type {Set<Promise<unknown>>} */
  #onTheWay = new Set();
  #begun = false;
  /** With what the LMS knows this session. */
  key = "";
  /** What the LMS says of the launch. @type {Record<string, any>} */
  data = {};

  /**
   * @param {import("./launch.js").Launch} launch
   * @param {Pick<import("./tab.js").TabMemory, "keyOf" | "keepKey">} tab
   * @param {import("./world.js").World} [world]
   */
  constructor(launch, tab, world = BROWSER) {
    this.launch = launch;
    this.tab = tab;
    this.world = world;
    /** Where the results go. */
    this.host = hostOf(launch);
    this.endpoint = launch.endpoint.replace(/\/*$/, "/");
  }

  /**
   * Every request outlives the page: the last answer may be given while it closes.
   * @param {string} path @param {{method?: string, body?: string}} [options]
   */
  #ask(path, options = {}) {
    /** @type {Record<string, string>} */
    const headers = { Authorization: this.key, "X-Experience-API-Version": "1.0.3" };
    if (options.body) headers["Content-Type"] = "application/json";
    const signal = AbortSignal.timeout(PATIENCE);
    const url = this.endpoint + path;
    return fetch(url, { ...options, headers, signal, cache: "no-store", keepalive: true });
  }

  /** @param {string} name */
  #document(name) {
    const { activityId, registration, actor } = this.launch;
    // Without the spaces that an LMS may have put in it.
    const agent = JSON.stringify(JSON.parse(actor));
    return `activities/state?${new URLSearchParams({ activityId, agent, registration, stateId: name })}`;
  }

  /** @param {string} path */
  async #read(path) {
    const answer = await this.#ask(path);
    if (answer.ok) return answer.json();
    if (answer.status === 404) return null;
    throw new Error(`cmi5: ${answer.status}`);
  }

  /** @param {string} verb @param {object} [result] */
  #statement(verb, result) {
    return statement(this.launch, this.data, verb, result);
  }

  /** The key is given once; after F5 the tab still has it. */
  async #fetchKey() {
    const known = this.tab.keyOf(this.launch.fetch);
    if (known === "") throw new Error("cmi5: this session was ended");
    if (known) return known;
    const answer = await fetch(this.launch.fetch, { method: "POST" });
    const { "auth-token": token } = await answer.json();
    if (!token) throw new Error("cmi5: no key");
    return token;
  }

  /** @returns {Promise<Opened>} */
  async open() {
    const { launch, tab } = this;
    const goesOn = Boolean(tab.keyOf(launch.fetch));
    const token = await this.#fetchKey();
    this.key = `Basic ${token}`;
    this.data = await this.#read(this.#document("LMS.LaunchData"));
    if (!this.data) throw new Error("cmi5: no launch data");
    // The standard wants this asked for, though nothing in the course depends on it.
    const agent = JSON.stringify(JSON.parse(launch.actor));
    const profile = new URLSearchParams({ agent, profileId: "cmi5LearnerPreferences" });
    await this.#read(`agents/profile?${profile}`);
    const kept = await this.#read(this.#document(DOCUMENT));
    this.#said = new Set(kept?.said);
    this.#progress = kept?.progress ?? 0;
    if (!goesOn && !(await this.#say([this.#statement("initialized")])).ok)
      throw new Error("cmi5: not begun");
    tab.keepKey(launch.fetch, token);
    this.#begun = true;
    const { launchMode, masteryScore } = this.data;
    return {
      text: kept?.text ?? "",
      page: kept?.page ?? "",
      mode: MODES[/** @type {keyof typeof MODES} */ (launchMode)] ?? "review",
      best: null,
      completed: this.#said.has("completed"),
      passed: this.#said.has("passed"),
      cut: masteryScore === undefined ? undefined : Math.ceil(100 * masteryScore - HAIR),
    };
  }

  /** The page of the LMS to go to afterwards, or "" when it names none that a browser may open. */
  get exit() {
    const { returnURL } = this.data;
    return /^https?:/i.test(returnURL ?? "") ? String(returnURL) : "";
  }

  /** @param {Statement[]} statements */
  #say(statements) {
    return this.#ask("statements", { method: "POST", body: JSON.stringify(statements) });
  }

  /**
   * By POST each value takes the place of the one that was there. PUT would need a word about what it
   * replaces: by xAPI 2.0, and in some stores for any version, it is refused without.
   * @param {LmsReport} report
   */
  #keep({ text, page }) {
    this.#latest = text;
    const said = [...this.#said];
    const body = JSON.stringify({ text, page, said, progress: this.#progress });
    const sent = this.#ask(this.#document(DOCUMENT), { method: "POST", body });
    /** @type {Promise<unknown>} */
    const settled = sent.catch(() => {}).then(() => this.#onTheWay.delete(settled));
    this.#onTheWay.add(settled);
    return sent;
  }

  /** Every statement of what is reached and was not accepted yet, in its order. @param {LmsReport} report */
  #dueOf({ completed, passed, percent, seconds }) {
    const reached = { completed, passed: passed === true };
    const duration = period(seconds);
    const scaled = (percent ?? 0) / 100;
    const results = {
      completed: { completion: true, duration },
      passed: { success: true, duration, score: { scaled, raw: percent, min: 0, max: 100 } },
    };
    const due = RESULTS.filter((verb) => reached[verb] && !this.#said.has(verb));
    for (const verb of due) {
      if (!this.#due.has(verb)) this.#due.set(verb, this.#statement(verb, results[verb]));
    }
    return due.flatMap((verb) => this.#due.get(verb) ?? []);
  }

  /** Progress leaves at once, as the page may be closing. @param {LmsReport} report @returns {Promise<Outcome>} */
  async write(report) {
    if (this.world.isOffline()) return "offline";
    const before = this.#said.size;
    try {
      const [document, told] = await Promise.all([this.#keep(report), this.#tell(report)]);
      // What was said meanwhile is newer, and names this as well.
      const isLast = this.#latest === report.text && this.#begun;
      const again = this.#said.size > before && isLast ? await this.#keep(report) : document;
      const refused = [document, told, again].find((answer) => answer && !answer.ok);
      if (!refused && (!this.#unsure || (await this.#holds(report)))) {
        this.#unsure = false;
        return "kept";
      }
      this.#unsure = true;
      // Who may keep a document is known: then it is the result itself that is not taken.
      const unknown = document.ok ? [401] : [401, 403];
      return unknown.includes(refused?.status ?? 0) ? "expired" : "refused";
    } catch (error) {
      this.#unsure = true;
      // A server that does not answer is something else than no way to it.
      return error instanceof DOMException ? "refused" : "offline";
    }
  }

  /** Whether a request that was given up did not come after this one. @param {LmsReport} report */
  async #holds({ text }) {
    const found = await this.#read(this.#document(DOCUMENT));
    return found?.text === text;
  }

  /**
   * Progress first, then what was reached.
   * @param {LmsReport} report @returns {Promise<Response | null>} the answer to what was not taken
   */
  async #tell(report) {
    // At the end something else is said.
    const percent = report.completed ? 0 : Math.floor(100 * report.progress);
    const due = this.#dueOf(report);
    const allowed = report.answers.map((one) => this.#answered(one));
    const further = percent > this.#progress;
    if (further) allowed.push(this.#statement("progressed", progressed(percent)));
    if (allowed.length) {
      const answer = await this.#say(allowed);
      // Some LMSs take only what the standard itself says.
      if (answer.status === 401 || answer.status >= 500) return answer;
      if (further) this.#progress = percent;
    }
    if (!due.length) return null;
    const answer = await this.#say(due);
    const isFinal = !answer.ok && answer.status < 500 && !LATER.includes(answer.status);
    if (!answer.ok && !isFinal) return answer;
    for (const [verb, one] of [...this.#due].filter(([, one]) => due.includes(one))) {
      // None of them was taken: one may be there already, from an earlier visit.
      if (isFinal && !(await this.#isThere(one))) {
        const alone = due.length > 1 ? await this.#say([one]) : answer;
        if (!alone.ok) return alone;
      }
      this.#accepted(verb);
    }
    return null;
  }

  /** Whether the store has a statement with this name. @param {Statement} one */
  async #isThere({ id }) {
    return (await this.#ask(`statements?${new URLSearchParams({ statementId: id })}`)).ok;
  }

  /** The same one at every try. @param {import("./interactions.js").Interaction} one @returns {Statement} */
  #answered(one) {
    const found = this.#answers.get(one) ?? answered(this.launch, this.data, one);
    this.#answers.set(one, found);
    return found;
  }

  /** @param {string} verb */
  #accepted(verb) {
    this.#said.add(verb);
    this.#due.delete(verb);
  }

  /**
   * @param {LmsReport | null} report  what is not kept yet @param {number} seconds @param {boolean} readonly
   * @param {boolean} comesBack  the page is loaded anew, and goes on with this session
   */
  async close(report, seconds, readonly, comesBack) {
    if (!this.#begun) return;
    // Nobody is left to tell: what is not accepted is said again at the next visit.
    const left = () => {};
    if (report) this.#keep(report).catch(left);
    if (report) this.#dueOf(report);
    const results = readonly ? [] : RESULTS.flatMap((verb) => this.#due.get(verb) ?? []);
    const end = comesBack ? [] : [this.#statement("terminated", { duration: period(seconds) })];
    const waits = this.#onTheWay.size && end.length;
    const now = waits ? results : [...results, ...end];
    const told = now.length ? this.#say(now).catch(left) : null;
    if (!comesBack) {
      this.tab.keepKey(this.launch.fetch);
      this.#begun = false;
    }
    await Promise.all([told, ...(waits ? this.#onTheWay : [])]);
    if (waits) await this.#say(end).catch(left);
  }
}
