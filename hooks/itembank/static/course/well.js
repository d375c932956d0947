/** What went well, where one sentence says it: after the test of a module and after Herhalen. */
import { fill } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { isWeak } from "./course.js";

/** @typedef {import("./ending.js").Reached} Reached */

/** @param {Catalog} catalog @param {Reached[]} rows */
export function wellWords(catalog, rows) {
  const asked = rows.filter((row) => row.asked);
  if (asked.length && asked.every((row) => row.points === row.asked)) return t.end_all;
  /** @param {Reached} row */
  const share = (row) => row.points / row.asked;
  const [best] = asked
    .filter(({ name }) => catalog.objectives[name])
    .sort((one, other) => share(other) - share(one) || other.asked - one.asked);
  if (!best || isWeak(catalog, best)) return t.end_begun;
  return fill(t.end_well, { objective: catalog.objectives[best.name].text });
}
