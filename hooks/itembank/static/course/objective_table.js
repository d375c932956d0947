/** What was reached per objective, with where to read it again. */
import { fill, make } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { here, isWeak, shareOf } from "./course.js";
import { questions } from "./ending.js";

// Its looks come with it: before there is an answer no page needs them.
const sheet = make("link");
sheet.rel = "stylesheet";
sheet.href = new URL("../../ending.css", import.meta.url).href;
document.head.append(sheet);

/** @typedef {import("./ending.js").Reached} Reached */

/**
 * What was hard first; the rest in the order in which it was asked.
 * @param {Catalog} catalog @param {Reached[]} rows
 */
export const hardFirst = (catalog, rows) => [
  ...rows.filter((row) => isWeak(catalog, row)),
  ...rows.filter((row) => !isWeak(catalog, row)),
];

/**
 * @param {Catalog} catalog
 * @param {{title?: Node, rows: Reached[]}[]} groups  under their titles, where they have one
 */
export function objectiveTable(catalog, groups) {
  const table = make("table");
  table.append(make("caption", "", t.test_per_objective));
  const head = make("tr");
  for (const name of [t.test_objective, t.test_result, t.test_read]) {
    const cell = make("th", "", name);
    cell.scope = "col";
    head.append(cell);
  }
  const thead = make("thead");
  thead.append(head);
  table.append(thead);
  for (const { title, rows } of groups) {
    const body = make("tbody");
    if (title) {
      const name = make("th", "objectives__group");
      name.append(title);
      name.scope = "rowgroup";
      name.colSpan = 3;
      const row = make("tr");
      row.append(name);
      body.append(row);
    }
    body.append(...rows.map((row) => rowOf(catalog, row)));
    table.append(body);
  }
  // A table without a class looks like those of the lessons.
  const box = make("div", "objectives");
  box.append(table);
  return box;
}

/** @param {Catalog} catalog @param {Reached} reached */
function rowOf(catalog, reached) {
  const { name, asked, skipped, again } = reached;
  const row = make("tr");
  // A fork may have dropped an objective since.
  const { text = t.test_objective_gone } = catalog.objectives[name] ?? {};
  const objective = make("th", "", text);
  objective.scope = "row";
  // In parts of the whole, as the final test tells its own: of a point nobody knows what it is worth.
  const values = { percent: shareOf(reached), questions: questions(asked) };
  const parts = [
    ...(asked ? [fill(t.test_share, values)] : []),
    ...(skipped ? [fill(t.test_left, { count: skipped })] : []),
  ];
  const result = make("td", "", parts.join(", ") || t.test_open);
  const weak = isWeak(catalog, reached);
  if (weak) result.append(" ", make("b", "objectives__weak", t.test_weak));
  const lesson = (weak || skipped) && lessonLink(catalog, name);
  const where = make("td");
  for (const link of [...(lesson ? [lesson] : []), ...again]) {
    where.append(where.firstChild ? ", " : "", link);
  }
  if (where.firstChild) where.dataset.name = t.test_read;
  row.append(objective, result, where);
  return row;
}

/** To the heading that teaches an objective. @param {Catalog} catalog @param {string} name */
function lessonLink(catalog, name) {
  const { lesson, title } = catalog.objectives[name] ?? {};
  if (!lesson) return null;
  const link = make("a", "", title);
  link.href = here(lesson);
  return link;
}

/** A link to a question in this page. @param {HTMLElement} item @param {number} number */
export function questionLink(item, number) {
  const link = make("a", "", fill(t.test_question, { number }));
  link.href = `#${item.id}`;
  return link;
}
