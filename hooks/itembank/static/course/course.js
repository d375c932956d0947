/** The course as a whole: the catalog of the site, and how far the learner is in it. */
import { onThisHost } from "../shared/address.js";
import { loadData } from "../shared/data.js";
import { fill, ROOT } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

/**
 * The address of a page of this site without its host: with one it would look like a link to
 * elsewhere. @param {string} page relative to the root of the site
 */
export function here(page) {
  const { pathname, search, hash } = new URL(page, ROOT);
  return onThisHost(pathname) + search + hash;
}

/** @returns {Promise<Catalog>} */
export const loadCatalog = () => loadData("catalog");

/**
 * Where an item stands for this learner. An attempt at an earlier revision no longer counts.
 * @param {CatalogItem} entry @param {Attempt|undefined} attempt
 * @returns {"open"|"changed"|"right"|"partly"|"wrong"}
 */
export function standing(entry, attempt) {
  if (!attempt) return "open";
  if (attempt.revision !== entry.revision) return "changed";
  return attempt.score === 1 ? "right" : attempt.score ? "partly" : "wrong";
}

/**
 * Whether an objective was hard: less was right than the final test asks for.
 * @param {Catalog} catalog @param {{points: number, asked: number}} reached
 */
export const isWeak = ({ cut }, { points, asked }) =>
  asked > 0 && Math.round((100 * points) / asked) < cut;

/**
 * How far the learner is with a set of items; `weak` counts the objectives that were hard.
 * @param {Catalog} catalog @param {State} state
 * @param {(entry: CatalogItem) => boolean} chosen
 */
export function tally(catalog, state, chosen) {
  const counts = { total: 0, done: 0, right: 0 };
  /** @type {Record<string, {points: number, asked: number}>} */
  const objectives = {};
  for (const [key, entry] of Object.entries(catalog.items)) {
    if (!chosen(entry)) continue;
    const where = standing(entry, state.items[key]);
    counts.total += 1;
    if (where === "right") counts.right += 1;
    if (where === "open" || where === "changed") continue;
    counts.done += 1;
    objectives[entry.objective] ??= { points: 0, asked: 0 };
    objectives[entry.objective].points += state.items[key].score ?? 0;
    objectives[entry.objective].asked += 1;
  }
  const weak = Object.values(objectives).filter((one) => isWeak(catalog, one)).length;
  const reached = catalog.rule === "goed" ? counts.right : counts.done;
  return { ...counts, weak, finished: counts.total > 0 && reached === counts.total };
}

/** @param {Catalog} catalog @param {State} state @param {string} slug of a module */
export const moduleTally = (catalog, state, slug) =>
  tally(catalog, state, (entry) => entry.module === slug);

/**
 * How far that is in words, by the rule of this course. `value` is what the rule counts.
 * @param {Catalog} catalog @param {ReturnType<typeof tally>} counts
 */
export function progressOf({ rule }, { total, done, right, weak, finished }) {
  const value = rule === "goed" ? right : done;
  const words = rule === "goed" ? t.module_progress_right : t.module_progress;
  return { value, words: finished ? doneWords(weak) : fill(words, { value, total }) };
}

/** Done is one thing, knowing it is another. @param {number} weak  objectives that were hard */
export function doneWords(weak) {
  if (!weak) return t.module_finished;
  return weak === 1 ? t.module_weak_one : fill(t.module_weak, { count: counted(weak) });
}

/** A small number as it is written in a sentence. @param {number} count */
const counted = (count) => t.numbers.split(" ")[count] ?? String(count);
