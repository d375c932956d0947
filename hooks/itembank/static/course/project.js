/** What the learner makes a plan for. */
import { progress } from "../progress/progress.js";

const LONGEST = 120;

/**
 * The first line of what was typed for it, if that is kept; empty otherwise.
 * @param {string} [key]  of that field of the plan
 */
export function projectName(key = "") {
  const [line = ""] = progress.versions(key)[0]?.words.trim().split("\n") ?? [];
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
