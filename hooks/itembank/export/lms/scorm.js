/**
 * SCORM 1.2 and 2004 over the object an LMS offers. Nothing here asks who the learner is.
 *
 * What engines do with the order of writing decides this one: status, commit, score, commit. An
 * LMS that hears both at once may count neither. The exit is always `suspend`, or progress may be
 * gone at the next visit.
 */
const FALSE = "false";
const REPEATS = ["review", "browse"];

/** @param {number} seconds */
const parts = (seconds) => [
  Math.floor(seconds / 3600),
  Math.floor(seconds / 60) % 60,
  seconds % 60,
];

/** `0001:02:03.00` @param {number} seconds */
export function clock(seconds) {
  const [hours, minutes, rest] = parts(Math.min(Math.floor(seconds), 9999 * 3600));
  /** @param {number} value */
  const two = (value) => String(value).padStart(2, "0");
  return `${String(hours).padStart(4, "0")}:${two(minutes)}:${two(rest)}.00`;
}

/** `PT1H2M3S` @param {number} seconds */
export function period(seconds) {
  const [hours, minutes, rest] = parts(Math.floor(seconds));
  return `PT${hours}H${minutes}M${rest}S`;
}

const CORE = "cmi.core.";

/** @typedef {[field: string, value: string]} Field */

/**
 * What an edition calls things, and how it says a result.
 * @typedef {object} Dialect
 * @property {string} object  the name of the object an LMS offers
 * @property {number} most  characters there is room for
 * @property {string[]} calls
 * @property {string} mode
 * @property {string} credit
 * @property {string} page
 * @property {string} exit
 * @property {string} time
 * @property {(seconds: number) => string} duration
 * @property {string} score
 * @property {(read: (field: string) => string) => {completed: boolean, passed: boolean}} known
 * @property {(reached: Pick<LmsReport, "completed" | "passed" | "progress">) => Field[]} status
 * @property {(percent: number) => Field[]} scores
 */

/** @type {Record<"scorm12" | "scorm2004", Dialect>} */
export const DIALECTS = {
  scorm12: {
    object: "API",
    most: 4096,
    calls: ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"],
    mode: `${CORE}lesson_mode`,
    credit: `${CORE}credit`,
    page: `${CORE}lesson_location`,
    exit: `${CORE}exit`,
    time: `${CORE}session_time`,
    duration: clock,
    score: `${CORE}score.raw`,
    known: (read) => ({
      completed: ["passed", "completed"].includes(read(`${CORE}lesson_status`)),
      passed: read(`${CORE}lesson_status`) === "passed",
    }),
    /** One field for two things: not passed yet is incomplete, never failed. */
    status: ({ completed, passed }) => {
      const done = passed ? "passed" : passed === null && completed ? "completed" : "incomplete";
      return [[`${CORE}lesson_status`, done]];
    },
    scores: (percent) => [
      [`${CORE}score.min`, "0"],
      [`${CORE}score.max`, "100"],
      [`${CORE}score.raw`, String(percent)],
    ],
  },
  scorm2004: {
    object: "API_1484_11",
    most: 64000,
    calls: ["Initialize", "GetValue", "SetValue", "Commit", "Terminate"],
    mode: "cmi.mode",
    credit: "cmi.credit",
    page: "cmi.location",
    exit: "cmi.exit",
    time: "cmi.session_time",
    duration: period,
    score: "cmi.score.raw",
    known: (read) => ({
      completed: read("cmi.completion_status") === "completed",
      passed: read("cmi.success_status") === "passed",
    }),
    status: ({ completed, passed, progress }) => [
      ["cmi.completion_status", completed ? "completed" : "incomplete"],
      ["cmi.success_status", passed ? "passed" : "unknown"],
      ["cmi.progress_measure", (completed ? 1 : progress).toFixed(2)],
    ],
    scores: (percent) => [
      ["cmi.score.min", "0"],
      ["cmi.score.max", "100"],
      ["cmi.score.raw", String(percent)],
      ["cmi.score.scaled", (percent / 100).toFixed(2)],
    ],
  },
};

/** @implements {Wire} */
export class ScormWire {
  /** What the LMS has kept, by field, so that nothing is said twice. @type {Map<string, string>} */
  #kept = new Map();
  /** @type {number | null} */
  #percent = null;

  /** @param {Record<string, (...values: string[]) => unknown>} api of the LMS @param {keyof typeof DIALECTS} name */
  constructor(api, name) {
    this.api = api;
    this.dialect = DIALECTS[name];
    this.most = this.dialect.most;
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
    const raw = read(dialect.score);
    this.#percent = raw === "" || Number.isNaN(Number(raw)) ? null : Number(raw);
    return {
      text: read("cmi.suspend_data"),
      page: read(dialect.page),
      readonly: REPEATS.includes(read(dialect.mode)) || read(dialect.credit) === "no-credit",
      best: this.#percent,
      ...dialect.known(read),
    };
  }

  /** Everything happens before the first promise: a page that is closed waits for nothing. @param {LmsReport} report */
  async write(report) {
    const { dialect } = this;
    /** @type {Field[]} */
    const always = [
      ["cmi.suspend_data", report.text],
      [dialect.page, report.page],
      [dialect.time, dialect.duration(report.seconds)],
      [dialect.exit, "suspend"],
    ];
    try {
      if (!this.#send([...always, ...dialect.status(report)])) return false;
      const { percent } = report;
      if (percent === null || (this.#percent !== null && percent <= this.#percent)) return true;
      if (!this.#send(dialect.scores(percent))) return false;
      this.#percent = percent;
      return true;
    } catch {
      return false;
    }
  }

  /** Set what changed and have it kept. @param {Field[]} fields */
  #send(fields) {
    const changed = fields.filter(([field, value]) => this.#kept.get(field) !== value);
    const results = changed.map(([field, value]) => this.#call(2, field, value));
    if (this.#call(3, "") === FALSE || results.includes(FALSE)) return false;
    for (const [field, value] of changed) this.#kept.set(field, value);
    return true;
  }

  /** @param {number} seconds @param {boolean} readonly */
  close(seconds, readonly) {
    const { dialect } = this;
    try {
      if (!readonly) this.#call(2, dialect.time, dialect.duration(seconds));
      this.#call(4, "");
    } catch {
      // The LMS left before the learner did; what was committed is there.
    }
  }
}
