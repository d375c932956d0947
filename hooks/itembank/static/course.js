/** The course as a whole: the catalog of the site, and how far the learner is in it. */
import { loadData } from "./data.js";
import { fill } from "./dom.js";
import { texts as t } from "./texts.js";

export const ROOT = new URL("../../", import.meta.url);

/**
 * The address of a page of this site without its host: with one it would look like a link to
 * elsewhere. @param {string} page relative to the root of the site
 */
export function here(page) {
  const { pathname, search, hash } = new URL(page, ROOT);
  return pathname + search + hash;
}

/**
 * @typedef {{page: string, kind: string, revision: string, objective: string, module: string}} Entry
 * @typedef {object} Catalog
 * @property {string} version
 * @property {"beantwoord"|"goed"} rule  when a module is done
 * @property {number} cut  percentage of the final test that must be right
 * @property {number} draw  how many items the final test draws
 * @property {{slug: string, title: string, core: boolean, url: string}[]} modules
 * @property {Object<string, Entry>} items
 * @property {string|null} certificate  the page with the proof of completion
 * @property {Object<string, {text: string, module: string}>} objectives
 */

/** @returns {Promise<Catalog>} */
export const loadCatalog = () => loadData("catalog");

/**
 * Where an item stands for this learner. An attempt at an earlier revision no longer counts.
 * @param {Entry} entry @param {import("./state.js").Attempt|undefined} attempt
 * @returns {"open"|"changed"|"right"|"partly"|"wrong"}
 */
export function standing(entry, attempt) {
  if (!attempt) return "open";
  if (attempt.revision !== entry.revision) return "changed";
  return attempt.score === 1 ? "right" : attempt.score > 0 ? "partly" : "wrong";
}

/**
 * How far the learner is with a set of items.
 * @param {Catalog} catalog @param {import("./state.js").State} state
 * @param {(entry: Entry) => boolean} chosen
 */
export function tally(catalog, state, chosen) {
  const counts = { total: 0, done: 0, right: 0 };
  for (const [key, entry] of Object.entries(catalog.items)) {
    if (!chosen(entry)) continue;
    const where = standing(entry, state.items[key]);
    counts.total += 1;
    if (!["open", "changed"].includes(where)) counts.done += 1;
    if (where === "right") counts.right += 1;
  }
  const reached = catalog.rule === "goed" ? counts.right : counts.done;
  return { ...counts, finished: counts.total > 0 && reached === counts.total };
}

/** @param {Catalog} catalog @param {import("./state.js").State} state @param {string} slug */
export const moduleTally = (catalog, state, slug) =>
  tally(catalog, state, (entry) => entry.module === slug);

/**
 * How far that is in words, by the rule of this course. `value` is what the rule counts.
 * @param {Catalog} catalog @param {ReturnType<typeof tally>} counts
 */
export function progressOf({ rule }, { total, done, right, finished }) {
  const value = rule === "goed" ? right : done;
  const words = rule === "goed" ? t.module_progress_right : t.module_progress;
  return { value, words: finished ? t.module_finished : fill(words, { value, total }) };
}
