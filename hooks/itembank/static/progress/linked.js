/** Messages that name the page of what is kept lead there. It loads when there is one to tell. */
import { onThisHost } from "../shared/address.js";
import { loadData } from "../shared/data.js";
import { make, ROOT } from "../shared/dom.js";

/**
 * Make a link of the page that a message names between quotes; a package may lack that page.
 * @param {Element} line
 */
export async function lead(line) {
  const [before, name, after] = (line.textContent ?? "").split("'");
  /** @type {Pick<Catalog, "progress">} */
  const { progress } = after ? await loadData("catalog").catch(() => ({})) : {};
  if (!progress) return;
  const link = make("a", "", name);
  link.href = onThisHost(new URL(progress, ROOT).pathname);
  line.replaceChildren(`${before}'`, link, `'${after}`);
}
