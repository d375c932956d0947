/** How the test of a module ends. It loads when all of its questions were answered. */
import { progress } from "../progress/progress.js";
import { fill, lowerFirst } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { here, isAnswered, isWeak, moduleTally, questionAddress } from "./course.js";
import { doneWords } from "./done.js";
import { endingParts, lineTo, stepTo } from "./ending.js";
import { extraAfter, wayOn } from "./route.js";
import { wellWords } from "./well.js";

/**
 * @param {Catalog} catalog @param {string} bank
 * @param {import("./objective_table.js").Reached[]} rows @param {Node[]} result
 * @param {HTMLButtonElement[]} again
 */
export async function bankEnding(catalog, bank, rows, result, again) {
  const { state } = progress;
  const slug = Object.entries(catalog.items).find(([key]) => key.startsWith(`${bank}/`))?.[1]
    .module;
  const tally = slug ? moduleTally(catalog, state, slug) : null;
  // Of the test itself, as the table below it says.
  const hard = doneWords(rows.filter((row) => isWeak(catalog, row)).length);
  // Of who is not remembered nothing is known but this page.
  const isKept = progress.carrier.kind !== "memory";
  const due = isKept ? (await import("./due.js")).dueLine(catalog) : [];
  const onward = isKept ? (await import("./resume.js")).nextFrom : wayOn;
  const next = stepTo(slug ? onward(catalog, state, slug) : null);
  const extra = slug ? extraAfter(catalog, state, slug) : null;
  const lines = [wellWords(catalog, rows), ...lessonsLine(catalog, state, slug)];
  return endingParts({
    id: `uitslag-${bank}`,
    title: tally?.finished ? `${t.bank_title}: ${lowerFirst(hard)}` : t.bank_title,
    lines: [...lines, ...due, ...(next ? [] : packageEnd())],
    result,
    next,
    again,
    others: [
      ...planStep(next),
      ...(extra
        ? [{ href: here(extra.url), words: fill(t.end_extra, { title: extra.title }) }]
        : []),
    ],
  }).parts;
}

/** The questions in the lessons that are open, with the way to the first. @param {Catalog} catalog @param {State} state @param {string} [slug] */
function lessonsLine(catalog, state, slug) {
  const open = Object.entries(catalog.items).filter(
    ([key, entry]) => entry.module === slug && !isAnswered(entry, state.items[key]),
  );
  if (!open.length) return [];
  const count = open.length;
  const pages = catalog.modules.flatMap((module) => module.pages);
  const { title = "" } = pages.find(({ url }) => url === open[0][1].page) ?? {};
  const words = fill(count === 1 ? t.bank_lesson : t.bank_lessons, { count, title });
  return [lineTo({ href: here(questionAddress(...open[0])), words })];
}

/** The field of one's own plan that stands below the test, where there is one; from there it goes on as well. @param {import("./ending.js").Step | null} next */
function planStep(next) {
  const field = document.querySelector("[data-kind=mijnplan]");
  if (field) import("./below_plan.js").then(({ goOn }) => goOn(next));
  return field ? [{ href: `#${field.id}`, words: t.end_plan }] : [];
}

/** In a package the course may end here. */
const packageEnd = () => (progress.carrier.kind === "lms" ? [t.end_here] : []);
