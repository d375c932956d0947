/**
 * Answers that were begun and not checked yet. Whoever lets this device remember finds them again on
 * the next visit, as what was typed. A question that was answered before comes back with that answer.
 */
import { all } from "../shared/dom.js";
import { today } from "./days.js";

/** What this page keeps them in. @type {ProgressStore | undefined} */
let store;

/** @param {unknown} given */
const isNothing = (given) => [given].flat().every((part) => part === null || part === "");

/** The items of this page; those of a final test are kept with it. */
const itemsHere = () =>
  /** @type {ItemElement[]} */ (all(document, "[data-revision]:not([data-mode])"));

/**
 * Put back what was begun, and keep from now on what is begun when the page goes out of sight.
 * @param {ProgressStore} progress
 */
export async function keepHalf(progress) {
  if (!store) {
    // One of them comes when a tab is closed on a phone, the other when a page is left.
    for (const moment of ["visibilitychange", "pagehide"]) window.addEventListener(moment, keep);
  }
  store = progress;
  await progress.ready;
  for (const item of progress.state.half ? itemsHere() : []) {
    customElements.whenDefined(item.localName).then(() => takeUp(item, progress.state));
  }
}

function keep() {
  if (store?.carrier.kind !== "local") return;
  const { half: kept = {}, items } = store.state;
  /** @type {Record<string, Half>} */
  const begun = {};
  for (const { key, revision, given, dataset } of itemsHere()) {
    if (dataset.state !== "open") continue;
    const before = kept[key];
    // A story has no answer before its end, and what is written is kept apart.
    const aside = given === undefined || given === true || items[key];
    if (aside || (isNothing(given) && !before)) continue;
    const response = isNothing(given) ? null : given;
    const same = JSON.stringify(before?.response) === JSON.stringify(response);
    if (same && before?.revision === revision) continue;
    begun[key] = { revision, response, day: today(), count: (before?.count ?? 0) + 1 };
  }
  if (!Object.keys(begun).length) return;
  store.update((state) => ({ ...state, half: { ...state.half, ...begun } }));
}

/** Put back in an item what was begun in it, unless something stands there by now. @param {ItemElement} item @param {State} state */
function takeUp(item, { half, items }) {
  const begun = half?.[item.key];
  const fits = begun?.revision === item.revision && !items[item.key] && isNothing(item.given);
  if (!fits || isNothing(begun.response)) return;
  try {
    item.restore(begun.response);
  } catch {
    // What was kept is no answer to this item, as after a hostile import.
    item.reopen(false, false);
  }
}
