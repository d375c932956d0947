/** Messages that name the page of what is kept lead there. It loads when there is one to tell. */
import { onThisHost } from "../shared/address.js";
import { loadData } from "../shared/data.js";
import { make, ROOT } from "../shared/dom.js";

/**
 * A message, in which the page that it names between quotes is a link; a package may lack that page.
 * @param {string} words @returns {Promise<(string | Node)[]>}
 */
export async function linked(words) {
  const [before, name, after] = words.split("'");
  /** @type {Pick<Catalog, "progress">} */
  const { progress } = after ? await loadData("catalog").catch(() => ({})) : {};
  if (!progress) return [words];
  const link = make("a", "", name);
  link.href = onThisHost(new URL(progress, ROOT).pathname);
  return [`${before}'`, link, `'${after}`];
}
