/**
 * cmi5: the LMS starts the shell with an address to fetch a key from, and takes statements in.
 * Who the learner is comes along in `actor`; it goes back as it came and nothing looks inside.
 */
import { period } from "./scorm.js";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const RESULTS = /** @type {const} */ (["completed", "passed"]);
const CONTEXT = "https://w3id.org/xapi/cmi5/context/";
const PROGRESS = "basiscursus";
const PARAMETERS = /** @type {const} */ ([
  "endpoint",
  "fetch",
  "actor",
  "registration",
  "activityId",
]);

/** @typedef {Record<typeof PARAMETERS[number], string>} Launch */

/** A name for a statement, so that one that is sent again counts once; also without https. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * How the LMS started the shell, or null when it is no cmi5.
 * @param {string} search the end of the address, from its question mark
 * @returns {Launch | null}
 */
export function launchOf(search) {
  const given = new URLSearchParams(search);
  if (!PARAMETERS.every((name) => given.get(name))) return null;
  const launch = PARAMETERS.map((name) => [name, given.get(name)]);
  return /** @type {Launch} */ (Object.fromEntries(launch));
}

/** On this machine nobody else listens; everywhere else only what cannot be read on the way. @param {URL} address */
const isPrivate = ({ protocol, hostname }) =>
  protocol === "https:" ||
  (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));

/**
 * The host that this launch would have the results sent to. An address can name any: what an LMS
 * gives is private and one host, which hands out the key and takes the statements in.
 * @param {Launch} launch @returns {string | null} null when it is not to be trusted
 */
export function hostOf({ endpoint, fetch: key, actor }) {
  try {
    const [to, from] = [new URL(endpoint), new URL(key)];
    const one = to.origin === from.origin && to.origin !== "null" && isPrivate(to);
    const bare = !to.search && !to.hash && ![to, from].some((url) => url.username || url.password);
    return one && bare && typeof JSON.parse(actor) === "object" ? to.host : null;
  } catch {
    return null;
  }
}

/** @implements {Wire} */
export class Cmi5Wire {
  /** Far more than is ever kept; a request that outlives its page may hold 64 kB. */
  most = 32000;
  /** What was said once and for all, on this visit or an earlier one. @type {Set<string>} */
  #said = new Set();
  /** The names of statements that may have to be sent again. @type {Record<string, string>} */
  #names = {};
  #begun = false;
  /** With what the LMS knows this session. */
  key = "";
  /** What the LMS says of the launch. @type {Record<string, any>} */
  data = {};

  /** @param {Launch} launch */
  constructor(launch) {
    this.launch = launch;
    /** Where the results go. */
    this.host = hostOf(launch);
    this.actor = JSON.parse(launch.actor);
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
    return fetch(this.endpoint + path, { ...options, headers, keepalive: true });
  }

  /** @param {string} name */
  #document(name) {
    const { activityId, registration } = this.launch;
    const agent = JSON.stringify(this.actor);
    return `activities/state?${new URLSearchParams({ activityId, agent, registration, stateId: name })}`;
  }

  /** @param {string} path */
  async #read(path) {
    const answer = await this.#ask(path);
    if (answer.ok) return answer.json();
    if (answer.status === 404) return null;
    throw new Error(`cmi5: ${answer.status}`);
  }

  /** @returns {Promise<Opened>} */
  async open() {
    const answer = await fetch(this.launch.fetch, { method: "POST" });
    const { "auth-token": token } = await answer.json();
    if (!token) throw new Error("cmi5: no key");
    this.key = `Basic ${token}`;
    this.data = await this.#read(this.#document("LMS.LaunchData"));
    if (!this.data) throw new Error("cmi5: no launch data");
    // The standard wants this asked for, though nothing in the course depends on it.
    const agent = JSON.stringify(this.actor);
    const profile = new URLSearchParams({ agent, profileId: "cmi5LearnerPreferences" });
    await this.#read(`agents/profile?${profile}`);
    const kept = await this.#read(this.#document(PROGRESS));
    this.#said = new Set(kept?.said);
    if (!(await this.#say([this.#statement("initialized")]))) throw new Error("cmi5: not begun");
    this.#begun = true;
    const { masteryScore, launchMode } = this.data;
    return {
      text: kept?.text ?? "",
      page: kept?.page ?? "",
      readonly: launchMode !== "Normal",
      best: null,
      completed: this.#said.has("completed"),
      passed: this.#said.has("passed"),
      cut: masteryScore === undefined ? undefined : Math.round(100 * masteryScore),
    };
  }

  /** @param {string} verb @param {object} [result] */
  #statement(verb, result) {
    const template = structuredClone(this.data.contextTemplate ?? {});
    const names = ["categories/cmi5"];
    if (verb === "completed" || verb === "passed") names.push("categories/moveon");
    const activities = template.contextActivities ?? {};
    const category = [
      ...(activities.category ?? []),
      ...names.map((name) => ({ id: CONTEXT + name })),
    ];
    const extensions = { ...template.extensions };
    const { masteryScore } = this.data;
    if (verb === "passed" && masteryScore !== undefined) {
      extensions[`${CONTEXT}extensions/masteryscore`] = masteryScore;
    }
    this.#names[verb] ??= uuid();
    return {
      id: this.#names[verb],
      actor: this.actor,
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { objectType: "Activity", id: this.launch.activityId },
      ...(result ? { result } : {}),
      context: {
        ...template,
        registration: this.launch.registration,
        contextActivities: { ...activities, category },
        extensions,
      },
      timestamp: new Date().toISOString(),
    };
  }

  /** A conflict means that it was there already. @param {object[]} statements */
  async #say(statements) {
    const body = JSON.stringify(statements);
    const answer = await this.#ask("statements", { method: "POST", body });
    return answer.ok || answer.status === 409;
  }

  /** Progress and statements leave at once, as the page may be closing. @param {LmsReport} report */
  async write({ text, page, completed, passed, percent, seconds }) {
    const reached = { completed, passed: passed === true };
    const verbs = RESULTS.filter((verb) => reached[verb] && !this.#said.has(verb));
    const duration = period(seconds);
    const scaled = (percent ?? 0) / 100;
    const results = {
      completed: { completion: true, duration },
      passed: { success: true, duration, score: { scaled, raw: percent, min: 0, max: 100 } },
    };
    const said = [...this.#said, ...verbs];
    const body = JSON.stringify({ text, page, said });
    try {
      const kept = this.#ask(this.#document(PROGRESS), { method: "PUT", body });
      const statements = verbs.map((verb) => this.#statement(verb, results[verb]));
      const [document, told] = await Promise.all([
        kept,
        statements.length ? this.#say(statements) : true,
      ]);
      if (told) this.#said = new Set(said);
      return document.ok && told;
    } catch {
      return false;
    }
  }

  /** @param {number} seconds */
  close(seconds) {
    if (!this.#begun) return;
    const result = { duration: period(seconds) };
    this.#say([this.#statement("terminated", result)]).catch(() => {
      // Nobody is left to tell: the LMS ends the session by itself.
    });
  }
}
