/** The sheet itself: what somebody else wants to know of a course that was done. */
import { moduleTally } from "../../static/course/course.js";
import { percentOf } from "../../static/course/route.js";
import { inWords } from "../../static/progress/calendar.js";
import { progress } from "../../static/progress/progress.js";
import { all, fill, make, ROOT } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/** @typedef {Catalog["modules"][number]} Module */

/**
 * How long the modules take, in words: in minutes up to an hour and a half, then in half hours.
 * @param {number} minutes
 */
export function studyLoad(minutes) {
  if (minutes <= 90) return fill(t.certificate_load, { minutes });
  const halves = Math.round(minutes / 30);
  const hours = `${Math.floor(halves / 2)}${halves % 2 ? ",5" : ""}`;
  return fill(t.certificate_load_hours, { hours });
}

/**
 * @param {Catalog} catalog @param {TestResult} result
 * @param {{course: string, owner: string, project: string}} about  the course, whose it is, and what
 *   the learner makes a plan for
 */
export function makeSheet(catalog, result, { course, owner, project }) {
  const sheet = make("section", "certificate__sheet");
  const name = make("p", "certificate__who");
  const done = catalog.modules.filter(
    ({ slug }) => moduleTally(catalog, progress.state, slug).finished,
  );
  // Who took only the test did not go through the course.
  const whole = catalog.modules.every((module) => !module.core || isDone(catalog, module));
  const became = whole ? t.certificate_done : t.certificate_passed;
  const minutes = done.reduce((sum, module) => sum + module.minutes, 0);
  const score = { score: percentOf(result), cut: catalog.cut };
  const facts = [fill(t.certificate_score, score)];
  if (minutes) facts.push(studyLoad(minutes));
  if (project) facts.push(fill(t.certificate_project, { project }));
  sheet.append(
    brand(course, owner),
    make("h2", "certificate__title", t.certificate_title),
    name,
    make("p", "certificate__done", fill(became, { day: inWords(result.day), course })),
    list("certificate__facts", facts),
    ...covered(catalog, done),
    make("p", "certificate__limits", limits()),
  );
  return { sheet, name };
}

/** A module that asks nothing is done by reading it. @param {Catalog} catalog @param {Module} module */
function isDone(catalog, { slug }) {
  const { total, finished } = moduleTally(catalog, progress.state, slug);
  return finished || !total;
}

/** What stands on the sheet, to take along where nothing can be printed. @param {HTMLElement} sheet */
export const wordsOf = (sheet) =>
  all(sheet, "h2, p, li:not(:has(ul))")
    .map(({ textContent }) => textContent)
    .join("\n");

/** What the sheet is worth. In an LMS its address is of a file that only who learns there can open. */
const limits = () =>
  progress.carrier.kind === "lms"
    ? t.certificate_limits_lms
    : fill(t.certificate_limits, { address: ROOT.href });

/** The mark of the municipality, as it stands at the top of every page. @param {string} course @param {string} owner */
function brand(course, owner) {
  const line = make("p", "certificate__brand");
  const mark = document.querySelector(".site-brand img");
  if (mark) line.append(mark.cloneNode());
  line.append(make("span", "", [owner, course].filter(Boolean).join(", ")));
  return line;
}

/** The modules that were done, in the words of what one learns there. @param {Catalog} catalog @param {Module[]} done */
function covered(catalog, done) {
  if (!done.length) return [make("p", "certificate__covered", t.certificate_test_only)];
  const modules = make("ul", "certificate__modules");
  for (const { slug, title } of done) {
    const entry = make("li");
    const goals = Object.values(catalog.objectives).filter(({ module }) => module === slug);
    entry.append(
      make("p", "certificate__module", title),
      list(
        "",
        goals.map(({ text }) => text),
      ),
    );
    modules.append(entry);
  }
  return [make("p", "certificate__covered", t.certificate_covered), modules];
}

/** @param {string} className @param {string[]} lines */
function list(className, lines) {
  const element = make("ul", className);
  element.append(...lines.map((line) => make("li", "", line)));
  return element;
}
