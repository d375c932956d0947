/**
 * Whether this page has progress yet. All of that loads at the first answer, and before it only for
 * who is remembered: what an ordinary page loads is no more than asking that.
 */
import { ROOT } from "../shared/dom.js";

/** Each site has its own key, so that two forks on one host keep apart. */
export const STORAGE_KEY = `itembank:${ROOT.pathname}`;

/** The store of this page, from the moment `progress.js` made it. @type {{store?: ProgressStore}} */
export const loaded = {};

/** Whether this browser was asked to remember. Looking is not storing. */
export function remembers() {
  try {
    return window.localStorage.getItem(STORAGE_KEY) !== null;
  } catch {
    return false;
  }
}
