/** What of a final test was hardest, and where it is taught. Pure: a result in, a page out. */
import { isWeak } from "./course.js";

/** The questions that were left open. @param {Record<string, TestAnswer>} answers */
export const left = (answers) =>
  Object.keys(answers).filter((key) => answers[key].response === null);

/**
 * What was reached per objective, those of a module together, in the order of the course. Of what was
 * left open nobody knows how hard it was.
 * @param {Catalog} catalog @param {Pick<TestResult, "objectives" | "answers">} result
 */
export function reachedOf(catalog, { objectives, answers = {} }) {
  const order = catalog.modules.map(({ slug }) => slug);
  /** @param {string} name */
  const place = (name) => order.indexOf(catalog.objectives[name]?.module ?? "");
  return Object.entries(objectives)
    .map(([name, [points, all]]) => {
      const skipped = left(answers).filter((key) => catalog.pool[key]?.objective === name).length;
      return { name, points, asked: all - skipped, skipped };
    })
    .sort((one, other) => place(one.name) - place(other.name));
}

/**
 * @param {Catalog} catalog @param {Pick<TestResult, "objectives" | "answers">} result
 * @returns {import("./route.js").Way | null}
 */
export function hardestOf(catalog, result) {
  /** @param {{points: number, asked: number}} reached */
  const share = ({ points, asked }) => (asked ? points / asked : 1);
  const [hardest] = reachedOf(catalog, result)
    .filter((one) => (isWeak(catalog, one) || one.skipped) && catalog.objectives[one.name]?.lesson)
    .sort((one, other) => share(one) - share(other));
  if (!hardest) return null;
  const { lesson = "", title } = catalog.objectives[hardest.name];
  return { kind: "reading", url: lesson, title };
}
