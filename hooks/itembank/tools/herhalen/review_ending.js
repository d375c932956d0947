/** How a day of review ends. It loads when nothing is left to ask. */

import { isWeak } from "../../static/course/course.js";
import { endingParts, stepTo } from "../../static/course/ending.js";
import { objectiveTable } from "../../static/course/objective_table.js";
import { waysBack } from "../../static/course/resume.js";
import { wellWords } from "../../static/course/well.js";
import { progress } from "../../static/progress/progress.js";
import { fill } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/**
 * @param {Catalog} catalog
 * @param {{objective: string, score: number}[]} answered  how each question of this round was first
 */
export function reviewEnding(catalog, answered) {
  /** @type {Record<string, import("../../static/course/objective_table.js").Reached>} */
  const rows = {};
  for (const { objective: name, score } of answered) {
    rows[name] ??= { name, points: 0, asked: 0, again: [] };
    rows[name].points += score;
    rows[name].asked += 1;
  }
  const all = Object.values(rows);
  const weak = all.filter((row) => isWeak(catalog, row));
  const right = answered.filter(({ score }) => score === 1).length;
  const counted = fill(t.review_counted, { right, total: answered.length });
  return endingParts({
    title: all.length ? t.review_done : t.review_next_step,
    lines: all.length ? [counted, wellWords(catalog, all)] : [],
    result: weak.length ? [objectiveTable(catalog, [{ rows: weak }])] : [],
    next: stepTo(waysBack(catalog, progress.state).way),
  }).parts;
}
