/** Where a learner left off, down to the question. Pure: the catalog and a state in, a page out. */
import { isAnswered, questionAddress, standing } from "./course.js";
import { nextModule, wayOn } from "./route.js";

/** @typedef {import("./route.js").Way} Way */

/**
 * The question of a module to go on with: the first that is open after what was answered last, or
 * before it; null when nothing of the module was answered yet, or all of it.
 * @param {Catalog} catalog @param {State} state @param {string} slug @returns {Way | null}
 */
export function nextQuestion(catalog, state, slug) {
  const pages = catalog.modules.find((module) => module.slug === slug)?.pages ?? [];
  /** @param {string} page */
  const place = (page) => pages.findIndex(({ url }) => url === page);
  const found = Object.entries(catalog.items)
    .filter(([, { module }]) => module === slug)
    .map(([key, entry]) => ({ key, entry, attempt: state.items[key] }))
    .sort((one, other) => place(one.entry.page) - place(other.entry.page));
  const days = found.flatMap(({ attempt }) => (attempt ? [attempt.day] : [])).sort();
  const last = found.findLastIndex(({ attempt }) => attempt && attempt.day === days.at(-1));
  /** @param {CatalogItem} entry @param {Attempt} attempt */
  const isDone = (entry, attempt) =>
    catalog.rule === "goed" ? standing(entry, attempt) === "right" : isAnswered(entry, attempt);
  const open = [...found.slice(last + 1), ...found.slice(0, last + 1)].find(
    ({ entry, attempt }) => !isDone(entry, attempt),
  );
  if (last < 0 || !open) return null;
  const { title } = pages[place(open.entry.page)] ?? {};
  return { kind: "question", url: questionAddress(open.key, open.entry), title };
}

/**
 * Where to go on for who is between modules or comes back: the question where a module was left, and
 * else what comes next.
 * @param {Catalog} catalog @param {State} state @returns {Way | null}
 */
export function wayBack(catalog, state) {
  const module = nextModule(catalog, state);
  return (module && nextQuestion(catalog, state, module.slug)) ?? wayOn(catalog, state);
}
