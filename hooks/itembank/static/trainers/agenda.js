/**
 * The address of a set of activities: everything it holds stands in the fragment, so that a link is
 * all one needs and nothing is kept anywhere.
 *
 *   titel=<text>&doe=<key>~<minutes>,<key>,…
 *
 * A key is `<bank>/<id>`, `toets/<bank>` for a whole test, `<tool>/<slug>` or `pagina/<path>`.
 * A link can come from anywhere, so it is read as hostile: short, few, and only known keys. What a
 * workshop has besides is read in workshop_agenda.js.
 */
import { loadData } from "../shared/data.js";
import { fill } from "../shared/dom.js";
import { LINK } from "../shared/limits.js";
import { texts as t } from "../shared/texts.js";

/** `hands`: of a room for one choice. */
export const LIMITS = { fragment: LINK, parts: 60, title: 120, name: 80, minutes: 480, hands: 999 };

/** @returns {Promise<ActivityList>} */
export const loadActivities = () => loadData("agenda");

/** An entry that can be shown, or undefined. @param {ActivityList} catalog @param {string} key */
export const find = ({ activities }, key) =>
  Object.hasOwn(activities, key) ? activities[key] : undefined;

/** The questions of a whole test, and of anything else itself. @param {ActivityList} catalog @param {string} key */
export const itemsOf = (catalog, key) => find(catalog, key)?.items ?? [key];

/** How many questions a whole test has, in words; nothing of anything else. @param {ActivityList} catalog @param {string} key */
export function countOf(catalog, key) {
  const items = find(catalog, key)?.items;
  return items ? fill(t.link_kind_test, { count: items.length }) : "";
}

/** Whether it stands in a bank: the key of anything else begins with its kind. @param {ActivityList} catalog @param {string} key */
export const isItem = (catalog, key) => find(catalog, key)?.kind !== key.split("/")[0];

/** A part as the stage shows it: a whole test question by question. @param {ActivityList} catalog @param {Part} part @returns {Part[]} */
export const shownParts = (catalog, part) =>
  itemsOf(catalog, part.key).map((key, order) => ({
    ...part,
    ...catalog.activities[key],
    key,
    minutes: order ? null : part.minutes,
  }));

/**
 * A set of activities. Nothing in its address is trusted; what cannot be shown is in `problems`.
 * @param {string} fragment with or without its # @param {ActivityList} catalog
 * @returns {Activities}
 */
export function parse(fragment, catalog) {
  const { asked, entries, problems } = opened(fragment);
  const parts = entries.flatMap((entry) => {
    const [key, written] = entry.split("~", 2);
    const part = readPart(key, catalog, problems);
    if (!part) return [];
    return { ...part, minutes: minutesIn(written, key, problems) };
  });
  return { title: words(asked.get("titel") ?? "", LIMITS.title), parts, problems };
}

/** An address taken apart, as far as there is room for it. @param {string} fragment */
export function opened(fragment) {
  /** @type {string[]} */
  const problems = [];
  const text = fragment.replace(/^#/, "");
  if (text.length > LIMITS.fragment) problems.push(t.agenda_too_long);
  const asked = new URLSearchParams(text.slice(0, LIMITS.fragment));
  // What was cut in two is no key.
  const whole = (asked.get("doe") ?? "").split(",").filter(Boolean);
  if (text.length > LIMITS.fragment) whole.pop();
  if (whole.length > LIMITS.parts) problems.push(fill(t.agenda_too_many, { count: LIMITS.parts }));
  return { asked, entries: whole.slice(0, LIMITS.parts), problems };
}

/**
 * @param {string} asked the key @param {ActivityList} catalog
 * @param {string[]} problems what is wrong @returns {Part | undefined}
 */
export function readPart(asked, catalog, problems) {
  const name = words(asked, LIMITS.name);
  let key = asked;
  let found = find(catalog, key);
  if (found?.retired) {
    const other = find(catalog, found.by ?? "");
    if (!other || other.retired) {
      problems.push(fill(t.agenda_retired, { name }));
      return undefined;
    }
    problems.push(fill(t.agenda_replaced, { name, other: other.title }));
    key = found.by ?? "";
    found = other;
  }
  if (!found) {
    problems.push(fill(t.agenda_unknown, { name }));
    return undefined;
  }
  const { kind, page, title } = found;
  return { key, minutes: null, kind, page, title };
}

/** @param {string | undefined} written @param {string} key @param {string[]} problems */
export function minutesIn(written, key, problems) {
  const minutes = /^\d{1,3}$/.test(written ?? "") ? Number(written) : 0;
  const fits = minutes >= 1 && minutes <= LIMITS.minutes;
  if (written !== undefined && !fits) {
    problems.push(fill(t.agenda_minutes, { name: words(key, LIMITS.name) }));
  }
  return fits ? minutes : null;
}

/** A title that fits on a line; that of a long question is all of its text. @param {string} title */
export const brief = (title) => words(title, 100);

/**
 * Text from an address: one line, no signs that are not seen, never longer than `most`.
 * @param {string} text @param {number} most
 */
export function words(text, most) {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
