/** What becomes of a test that is handed in. Pure: a test in, a test out. */

import { today } from "../../static/progress/days.js";
import { changed, composed } from "./run.js";

/**
 * The result of a test: the mean score, and per objective the points and how many were asked.
 * @param {{objective: string, score: number}[]} graded
 */
export function result(graded) {
  /** @type {TestResult["objectives"]} */
  const objectives = {};
  for (const { objective, score } of graded) {
    const [points, asked] = objectives[objective] ?? [0, 0];
    objectives[objective] = [Math.round((points + score) * 100) / 100, asked + 1];
  }
  const sum = graded.reduce((total, { score }) => total + score, 0);
  return { score: graded.length ? sum / graded.length : 0, objectives };
}

/**
 * The draw in front is handed in; one that waited behind it comes in its place.
 * @param {Test} test @param {Pick<TestResult, "score" | "objectives">} outcome
 * @param {Record<string, TestAnswer>} answers
 */
export function handedIn(test, { score, objectives }, answers) {
  const { draw, others = [] } = test;
  const seen = [...new Set([...test.seen, ...test.ids])];
  const earlier = test.results.map(({ answers: _, ...result }) => result);
  const count = earlier.length + 1;
  const result = { day: today(), count, score, objectives, draw, answers };
  return changed(composed(test, others), { seen, results: [...earlier, result] });
}
