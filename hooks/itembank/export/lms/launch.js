/** How an LMS starts a package over cmi5: an address that names where the key and the results go. */

const PARAMETERS = /** @type {const} */ ([
  "endpoint",
  "fetch",
  "actor",
  "registration",
  "activityId",
]);

/** @typedef {Record<typeof PARAMETERS[number], string>} Launch */

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
