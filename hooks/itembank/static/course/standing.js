/** Where the learner is: what comes next, how far that is, and what is due today. */
import { today } from "../progress/days.js";
import { progress } from "../progress/progress.js";
import { fill, make, ROOT, sentence } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { here, moduleTally } from "./course.js";
import { progressOf } from "./done.js";
import { linkTo, questions, stepTo } from "./ending.js";
import { nextQuestion, wayBack } from "./resume.js";
import { dueOn } from "./review.js";
import { wayOn } from "./route.js";

/** @param {import("./route.js").Way | null} way */
function button(way) {
  const step = way && stepTo(way);
  const line = make("p");
  if (step) line.append(linkTo(step, "button"));
  return step ? [line] : [];
}

/** What is due today, on one line of the narrowest screen. @param {Catalog} catalog */
function due(catalog) {
  const count = dueOn(catalog, progress.state, today()).length;
  if (!count || !catalog.review || progress.carrier.kind === "memory") return [];
  const words = fill(t.standing_due, { questions: questions(count) });
  const line = make("p");
  line.append(linkTo({ href: here(catalog.review), words }, ""));
  return [line];
}

/**
 * In the course as a whole; nothing when nothing was answered.
 * @param {Catalog} catalog @returns {HTMLElement[]}
 */
export function courseStanding(catalog) {
  const { state } = progress;
  const counts = catalog.modules.map(({ slug }) => moduleTally(catalog, state, slug));
  if (!counts.some(({ done }) => done)) return [];
  const total = counts.filter((one) => one.total).length;
  const done = counts.filter(({ finished }) => finished).length;
  const line = make("p", "", fill(t.standing_modules, { done, total }));
  if (catalog.progress) {
    line.append(" ", linkTo({ href: here(catalog.progress), words: t.standing_more }, ""));
  }
  return [...button(wayBack(catalog, state)), line, ...due(catalog)];
}

/**
 * In a module; without an answer only what is due.
 * @param {Catalog} catalog @param {string} slug
 * @returns {{begun: boolean, parts: HTMLElement[]}}
 */
export function moduleStanding(catalog, slug) {
  const { state } = progress;
  const counts = moduleTally(catalog, state, slug);
  if (!counts.done) return { begun: false, parts: due(catalog) };
  const way = counts.finished ? wayOn(catalog, state, slug) : nextQuestion(catalog, state, slug);
  const words = sentence(progressOf(catalog, counts).words);
  return { begun: true, parts: [...button(way), make("p", "", words), ...due(catalog)] };
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
