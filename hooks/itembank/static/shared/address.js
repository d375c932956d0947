/** What stands in the address bar, made fit for use: anybody can write a link to this site. */

/**
 * A path as a link within this host. With two slashes in front it would lead to the host behind
 * them, and many servers show the site at such an address. @param {string} path
 */
export const onThisHost = (path) => path.replace(/^\/{2,}/, "/");

/** Words in an address. What cannot have been words stays as it is. @param {string} text */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
