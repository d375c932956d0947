/**
 * An LMS that can fail in every way that real ones were seen to, for sessions without a browser. Its
 * object for SCORM does what Moodle's does: it knows what its page was made with, sends a value only
 * when it differs from what it believes sent, and says "true" to what went as a beacon. Its store
 * for cmi5 answers `fetch`.
 *
 * How it is:
 *
 *   well      everything arrives
 *   refusing  the server answers with an error
 *   slow      everything arrives, and the answer comes after two seconds
 *   deaf      what is sent arrives, and the answer does not
 *   gone      nothing arrives, and the browser has not noticed
 *   offline   nothing arrives, and the browser knows
 *   expired   the server no longer knows who asks
 */
import { Cmi5Wire } from "../../hooks/itembank/export/lms/cmi5.js";
import { ScormWire } from "../../hooks/itembank/export/lms/scorm.js";
import { Session } from "../../hooks/itembank/export/lms/session.js";
import { TabMemory } from "../../hooks/itembank/export/lms/tab.js";
import * as made from "./made.js";

const ARRIVES = ["well", "slow", "deaf"];
const SLOW = 2000;
const STATUS = "cmi.core.lesson_status";
const KEYS = ["a/een", "a/twee", "a/drie", "a/vier"];
export const CATALOG = made.catalog(Object.fromEntries(KEYS.map((key) => [key, made.entry("a")])), {
  modules: [{ slug: "a", title: "A", core: true, pages: [] }],
});
export const PLAN = {
  title: "Proef",
  start: "a.html",
  goal: "module",
  module: "a",
  edition: "ed-1",
  keys: Object.fromEntries(KEYS.map((key, number) => [key, `k00${number}`])),
  objectives: {},
  lists: {},
  read: {},
  pages: ["a.html", "b.html"],
};

/** Time that passes only when it is told to. */
export class Clock {
  now = Date.parse("2026-11-30T09:00:00Z");
  #waiting = new Map();
  #last = 0;
  #real = { setTimeout, clearTimeout, now: Date.now };

  start() {
    globalThis.setTimeout = (action, wait = 0) => {
      this.#last += 1;
      this.#waiting.set(this.#last, { at: this.now + wait, action });
      return this.#last;
    };
    globalThis.clearTimeout = (number) => this.#waiting.delete(number);
    Date.now = () => this.now;
  }

  stop() {
    Object.assign(globalThis, {
      setTimeout: this.#real.setTimeout,
      clearTimeout: this.#real.clearTimeout,
    });
    Date.now = this.#real.now;
  }

  /** Let what is waiting for promises go on. */
  settle() {
    return new Promise((done) => setImmediate(() => setImmediate(() => setImmediate(done))));
  }

  /** @param {number} seconds */
  async pass(seconds) {
    const end = this.now + 1000 * seconds;
    await this.settle();
    for (;;) {
      const due = [...this.#waiting].filter(([, { at }]) => at <= end);
      if (!due.length) break;
      const [number, { at, action }] = due.sort(([, one], [, other]) => one.at - other.at)[0];
      this.#waiting.delete(number);
      this.now = Math.max(this.now, at);
      action();
      await this.settle();
    }
    this.now = end;
  }
}

/** What one tab of a browser keeps. */
const newStorage = () => {
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => kept.set(name, text),
  };
};

export class FakedLms {
  condition = "well";
  hidden = false;
  /** What the server holds: values by field, or of cmi5 the document. */
  values = {};
  statements = [];
  /** Every time the server took something in: what it held then. */
  history = [];
  commits = 0;
  #launches = 0;
  mode = "normal";

  /** @param {"scorm12" | "scorm2004" | "cmi5"} standard */
  constructor(standard) {
    this.standard = standard;
    this.storage = newStorage();
    this.world = {
      reach: async () => {
        const reached = { gone: "away", offline: "away", expired: "elsewhere" };
        const found = reached[this.condition] ?? "there";
        await this.#answered();
        return found;
      },
      isOffline: () => this.condition === "offline",
      isHidden: () => this.hidden,
    };
  }

  /** A page of the LMS as the server makes it now. */
  page() {
    if (this.standard === "cmi5") {
      this.#launches += 1;
      return { launch: this.#launches };
    }
    return { given: { ...this.values } };
  }

  /** A session in a page that was made now or earlier. @param {ReturnType<FakedLms["page"]>} page */
  session(page, { storage = this.storage, plan = PLAN } = {}) {
    const tab = new TabMemory("/launch.html", storage);
    const wire =
      this.standard === "cmi5"
        ? new Cmi5Wire(this.#launch(page.launch), tab, this.world)
        : new ScormWire(this.#object(page.given), this.standard, this.world);
    return new Session(wire, { ...plan, wire: this.standard }, CATALOG, tab);
  }

  /** What the server holds of the learner's progress. */
  get text() {
    return (this.standard === "cmi5" ? this.values.text : this.values["cmi.suspend_data"]) ?? "";
  }

  /** The time that an answer takes. */
  async #answered() {
    if (this.condition === "slow") await new Promise((done) => setTimeout(done, SLOW));
  }

  #took(change) {
    this.values = { ...this.values, ...change };
    this.history.push({ ...this.values, statements: [...this.statements] });
  }

  /** What a commit of Moodle's object comes to. @param {Record<string, string>} fields */
  #post(fields) {
    this.commits += 1;
    if (ARRIVES.includes(this.condition) && Object.keys(fields).length) this.#took(fields);
    if (this.hidden || ["gone", "offline"].includes(this.condition)) return "true";
    return ["well", "slow"].includes(this.condition) ? "true" : "false";
  }

