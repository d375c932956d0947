/**
 * What an LMS hears of a learner's progress. Pure: the catalog, the state and the pages read in, a
 * result out.
 *
 * - `module`: done by the rule of the course (all answered, or all right); the score is the mean
 *   of all its items, and passed is done with a score from the cut score up.
 * - `test`: the best final test decides.
 * - `course`: the best final test is the score; done takes every module of the core route as well.
 * - `read`: a module without questions is done when every page was opened. It has no score.
 */
import { isAnswered, moduleTally, tally } from "../../static/course/course.js";
import { hasPassed, percentOf } from "../../static/course/route.js";

/**
 * The mean score of the items as they are now, 0..100; what is open or changed counts as 0.
 * @param {Catalog} catalog @param {State} state
 */
function meanPercent(catalog, state) {
  const entries = Object.entries(catalog.items);
  /** @type {number[]} */
  const points = entries.map(([key, entry]) => {
    const attempt = state.items[key];
    return isAnswered(entry, attempt) ? (attempt.score ?? 0) : 0;
  });
  return Math.round((100 * points.reduce((sum, point) => sum + point, 0)) / entries.length);
}

/** The best final test, 0..100, or null before the first. @param {State} state */
function bestTest(state) {
  const scores = (state.test?.results ?? []).map(percentOf);
  return scores.length ? Math.max(...scores) : null;
}

/**
 * @param {Plan} plan @param {Catalog} catalog @param {State} state
 * @param {Set<string>} read  the pages that were opened
 * @returns {Reached}
 */
export function resultOf(plan, catalog, state, read) {
  if (plan.goal === "read") {
    const pages = Object.keys(plan.read);
    const progress = pages.filter((page) => read.has(page)).length / pages.length;
    return { percent: null, progress, completed: progress === 1, passed: null };
  }
  const best = bestTest(state);
  const tested = hasPassed(catalog, state);
  if (plan.goal === "test") {
    return { percent: best, progress: best === null ? 0 : 1, completed: tested, passed: tested };
  }
  const counts = tally(catalog, state, () => true);
  const progress = counts.done / counts.total;
  if (plan.goal === "module" || !Object.keys(catalog.pool).length) {
    const percent = meanPercent(catalog, state);
    const passed = counts.finished && percent >= catalog.cut;
    return { percent: counts.done ? percent : null, progress, completed: counts.finished, passed };
  }
  const route = catalog.modules.filter(({ core }) => core);
  const tallies = route.map(({ slug }) => moduleTally(catalog, state, slug));
  const done = tallies.every(({ total, finished }) => finished || !total);
  return { percent: best, progress, completed: done && tested, passed: done && tested };
}
