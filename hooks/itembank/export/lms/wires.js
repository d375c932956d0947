/** Finds the way to the LMS: the one the package was made for, else another that is there. */
import { Cmi5Wire } from "./cmi5.js";
import { DIALECTS } from "./dialects.js";
import { hostOf, launchOf } from "./launch.js";
import { ScormWire } from "./scorm.js";

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
function findApi(from, name) {
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
 * How the address starts a package for cmi5. For any other it is only an address: it decides
 * nothing. @param {Window} from @param {string} own  the standard the package was made for
 */
const launchFor = (from, own) => (own === "cmi5" ? launchOf(from.location.search) : null);

/** Whether the address names an LMS that is not to be trusted. @param {Window} from @param {string} own */
export function isRefused(from, own) {
  const launch = launchFor(from, own);
  return launch !== null && hostOf(launch) === null;
}

/**
 * What tells this session from that of another package or learner, for the tabs of this browser.
 * @param {Window} from @param {string} own @returns {string}
 */
export function sessionName(from, own) {
  const launch = launchFor(from, own);
  const of = launch ? [launch.registration, launch.activityId] : [];
  return [from.location.pathname, ...of].join(" ");
}

/**
 * With a launch of cmi5 the way it tells of; otherwise the object of the package's own standard.
 * @param {Window} from @param {string} own  the standard the package was made for
 * @param {import("./tab.js").TabMemory} tab
 * @returns {Wire|null} null on the web, without an LMS
 */
export function findWire(from, own, tab) {
  const launch = launchFor(from, own);
  if (launch) return hostOf(launch) === null ? null : new Cmi5Wire(launch, tab);
  for (const name of [...ORDER.filter((one) => one === own), ...ORDER]) {
    const api = findApi(from, DIALECTS[name].object);
    if (api) return new ScormWire(api, name);
  }
  return null;
}
