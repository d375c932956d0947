/**
 * What a package says over cmi5. What is reached is said once per registration, so its statement
 * has a name made of that: said again on another visit, a store knows it.
 */
import { NEWER, writtenResponse } from "./interactions.js";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CONTEXT = "https://w3id.org/xapi/cmi5/context/";
const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";
/** What counts for moving on, in the order in which it is said. */
export const RESULTS = /** @type {const} */ (["completed", "passed"]);
/** A statement of the standard itself; any other is one that it allows. */
const OWN = ["initialized", "terminated", ...RESULTS];
const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
const PRIME = 0x01000193;

/** @typedef {Record<string, any>} Statement */

/** @param {Uint8Array} bytes @param {number} version */
function uuidOf(bytes, version) {
  bytes[6] = (bytes[6] & 15) | (version << 4);
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** A name that is used once; also without https. */
const newName = () => uuidOf(crypto.getRandomValues(new Uint8Array(16)), 4);

/** The same name for the same words; also without https, where a browser has no SHA. @param {string} words */
export function nameOf(words) {
  const bytes = new Uint8Array(16);
  for (let part = 0; part < 4; part += 1) {
    let hash = 0x811c9dc5;
    for (const sign of `${part} ${words} ${part}`)
      hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), PRIME);
    new DataView(bytes.buffer).setInt32(4 * part, hash);
  }
  return uuidOf(bytes, 5);
}

/**
 * @param {import("./launch.js").Launch} launch @param {Record<string, any>} data  what the LMS says of it
 * @param {string} verb @param {object} [result] @param {object} [object]  less than the whole package
 * @returns {Statement}
 */
export function statement(launch, data, verb, result, object) {
  const { registration, activityId } = launch;
  const template = structuredClone(data.contextTemplate ?? {});
  const moves = RESULTS.some((one) => one === verb);
  const names = [...(OWN.includes(verb) ? ["cmi5"] : []), ...(moves ? ["moveon"] : [])];
  const activities = template.contextActivities ?? {};
  const category = [
    ...(activities.category ?? []),
    ...names.map((name) => ({ id: `${CONTEXT}categories/${name}` })),
  ];
  const extensions = { ...template.extensions };
  const { masteryScore } = data;
  if (verb === "passed" && masteryScore !== undefined) {
    extensions[`${CONTEXT}extensions/masteryscore`] = masteryScore;
  }
  const contextActivities = category.length ? { ...activities, category } : activities;
  return {
    id: moves ? nameOf(`${registration} ${activityId} ${verb}`) : newName(),
    actor: JSON.parse(launch.actor),
    verb: { id: VERBS + verb, display: { en: verb } },
    object: object ?? { objectType: "Activity", id: activityId },
    ...(result ? { result } : {}),
    context: { ...template, registration, contextActivities, extensions },
    timestamp: new Date().toISOString(),
  };
}

/** How far somebody is, in whole percents. @param {number} percent */
export const progressed = (percent) => ({ extensions: { [PROGRESS]: percent } });

/**
 * One answer. @param {import("./launch.js").Launch} launch @param {Record<string, any>} data
 * @param {import("./interactions.js").Interaction} one
 */
export function answered(launch, data, one) {
  const response = writtenResponse(one, NEWER);
  const score = { scaled: one.score };
  const result = { success: one.score === 1, score, ...(response && { response }) };
  return statement(launch, data, "answered", result, {
    objectType: "Activity",
    id: `${launch.activityId}/${one.key}`,
    definition: { type: INTERACTION, interactionType: one.type },
  });
}
