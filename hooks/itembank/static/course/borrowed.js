/** Activities taken from the page they live on, for pages that show those of the whole course. */
import { all, ROOT } from "../shared/dom.js";
import { here } from "./course.js";

/** @type {Map<string, Promise<Document>>} one page holds many activities, so each is asked once */
const pages = new Map();

/** A page of this site, parsed apart, so nothing in it runs. @param {URL} address */
function parsedPage(address) {
  const place = address.pathname;
  let loading = pages.get(place);
  if (!loading) {
    loading = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    });
    // What failed is tried again the next time.
    loading.catch(() => pages.delete(place));
    pages.set(place, loading);
  }
  return loading;
}

/**
 * The element of an item or tool, from its own page on this site; its links work from here.
 * @param {string} key @param {string} page relative to the root of the site
 */
export const fetchItem = (key, page) => fetchPart(`[data-item="${CSS.escape(key)}"]`, page);

/**
 * Any element of a page of this site; its links work from here.
 * @param {string} selector @param {string} page relative to the root of the site
 */
export async function fetchPart(selector, page) {
  const address = new URL(page, ROOT);
  if (address.origin !== ROOT.origin) throw new Error("another host");
  const parsed = await parsedPage(address);
  const found = /** @type {HTMLElement | null} */ (parsed.querySelector(selector));
  if (!found) throw new Error("not on its page");
  const item = document.importNode(found, true);
  item.removeAttribute("id");
  for (const link of all(item, "a[href]")) {
    const target = new URL(link.getAttribute("href") ?? "", address);
    const safe = ["http:", "https:", "mailto:"].includes(target.protocol);
    if (target.origin === ROOT.origin) link.setAttribute("href", here(target.href));
    else if (!safe) link.removeAttribute("href");
  }
  return item;
}
