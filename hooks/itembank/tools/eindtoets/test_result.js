/** What came of a final test: the same when it is handed in and on every later visit. */

import { here, isWeak } from "../../static/course/course.js";
import { dueLine } from "../../static/course/due.js";
import { endingParts, stepTo } from "../../static/course/ending.js";
import { objectiveTable, questionLink } from "../../static/course/objective_table.js";
import { hardestOf, left, reachedOf } from "../../static/course/reading.js";
import { hasPassed, isPassed, percentOf } from "../../static/course/route.js";
import { judge, verdictOf } from "../../static/items/verdict.js";
import { inWords } from "../../static/progress/calendar.js";
import { fill, lowerFirst, make, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/** @typedef {import("../../static/course/objective_table.js").Reached} Reached */

/** @param {Catalog} catalog @param {Pick<TestResult, "score">} result */
export function verdictWords(catalog, result) {
  const words = isPassed(catalog, result) ? t.test_passed : t.test_not_yet;
  return fill(words, { score: percentOf(result), cut: catalog.cut });
}

/** What a later visit begins with. @param {TestResult} last @param {number} count  of the next test */
export const againWords = (last, count) => fill(t.test_again, { count, score: percentOf(last) });

/** @param {TestResult} last */
export const dayWords = ({ day }) => fill(t.test_last, { day: inWords(day) });

/**
 * What was reached per module, in the order of the course; of modules that left at the end.
 * @param {Catalog} catalog @param {TestResult} result
 * @param {ItemElement[]} shown  the questions in the page, in their order
 */
function perModule(catalog, result, shown) {
  const { answers = {} } = result;
  /** @type {Map<string, Reached[]>} */
  const found = new Map(catalog.modules.map(({ slug }) => [slug, []]));
  for (const reached of reachedOf(catalog, result)) {
    const { name } = reached;
    const again = shown.flatMap((item, index) => {
      const missed = catalog.pool[item.key]?.objective === name && answers[item.key]?.score < 1;
      return missed ? questionLink(item, index + 1) : [];
    });
    const slug = catalog.objectives[name]?.module ?? "";
    found.set(slug, [...(found.get(slug) ?? []), { ...reached, again }]);
  }
  return [...found]
    .filter(([, rows]) => rows.length)
    .map(([slug, rows]) => {
      /** @param {"points" | "asked"} what */
      const sum = (what) => rows.reduce((total, row) => total + row[what], 0);
      const module = catalog.modules.find((one) => one.slug === slug);
      return { module, rows, points: sum("points"), asked: sum("asked") };
    });
}

/**
 * The objectives for which this holds, under their modules; none when it holds for none.
 * @param {Catalog} catalog @param {ReturnType<typeof perModule>} modules
 * @param {(row: Reached) => boolean} holds
 */
function resultTable(catalog, modules, holds = () => true) {
  const groups = modules
    .map(({ module, rows }) => ({ title: module && moduleLink(module), rows: rows.filter(holds) }))
    .filter(({ rows }) => rows.length);
  return groups.length ? [objectiveTable(catalog, groups)] : [];
}

/** What was hard or left open is open; what went well is there for who wants to see it. @param {Catalog} catalog @param {ReturnType<typeof perModule>} modules */
function resultParts(catalog, modules) {
  /** @param {Reached} row */
  const hard = (row) => isWeak(catalog, row) || Boolean(row.skipped);
  const weak = resultTable(catalog, modules, hard);
  if (!weak.length) return resultTable(catalog, modules);
  const good = resultTable(catalog, modules, (row) => !hard(row));
  if (!good.length) return weak;
  const count = modules.flatMap(({ rows }) => rows).filter((row) => !hard(row)).length;
  const box = make("details", "test__good");
  box.append(make("summary", "", fill(t.test_good, { count })), ...good);
  return [...weak, box];
}

/** @param {Catalog["modules"][number]} module */
function moduleLink({ title, url }) {
  const link = make("a", "", title);
  link.href = here(url);
  return link;
}

/**
 * The end of a test: whether it was passed, what went well, per objective what was reached, and the
 * way on. Who did not pass reads first what was hardest.
 * @param {Catalog} catalog @param {State} state @param {TestResult} result
 * @param {{title: string, lines: string[], shown: ItemElement[], again: HTMLButtonElement}} how
 */
export function testEnding(catalog, state, result, { title, lines, shown, again }) {
  const modules = perModule(catalog, result, shown);
  /** @param {typeof modules[number]} one */
  const share = ({ points, asked }) => points / asked;
  const sorted = modules
    .filter(({ module, asked }) => module && asked)
    .sort((one, other) => share(one) - share(other) || one.asked - other.asked);
  const weak = sorted.filter((one) => isWeak(catalog, one)).slice(0, MOST_TO_READ);
  const best = sorted.at(-1);
  const well = best?.module && best.points && !isWeak(catalog, best) ? [best.module.title] : [];
  const proof = catalog.certificate
    ? { href: here(catalog.certificate), words: t.test_certificate }
    : null;
  const passed = isPassed(catalog, result);
  const { answers = {} } = result;
  const values = { count: left(answers).length, total: Object.keys(answers).length };
  const due = dueLine(catalog);
  const hardest = hardestOf(catalog, result);
  return endingParts({
    title,
    lines: [
      ...lines,
      ...(values.count ? [fill(t.test_left_all, values)] : []),
      ...well.map((words) => fill(t.test_well, { title: words })),
      ...(passed ? [] : readFirst(weak)),
      ...due,
      ...(due.length ? [t.test_apart] : []),
    ],
    details: resultParts(catalog, modules),
    next: passed ? (proof ?? stepTo(null)) : hardest && stepTo(hardest),
    again: [again],
    others: proof && !passed && hasPassed(catalog, state) ? [proof] : [],
  });
}

/** So many modules somebody reads again before a new test. */
const MOST_TO_READ = 3;

/** @param {ReturnType<typeof perModule>} modules  the hardest first */
function readFirst(modules) {
  if (!modules.length) return [];
  const list = make("ol");
  for (const { module } of modules) {
    const entry = make("li");
    if (module) entry.append(moduleLink(module));
    list.append(entry);
  }
  return [make("p", "", t.test_read_first), list];
}

/** Tests before the last, each with its table. @param {Catalog} catalog @param {TestResult[]} results */
export function earlierResults(catalog, results) {
  if (!results.length) return [];
  const box = make("details", "test__earlier");
  box.append(make("summary", "", fill(t.test_earlier, { count: results.length })));
  for (const result of [...results].reverse()) {
    const words = { day: inWords(result.day), score: percentOf(result) };
    box.append(make("h3", "", fill(t.test_of_day, words)));
    box.append(...resultTable(catalog, perModule(catalog, result, [])));
  }
  return [box];
}

/** How a question was, within a sentence. @param {string} verdict */
const wordsOf = (verdict) =>
  lowerFirst({ right: t.right, partly: t.partly, wrong: t.wrong }[verdict] ?? t.test_skipped);

/** How each of these was, once they were handed in. @param {ItemElement[]} shown */
export const verdictsOf = (shown) =>
  shown.map((item) => {
    const { verdict: mark = "skipped" } = one(item, ".item__label").dataset;
    return { words: wordsOf(mark), mark };
  });

/**
 * Nothing was answered that can be shown: the key is there to read.
 * @param {ItemElement} item @param {string} words @param {string} [verdict]  what was answered then
 */
export function closeItem(item, words, verdict = "skipped") {
  item.turn("skipped");
  judge(item, words, verdict);
}

/** Put what was answered back beside what is true of it. @param {ItemElement} item @param {TestAnswer} answer */
export function showAnswer(item, { revision, response, score }) {
  item.reopen(false, false);
  if (revision !== item.revision) {
    const verdict = response === null ? "skipped" : verdictOf(score);
    closeItem(item, fill(t.test_changed_since, { verdict: wordsOf(verdict) }), verdict);
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
