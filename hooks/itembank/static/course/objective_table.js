/** What was reached per objective, with where to look again. */
import { fill, make } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

/**
 * @typedef {object} Reached per objective
 * @property {string} words  of the objective
 * @property {number} points
 * @property {number} asked  0 when nothing of it was answered yet
 * @property {HTMLAnchorElement[]} again  where to look again
 */

/** @param {Reached[]} rows */
export function objectiveTable(rows) {
  const table = make("table");
  table.append(make("caption", "", t.test_per_objective));
  const head = make("tr");
  for (const name of [t.test_objective, t.test_result, t.test_read]) {
    const cell = make("th", "", name);
    cell.scope = "col";
    head.append(cell);
  }
  const [thead, tbody] = [make("thead"), make("tbody")];
  thead.append(head);
  for (const { words, points, asked, again } of rows) {
    const row = make("tr");
    const name = make("th", "", words);
    name.scope = "row";
    const reached = asked ? fill(t.test_points, { points: inWords(points), asked }) : t.test_open;
    const where = make("td");
    again.forEach((link, index) => {
      where.append(index ? ", " : "", link);
    });
    row.append(name, make("td", "", reached), where);
    tbody.append(row);
  }
  table.append(thead, tbody);
  // A table without a class looks like those of the lessons.
  const box = make("div", "objectives");
  box.append(table);
  return box;
}

/** With a comma, as Dutch writes it. @param {number} points */
const inWords = (points) => String(points).replace(".", ",");

/** A link to a question in this page. @param {HTMLElement} item @param {number} number */
export function questionLink(item, number) {
  const link = make("a", "", fill(t.test_question, { number }));
  link.href = `#${item.id}`;
  return link;
}
