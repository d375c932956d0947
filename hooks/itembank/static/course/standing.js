/** Where the learner is: what comes next, how far that is, and what is due today. */
import { progress } from "../progress/progress.js";
import { fill, make, ROOT, sentence } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { here, moduleTally } from "./course.js";
import { progressOf } from "./done.js";
import { dueToday } from "./due.js";
import { lineTo, linkTo, nameOf, stepTo } from "./ending.js";
import { isOnRoute, nextFrom, nextQuestion, waysBack } from "./resume.js";
import { routeOf } from "./route.js";

/** @param {import("./route.js").Way | null} way */
function button(way) {
  const step = way && stepTo(way);
  const line = make("p");
  if (step) line.append(linkTo(step, "button"));
  return step ? [line] : [];
}

/**
 * In the course as a whole; nothing for who did not begin.
 * @param {Catalog} catalog @returns {HTMLElement[]}
 */
export function courseStanding(catalog) {
  const { state } = progress;
  /** @param {CourseModule[]} modules */
  const tallies = (modules) => modules.map(({ slug }) => moduleTally(catalog, state, slug));
  const route = routeOf(catalog, state);
  const { way, aside } = waysBack(catalog, state);
  // The test and its proof are no way on for who did nothing yet, and made no test.
  const begun =
    state.test?.results.length ||
    tallies(catalog.modules).some(({ done }) => done) ||
    /module|question|testing|reading/.test(way?.kind ?? "");
  if (!begun) return [];
  const counts = tallies(route.length ? route : catalog.modules);
  const total = counts.filter((one) => one.total).length;
  const done = counts.filter(({ finished }) => finished).length;
  const words = route.length ? t.standing_route : t.standing_modules;
  const line = make("p", "", `${fill(words, { done, total })} `);
  // Where one is already no link leads.
  const there = catalog.progress && new URL(catalog.progress, ROOT).pathname === location.pathname;
  if (catalog.progress && !there)
    lineTo({ href: here(catalog.progress), words: t.standing_more }, line);
  return [...button(way), ...besides(catalog, aside), line, ...dueToday(catalog)];
}

/** What was left beside the route, or the route beside where an end leads. @param {Catalog} catalog @param {import("./route.js").Way | null} way */
function besides(catalog, way) {
  if (!way) return [];
  const isRoute = isOnRoute(catalog, progress.state, way);
  const words = isRoute ? t.standing_along : t.standing_aside;
  return [lineTo({ href: here(way.url), words: fill(words, { title: nameOf(way) }) })];
}

/**
 * In a module; without an answer only what is due.
 * @param {Catalog} catalog @param {string} slug
 * @returns {{begun: boolean, parts: HTMLElement[]}}
 */
function moduleStanding(catalog, slug) {
  const { state } = progress;
  const counts = moduleTally(catalog, state, slug);
  if (!counts.done) return { begun: false, parts: dueToday(catalog) };
  const way = counts.finished ? nextFrom(catalog, state, slug) : nextQuestion(catalog, state, slug);
  const words = sentence(progressOf(catalog, counts).words);
  return { begun: true, parts: [...button(way), make("p", "", words), ...dueToday(catalog)] };
}

/** At the top of the first page of a module. @param {Catalog} catalog @param {Element} place */
export function tellStanding(catalog, place) {
  const address = location.href.split(/[?#]/)[0];
  const module = catalog.modules.find(({ url }) => new URL(url, ROOT).href === address);
  if (!module) return;
  const { begun, parts } = moduleStanding(catalog, module.slug);
  if (begun) place.replaceChildren(...parts);
  else place.append(...parts);
}