  /** Moodle's object: what its page was made with, what was set, and what it believes sent. */
  #object(given) {
    const old = this.standard === "scorm12";
    const names = old
      ? ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"]
      : ["Initialize", "GetValue", "SetValue", "Commit", "Terminate"];
    const mode = old ? "cmi.core.lesson_mode" : "cmi.mode";
    const set = { ...given, [mode]: this.mode };
    const believed = { ...set };
    let open = false;
    const send = () => {
      const differs = Object.entries(set).filter(([name, value]) => believed[name] !== value);
      // The one for 2004 compares with what its page was made with, each time.
      if (old) Object.assign(believed, set);
      return this.#post(Object.fromEntries(differs));
    };
    const calls = [
      () => {
        const was = open;
        open = true;
        return was ? "false" : "true";
      },
      (name) => set[name] ?? "",
      (name, value) => {
        const scores = name.includes("score");
        set[name] = scores ? String(Number(value)) : value;
        return open ? "true" : "false";
      },
      () => (open ? send() : "false"),
      () => {
        if (!open) return "false";
        open = false;
        // Who looked and did nothing is done, says Moodle.
        if (old) set[STATUS] ||= "completed";
        return send();
      },
    ];
    return Object.fromEntries(names.map((name, index) => [name, calls[index]]));
  }

  #launch(number) {
    return {
      endpoint: "https://lms.example/xapi",
      fetch: `https://lms.example/fetch?${number}`,
      actor: JSON.stringify({ account: { homePage: "https://lms.example", name: "1" } }),
      registration: "11111111-2222-4333-8444-555555555555",
      activityId: "https://lms.example/au/1",
    };
  }

  /** The keys that were given out. */
  #given = new Set();

  /** What the store for cmi5 answers; stands in for the `fetch` of the browser. */
  fetch = async (address, { method = "GET", body } = {}) => {
    const { pathname, searchParams, search } = new URL(address);
    const answer = (status, data = null) => new Response(data && JSON.stringify(data), { status });
    if (["gone", "offline"].includes(this.condition)) throw new TypeError("Failed to fetch");
    if (this.condition === "refusing") return answer(503, {});
    if (pathname === "/fetch") {
      if (this.#given.has(search)) return answer(200, { "error-code": "1" });
      this.#given.add(search);
      return answer(200, { "auth-token": "c2xldXRlbA==" });
    }
    if (this.condition === "expired") return answer(401, {});
    const said = this.#serve(pathname, searchParams, method, body);
    if (this.condition === "deaf") throw new TypeError("Failed to fetch");
    await this.#answered();
    return answer(...said);
  };

  #serve(pathname, asked, method, body) {
    const [name, wanted] = [asked.get("stateId"), asked.get("statementId")];
    if (wanted) return this.statements.some(({ id }) => id === wanted) ? [200, {}] : [404, {}];
    if (pathname.endsWith("/statements")) return this.#take(JSON.parse(body));
    if (name === "LMS.LaunchData")
      return [200, { launchMode: this.mode === "normal" ? "Normal" : "Review", masteryScore: 0.7 }];
    // As a store by xAPI 2.0 does: who replaces a document says which one.
    if (method === "PUT" && this.values.text) return [409, {}];
    if (method !== "GET") {
      this.commits += 1;
      this.#took(JSON.parse(body));
      return [204];
    }
    if (name === "basiscursus" && this.values.text) return [200, this.values];
    return [404, {}];
  }

  /** A batch is taken whole or not at all. */
  #take(told) {
    const known = new Map(this.statements.map((one) => [one.id, JSON.stringify(one)]));
    if (told.some((one) => known.has(one.id) && known.get(one.id) !== JSON.stringify(one)))
      return [409, {}];
    this.statements.push(...told.filter(({ id }) => !known.has(id)));
    this.#took({});
    return [200, told.map(({ id }) => id)];
  }

  get verbs() {
    return this.statements.map(({ verb }) => verb.id.split("/").at(-1));
  }
}

/** Answer an item in a session, as a page does; resolves when the LMS kept it or did not. */
export function answer(session, key, score) {
  const items = { ...session.state.items, [key]: made.attempt({ score, day: "2026-11-30" }) };
  return session.save({ ...session.state, items }, true);
}
