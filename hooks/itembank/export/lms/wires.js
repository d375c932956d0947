/** Finds the way to the LMS: the one the package was made for, else another that is there. */
import { Cmi5Wire, launchOf } from "./cmi5.js";
import { DIALECTS, ScormWire } from "./scorm.js";

const MOST_FRAMES = 20;

/** A window of another site refuses to be looked into. @param {any} from @param {string} name */
function look(from, name) {
  try {
    return from[name] ?? null;
  } catch {
    return null;
  }
}

/**
 * The object an LMS put in one of the windows above this one, or above the one that opened it.
 * @param {Window} from @param {string} name
 */
export function findApi(from, name) {
  const starts = [from, look(from, "opener"), look(look(from, "top") ?? from, "opener")];
  for (const start of starts.filter(Boolean)) {
    let frame = start;
    for (let depth = 0; depth < MOST_FRAMES && frame; depth += 1) {
      const found = look(frame, name);
      if (found) return found;
      const above = look(frame, "parent");
      frame = above === frame ? null : above;
    }
  }
  return null;
}

/** Newest first. */
const ORDER = /** @type {const} */ (["scorm2004", "scorm12"]);

/**
 * An address with a launch of cmi5 decides; otherwise the object of the package's own standard.
 * @param {Window} from @param {string} own  the standard the package was made for
 * @returns {Wire|null} null on the web, without an LMS
 */
export function findWire(from, own) {
  const launch = launchOf(from.location.search);
  if (launch) return new Cmi5Wire(launch);
  for (const name of [...ORDER.filter((one) => one === own), ...ORDER]) {
    const api = findApi(from, DIALECTS[name].object);
    if (api) return new ScormWire(api, name);
  }
  return null;
}
