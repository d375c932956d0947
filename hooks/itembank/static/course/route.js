/** Whether the course was passed, and what comes next. Pure: the catalog and a state in, a page of the site out. */
import { moduleTally } from "./course.js";

/**
 * A page to go on with, and its name where it is that of a module or a lesson.
 * @typedef {object} Way
 * @property {"module" | "question" | "test" | "testing" | "reading" | "certificate"} kind
 *   `testing` goes on, `reading` is where a final test was hardest
 * @property {string} url  relative to the root of the site
 * @property {string} [title]
 * @property {number} [left]  so many questions of a lesson that was begun are open
 */

/** As it is shown, and as it counts. @param {Pick<TestResult, "score">} result */
export const percentOf = ({ score }) => Math.round(score * 100);

/** @param {Catalog} catalog @param {Pick<TestResult, "score">} result */
export const isPassed = (catalog, result) => percentOf(result) >= catalog.cut;

/** Whether a final test was passed at any time. @param {Catalog} catalog @param {State} state */
export const hasPassed = (catalog, { test }) =>
  (test?.results ?? []).some((result) => isPassed(catalog, result));

/** The modules of the route that the learner chose, in its order. @param {Catalog} catalog @param {State} state */
export const routeOf = ({ modules }, { route }) =>
  (route?.modules ?? []).flatMap((slug) => modules.find((module) => module.slug === slug) ?? []);

/** The first page of a module. @param {CourseModule} module @returns {Way} */
export const toModule = ({ url, title }) => ({ kind: "module", url, title });

/** Whether there is something to do in a module. @param {Catalog} catalog @param {State} state @param {CourseModule} module */
export function isLeft(catalog, state, { slug }) {
  const { total, finished } = moduleTally(catalog, state, slug);
  return total > 0 && !finished;
}

/**
 * The module to go on with: of those answered on the last day the furthest that is not finished,
 * otherwise the first that is not, of the chosen route before the others; null when nothing was
 * answered or chosen yet.
 * @param {Catalog} catalog @param {State} state
 */
export function nextModule(catalog, state) {
  const chosen = routeOf(catalog, state).find((module) => isLeft(catalog, state, module));
  const answered = Object.entries(state.items).filter(([key]) => catalog.items[key]);
  if (!answered.length) return chosen ?? null;
  const [last] = answered
    .map(([, { day }]) => day)
    .sort()
    .reverse();
  const recent = new Set(
    answered.filter(([, { day }]) => day === last).map(([key]) => catalog.items[key].module),
  );
  const open = catalog.modules.filter((module) => isLeft(catalog, state, module));
  return open.filter(({ slug }) => recent.has(slug)).at(-1) ?? chosen ?? open[0] ?? null;
}

/**
 * The module after this one on the chosen route, and then on the core route, or an earlier one that
 * was left for the most part; null when none of them is open. Who takes only the tests need not go
 * back for every question of every lesson.
 * @param {Catalog} catalog @param {State} state @param {string} slug
 */
export function moduleAfter(catalog, state, slug) {
  const route = routeOf(catalog, state);
  for (const way of [route, catalog.modules]) {
    const place = way.findIndex((module) => module.slug === slug);
    const open = way.filter((module, index) => {
      const { total, done } = moduleTally(catalog, state, module.slug);
      // Beyond the route nobody is sent to what was done on it.
      const counts = way === route || (module.core && !route.includes(module));
      const comes = index !== place && (index > place || done < total / 2);
      return counts && comes && isLeft(catalog, state, module);
    });
    const [next = null] = [...open.filter((module) => way.indexOf(module) > place), ...open];
    if (next) return next;
  }
  return null;
}

/**
 * The module beside the route that comes right after this one, and is not finished.
 * @param {Catalog} catalog @param {State} state @param {string} slug
 */
export function extraAfter(catalog, state, slug) {
  const place = catalog.modules.findIndex((module) => module.slug === slug);
  const after = catalog.modules[place + 1];
  if (place < 0 || !after || after.core) return null;
  const { total, finished } = moduleTally(catalog, state, after.slug);
  return total && !finished ? after : null;
}

/**
 * Where to go on: a module, and when all of those are done the final test, and then what proves it.
 * Of who is remembered more is known; see `nextFrom` in resume.js.
 * @param {Catalog} catalog @param {State} state
 * @param {string} [slug]  of the module that was done; without one the learner is between modules
 * @returns {Way | null}
 */
export function wayOn(catalog, state, slug) {
  const module = slug ? moduleAfter(catalog, state, slug) : nextModule(catalog, state);
  if (module) return toModule(module);
  if (!hasPassed(catalog, state)) return catalog.test ? { kind: "test", url: catalog.test } : null;
  return catalog.certificate ? { kind: "certificate", url: catalog.certificate } : null;
}
