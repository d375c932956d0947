/** What SCORM 1.2 and 2004 call things, and how each says a result. */
import { NEWER, OLDER } from "./interactions.js";

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
 * @property {string} response  the field of what was chosen, of an interaction
 * @property {import("./interactions.js").Writing} writing
 * @property {boolean} once  whether an LMS may send each field once, also when it was refused
 * @property {(field: string, value: string) => string | undefined} near  another value for a moment,
 *   after which an LMS that believes to have sent this one sends it again; none where no LMS does so
 */

/** Of the words of SCORM 1.2 the one below; `suspend` is an exit, which none is without it. */
const NEAR = new Map([
  ["passed", "completed"],
  ["completed", "incomplete"],
  ["incomplete", "browsed"],
  ["suspend", ""],
]);

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
    response: "student_response",
    writing: OLDER,
    once: true,
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
    /** No word that an LMS may hold is taken back further than a step, and no score goes down. */
    near: (field, value) =>
      field.startsWith(`${CORE}score.`)
        ? String(Math.min(Number(value) + 0.01, 99.99))
        : NEAR.get(value),
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
    response: "learner_response",
    writing: NEWER,
    once: false,
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
    near: () => undefined,
  },
};
