/** What is due for review and when. It loads for who is remembered. */
import { spoken, today } from "../progress/days.js";
import { progress } from "../progress/progress.js";
import { fill, make } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { here } from "./course.js";
import { lineTo, questions } from "./ending.js";
import { waiting } from "./review.js";

/**
 * What is due for review and when, and the way there when that is today; nothing for who is not
 * remembered.
 * @param {Catalog} catalog
 */
function due(catalog) {
  const page = progress.carrier.kind === "memory" ? null : catalog.review;
  const days = page ? waiting(catalog, progress.state, today()) : [];
  return { days, href: page && days[0]?.day === today() ? here(page) : "" };
}

/** All of that in one line. @param {Catalog} catalog */
export function dueLine(catalog) {
  const { days, href } = due(catalog);
  if (!days.length) return [];
  const said = days.map(({ day, count }) => `${spoken(day, today())} ${questions(count)}`);
  const line = make("p", "ending__due", `${fill(t.end_due, { days: said.join(", ") })} `);
  return [href ? lineTo({ href, words: t.end_review }, line) : line];
}

/** What is due today, on one line of the narrowest screen. @param {Catalog} catalog */
export function dueToday(catalog) {
  const { days, href } = due(catalog);
  if (!href) return [];
  const words = fill(t.standing_due, { questions: questions(days[0].count) });
  return [lineTo({ href, words })];
}
