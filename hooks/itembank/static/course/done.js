/** How far a learner is, in words. */
import { fill } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

/**
 * How far that is in words, by the rule of this course. `value` is what the rule counts.
 * @param {Catalog} catalog @param {ReturnType<typeof import("./course.js").tally>} counts
 */
export function progressOf({ rule }, { total, done, right, weak, finished }) {
  const value = rule === "goed" ? right : done;
  const words = rule === "goed" ? t.module_progress_right : t.module_progress;
  return { value, words: finished ? doneWords(weak) : fill(words, { value, total }) };
}

/** Done is one thing, knowing it is another. @param {number} weak  objectives that were hard */
export function doneWords(weak) {
  if (!weak) return t.module_finished;
  return weak === 1 ? t.module_weak_one : fill(t.module_weak, { count: counted(weak) });
}

/** A small number as it is written in a sentence. @param {number} count */
const counted = (count) => t.numbers.split(" ")[count] ?? String(count);
