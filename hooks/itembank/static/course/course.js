/** The course as a whole: the catalog of the site, and how far the learner is in it. */
import { onThisHost } from "../shared/address.js";
import { loadData } from "../shared/data.js";
import { ROOT } from "../shared/dom.js";

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

/** Whether an item has an answer that counts. @param {CatalogItem} entry @param {Attempt|undefined} attempt */
export const isAnswered = (entry, attempt) => attempt?.revision === entry.revision;

/** The address of an item, relative to the root of the site. @param {string} key @param {CatalogItem} entry */
export const questionAddress = (key, { page }) => `${page}#${key.replace("/", "--")}`;

/** How much was right, as it is shown and as it counts. @param {{points: number, asked: number}} reached */
export const shareOf = ({ points, asked }) => Math.round((100 * points) / asked);

/**
 * Whether an objective was hard: less was right than the final test asks for.
 * @param {Catalog} catalog @param {{points: number, asked: number}} reached
 */
export const isWeak = ({ cut }, reached) => reached.asked > 0 && shareOf(reached) < cut;

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
    const attempt = state.items[key];
    counts.total += 1;
    if (!isAnswered(entry, attempt)) continue;
    counts.done += 1;
    if (attempt.score === 1) counts.right += 1;
    objectives[entry.objective] ??= { points: 0, asked: 0 };
    objectives[entry.objective].points += attempt.score ?? 0;
    objectives[entry.objective].asked += 1;
  }
  const weak = Object.values(objectives).filter((one) => isWeak(catalog, one)).length;
  const reached = catalog.rule === "goed" ? counts.right : counts.done;
  return { ...counts, weak, finished: counts.total > 0 && reached === counts.total };
}

/** @param {Catalog} catalog @param {State} state @param {string} slug of a module */
export const moduleTally = (catalog, state, slug) =>
  tally(catalog, state, (entry) => entry.module === slug);
