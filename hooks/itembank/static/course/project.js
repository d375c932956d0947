/** What the learner makes a plan for. */
import { progress } from "../progress/progress.js";
import { nameIn } from "../shared/project_name.js";

/**
 * What that is called, if it is kept; empty otherwise.
 * @param {string} [key]  of that field of the plan
 */
export const projectName = (key = "") => nameIn(progress.versions(key)[0]?.words ?? "");
