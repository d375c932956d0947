/**
 * What goes along to the plan. What the course itself says, such as an advice or the words of a
 * point, stands in the address of the link. What somebody typed never does, as browsers keep
 * addresses in their history: it travels in the name of the tab, which is kept nowhere, and the
 * plan takes it out on arrival.
 */
import { one } from "./dom.js";
import { LINK } from "./limits.js";
import { pageTitle } from "./page_title.js";

/** How the name of a tab begins that carries something. */
export const OURS = "itembank-plan:";
/** In an address: what says where the rest came from. */
export const FROM = "uit";

/** What of it may stand in an address. @param {Addition} addition */
function asFragment({ from, entries }) {
  const carried = new URLSearchParams({ [FROM]: from });
  for (const { field, words, typed } of entries) if (!typed) carried.append(field, words);
  const text = [...carried.keys()].length > 1 ? `#${carried}` : "";
  return text.length > LINK ? "" : text;
}

/**
 * Have a link to the plan carry what there is to carry, in the name of the tab.
 * @param {HTMLAnchorElement} link @param {() => Addition["entries"]} gather
 * @param {string} from  what the plan says it came from; nothing for a field of the plan itself
 */
export function sendsAlong(link, gather, from = pageTitle()) {
  link.addEventListener("click", ({ ctrlKey, metaKey, shiftKey }) => {
    // Opened elsewhere: this tab stays, and would carry the words on to wherever it goes.
    if (ctrlKey || metaKey || shiftKey) return;
    const entries = gather();
    if (entries.length) window.name = OURS + JSON.stringify({ from, entries });
  });
}

/**
 * Have the link in a line take along what there is to take; without anything the line is hidden.
 * @param {HTMLElement | null} line  null where the site has no plan
 * @param {() => Addition["entries"]} gather
 * @returns {() => void} to call when that has changed
 */
export function takesAlong(line, gather) {
  if (!line) return () => {};
  const link = one(line, "a");
  // Kept relative: an address with a host would be marked as a link to elsewhere.
  const [address] = (link.getAttribute("href") ?? "").split("#");
  sendsAlong(link, gather);
  const show = () => {
    const entries = gather();
    line.hidden = !entries.length;
    link.setAttribute("href", `${address}${asFragment({ from: pageTitle(), entries })}`);
  };
  show();
  return show;
}
