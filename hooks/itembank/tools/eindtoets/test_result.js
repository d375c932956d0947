/** What came of a final test: the same when it is handed in and on every later visit. */

import { here } from "../../static/course/course.js";
import { objectiveTable, questionLink } from "../../static/course/objective_table.js";
import { judge } from "../../static/items/verdict.js";
import { inWords } from "../../static/progress/calendar.js";
import { fill, make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/** As it is shown, and as it counts. @param {Pick<TestResult, "score">} result */
export const percentOf = ({ score }) => Math.round(score * 100);

/** @param {Catalog} catalog @param {Pick<TestResult, "score">} result */
export function verdictWords(catalog, result) {
  const percent = percentOf(result);
  const passed = percent >= catalog.cut;
  return fill(passed ? t.test_passed : t.test_not_yet, { score: percent, cut: catalog.cut });
}

/**
 * Per objective what was reached, the module it comes from, and the questions to look at again.
 * @param {Catalog} catalog @param {TestResult} result
 * @param {ItemElement[]} shown  the questions in the page, in their order
 */
export function resultTable(catalog, { objectives, answers = {} }, shown) {
  const rows = Object.entries(objectives).map(([name, [points, asked]]) => {
    // A fork may have dropped an objective since.
    const { text = t.test_objective_gone, module = "" } = catalog.objectives[name] ?? {};
    const again = shown.flatMap((item, index) => {
      const missed = catalog.pool[item.key]?.objective === name && answers[item.key]?.score < 1;
      return missed ? questionLink(item, index + 1) : [];
    });
    const found = catalog.modules.find(({ slug }) => slug === module);
    if (found) {
      const link = make("a", "", found.title);
      link.href = here(found.url);
      again.unshift(link);
    }
    return { words: text, points, asked, again };
  });
  return objectiveTable(rows);
}

/** The link to the proof, for who passed a test at any time. @param {Catalog} catalog @param {TestResult[]} results */
export function certificateLine(catalog, results) {
  if (!catalog.certificate) return [];
  if (!results.some((result) => percentOf(result) >= catalog.cut)) return [];
  const link = make("a", "", t.test_certificate);
  link.href = here(catalog.certificate);
  const line = make("p", "test__certificate");
  line.append(link);
  return [line];
}

/** Tests before the last, each with its table. @param {Catalog} catalog @param {TestResult[]} results */
export function earlierResults(catalog, results) {
  if (!results.length) return [];
  const box = make("details", "test__earlier");
  box.append(make("summary", "", fill(t.test_earlier, { count: results.length })));
  for (const result of [...results].reverse()) {
    const words = { day: inWords(result.day), score: percentOf(result) };
    box.append(make("h3", "", fill(t.test_of_day, words)));
    if (Object.keys(result.objectives).length) box.append(resultTable(catalog, result, []));
  }
  return [box];
}

/** Nothing was answered that can be shown: the key is there to read. @param {ItemElement} item @param {string} words */
export function closeItem(item, words) {
  item.turn("skipped");
  judge(item, words, "wrong");
}

/** Put what was answered back beside what is true of it. @param {ItemElement} item @param {TestAnswer} answer */
export function showAnswer(item, { revision, response, score }) {
  item.reopen(false, false);
  if (revision !== item.revision) {
    const words = score === 1 ? t.right : score ? t.partly : t.wrong;
    closeItem(item, fill(t.test_changed_since, { verdict: words.toLowerCase() }));
    return;
  }
  try {
    if (response === null) closeItem(item, t.test_skipped);
    else item.reveal(response);
  } catch {
    // What was kept is no answer to this question, as after a hostile import.
    item.reopen(false, false);
    closeItem(item, t.test_skipped);
  }
}
