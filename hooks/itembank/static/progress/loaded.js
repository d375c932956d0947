/**
 * Whether this page has progress yet. All of that loads when somebody asks to be remembered, and with
 * the page only for who did: what an ordinary page loads is no more than asking that. What is
 * answered stands here until then. It waits for nothing, so no network can lose it.
 */
import { ROOT } from "../shared/dom.js";

/** Each site has its own key, so that two forks on one host keep apart. */
export const STORAGE_KEY = `itembank:${ROOT.pathname}`;

/** The store of this page, from the moment `progress.js` made it. @type {{store?: ProgressStore}} */
export const loaded = {};

/** What was answered before there was a store, and when. @type {[string, Answered, Date][]} */
export const early = [];

/** Keep an answer. @param {string} key `<bank>/<id>` @param {Answered} answer */
export function record(key, answer) {
  if (loaded.store) loaded.store.record(key, answer);
  else early.push([key, answer, new Date()]);
}

/** Whether this browser was asked to remember. Looking is not storing. */
export function remembers() {
  try {
    return window.localStorage.getItem(STORAGE_KEY) !== null;
  } catch {
    return false;
  }
}
