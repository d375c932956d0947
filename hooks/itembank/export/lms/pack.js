/**
 * What an LMS keeps of a learner between visits, in few characters: SCORM 1.2 has room for 4,096.
 * Nothing in it was chosen or written by the learner, and nothing in it needs escaping.
 *
 *   2f.<edition>.<result>.<items>.<ticks>.<test>.<pages>.<more>
 *
 * In front of it stands a mark; see stamp.js. Numbers are digits of 64 signs. `2` is the version of this form, the letter how much there was
 * room for. Marks are short hashes the exporter made of names, so a newer edition of the course
 * finds back what it still has, in whatever order.
 *
 *   result  best score + 1 (2), completed and passed (1)
 *   items   mark (4), 12 bits of the revision (2), score in sixtieths (1), and with `f` also
 *           sure and gap (1) and day (2)
 *   ticks   per checklist: mark (4), day (2), how many (1), and so many marks of points (2); of
 *           more than 63 points the rest follows in the same form
 *   test    how many results (1), per result day (2), percent (2), how many objectives (1), and so
 *           many times mark (3), hundredths of points (3) and how many were asked (2); then marks
 *           of items seen (4)
 *   pages   marks (2) of pages that were opened, where reading is what counts
 *   more    what was chosen; see chosen.js
 *
 * Detail is shed, never cut: `a`, where there is much room, has everything; `r` of what was chosen
 * only a final test that is being made; `f` nothing of it; `s` leaves out when items are asked again and which items tests
 * asked; `d` holds two bits per item in the order of the catalog, good for this edition only. Of a
 * final test before the last, objectives are told with `a` only. Version 1 of this form has neither
 * objectives nor more; it is written as long as it can hold what there is. An edition that knows no
 * marks takes what has one for that of a newer edition, and leaves it as it is.
 */
import { addDays, today } from "../../static/progress/days.js";
import { nothing } from "../../static/progress/draws.js";
import { readState, settleDays, Unreadable } from "../../static/progress/state.js";
import { emptyState } from "../../static/progress/store.js";
import { inverse, readChosen, revisionMark, revisionOf, writeChosen } from "./chosen.js";
import { digits, number } from "./signs.js";

const FIRST_DAY = "2026-01-01";
const SIXTIETHS = 60;
const SURE = [undefined, true, false];
const GAPS = [undefined, 1, 7, 30];
const MOST_RESULTS = 60;
const MOST_OBJECTIVES = 63;
/** Signs per objective. */
const OBJECTIVE = 8;
const MOST_TICKS = 63;
/** From so many characters on there is room for what was chosen; SCORM 1.2 never has it. */
const ROOMY = 16_000;

/** @param {string} day */
const daysSince = (day) => (Date.parse(day) - Date.parse(FIRST_DAY)) / 86_400_000;
/** @param {string} day */
const dayDigits = (day) => digits(Math.max(0, Math.min(4095, daysSince(day))), 2);
/** @param {string} text */
const dayOf = (text) => addDays(FIRST_DAY, number(text));
/**
 * @param {Kept} kept @param {Plan} plan
 * @param {Catalog} catalog @param {number} most characters
 */
export function pack(kept, plan, catalog, most) {
  let text = "";
  const running = kept.state.test?.draw ? ["r"] : [];
  for (const level of [...(most >= ROOMY ? ["a"] : []), ...running, "f", "s", "d"]) {
    text = write(kept, plan, catalog, level);
    if (text.length <= most) break;
  }
  return text;
}

/** @param {Kept} kept @param {Plan} plan @param {Catalog} catalog @param {string} level */
function write({ state, best, completed, passed, read }, plan, catalog, level) {
  const full = "arf".includes(level);
  const result =
    digits(best === null ? 0 : best + 1, 2) + digits(Number(completed) + 2 * Number(passed), 1);
  const pages = Object.keys(plan.read).filter((page) => read.has(page));
  const more = "ar".includes(level) ? writeChosen(state, plan, level === "a") : "";
  const second = more !== "" || tellsObjectives(state, plan);
  // With nothing more to tell it is what an older edition calls full.
  const parts = [second ? `2${level}` : `1${full ? "f" : level}`, plan.edition, result];
  const test = testText(state, plan, level, second);
  const last = second ? [more] : [];
  if (level === "d") return [...parts, dense(state, catalog), "", test, "", ...last].join(".");
  const items = Object.entries(state.items).map(([key, attempt]) => {
    const mark = plan.keys[key];
    if (!mark || attempt.score === null) return "";
    const score = digits(Math.round(attempt.score * SIXTIETHS), 1);
    const again = SURE.indexOf(attempt.sure) * GAPS.length + GAPS.indexOf(attempt.gap);
    // There is no room for a planned day: the day is told from which it would have been planned.
    const { day, gap, due } = attempt;
    const from = due && gap ? addDays(due, -gap) : day;
    const more = full ? digits(again, 1) + dayDigits(from) : "";
    return mark + revisionMark(attempt.revision) + score + more;
  });
  const ticks = Object.entries(state.ticks).map(([key, { ids, day }]) => {
    const [mark, points] = plan.lists[key] ?? ["", {}];
    const known = mark ? ids.filter((id) => id in points) : [];
    let text = "";
    // One sign tells how many: of a long list the next part begins anew.
    for (let at = 0; at < known.length; at += MOST_TICKS) {
      const some = known.slice(at, at + MOST_TICKS);
      text +=
        mark + dayDigits(day) + digits(some.length, 1) + some.map((id) => points[id]).join("");
    }
    return text;
  });
  const opened = pages.map((page) => plan.read[page]).join("");
  return [...parts, items.join(""), ticks.join(""), test, opened, ...last].join(".");
}

/** What was reached per objective that this edition knows. @param {TestResult} result @param {Plan} plan */
const reached = ({ objectives }, plan) =>
  Object.entries(objectives)
    .filter(([name]) => Object.hasOwn(plan.objectives, name))
    .map(
      ([name, [points, asked]]) =>
        plan.objectives[name] + digits(Math.round(100 * points), 3) + digits(asked, 2),
    );

/** Whether a final test came to something per objective. @param {State} state @param {Plan} plan */
const tellsObjectives = ({ test }, plan) =>
  (test?.results ?? []).some((result) => reached(result, plan).length);

/** Three items to a sign: open, nothing right, partly right, right. @param {State} state @param {Catalog} catalog */
function dense(state, catalog) {
  const values = Object.entries(catalog.items).map(([key, { revision }]) => {
    const attempt = state.items[key];
    if (!attempt || attempt.revision !== revision) return 0;
    return attempt.score === 1 ? 3 : attempt.score ? 2 : 1;
  });
  let text = "";
  for (let index = 0; index < values.length; index += 3) {
    const [one, two = 0, three = 0] = values.slice(index, index + 3);
    text += digits(one + 4 * two + 16 * three, 1);
  }
  return text;
}

/** @param {State} state @param {Plan} plan @param {string} level @param {boolean} second  the form */
function testText({ test }, plan, level, second) {
  const full = "arf".includes(level);
  if (!test) return "";
  const { results } = test;
  const highest = Math.max(0, ...results.map(({ score }) => score));
  // The best decides, the last is what the learner knows.
  const few = results
    .filter(({ score }, index) => index === results.length - 1 || score === highest)
    .slice(-2);
  const shown = full && results.length <= MOST_RESULTS ? results : few;
  const told = shown.map((result, index) => {
    const last = level === "a" || index === shown.length - 1;
    const objectives = last && second ? reached(result, plan).slice(0, MOST_OBJECTIVES) : [];
    const percent = digits(Math.round(100 * result.score), 2);
    const told = second ? digits(objectives.length, 1) + objectives.join("") : "";
    return dayDigits(result.day) + percent + told;
  });
  const seen = full ? test.seen.map((key) => plan.keys[key] ?? "") : [];
  return digits(shown.length, 1) + told.join("") + seen.join("");
}

/**
 * Read what an LMS gave back. What this edition does not know is left out.
 * @param {string} text @param {Plan} plan
 * @param {Catalog} catalog
 * @returns {Kept}
 * @throws {Unreadable} what is no progress of this course, or that of a newer version
 */
export function unpack(text, plan, catalog) {
  const parts = text.split(".");
  const [form, edition, result, items, ticks, test, pages, more = ""] = parts;
  if (/^[3-9]/.test(form)) throw new Unreadable("newer");
  const [length, forms] = form.startsWith("1") ? [7, /^1[fsd]$/] : [8, /^2[arfsd]$/];
  const fits = parts.length === length && forms.test(form) && result.length === 3;
  if (!fits || !/^[\w.-]*$/.test(text)) throw new Unreadable("damaged");
  const raw = emptyState();
  const level = form[1];
  if (level === "d") {
    if (edition === plan.edition) takeDense(raw, items, catalog);
  } else takeItems(raw, items, "arf".includes(level), plan, catalog);
  takeTicks(raw, ticks, plan);
  if (test) raw.test = readTest(test, plan, form.startsWith("1"));
  if (more) readChosen(raw, more, plan, catalog);
  const best = number(result.slice(0, 2));
  const flags = number(result[2]);
  const named = inverse(plan.read);
  return {
    state: settleDays(readState(raw).state, today()),
    best: best ? Math.min(best - 1, 100) : null,
    completed: (flags & 1) !== 0,
    passed: (flags & 2) !== 0,
    read: new Set((pages.match(/../g) ?? []).flatMap((mark) => named.get(mark) ?? [])),
  };
}

/** @param {State} raw @param {string} text @param {boolean} full @param {Plan} plan @param {Catalog} catalog */
function takeItems(raw, text, full, plan, catalog) {
  const named = inverse(plan.keys);
  for (const one of text.match(full ? /.{10}/g : /.{7}/g) ?? []) {
    const key = named.get(one.slice(0, 4)) ?? "";
    const entry = catalog.items[key];
    if (!entry) continue;
    /** @type {Attempt} */
    const attempt = {
      revision: revisionOf(entry, one.slice(4, 6)),
      score: Math.min(1, number(one[6]) / SIXTIETHS),
      response: null,
      day: full ? dayOf(one.slice(8)) : today(),
      count: 1,
    };
    const again = full ? number(one[7]) : 0;
    const sure = SURE[Math.floor(again / GAPS.length)];
    const gap = GAPS[again % GAPS.length];
    if (sure !== undefined) attempt.sure = sure;
    if (gap) attempt.gap = gap;
    raw.items[key] = attempt;
  }
}

/** @param {State} raw @param {string} text @param {Catalog} catalog */
function takeDense(raw, text, catalog) {
  Object.entries(catalog.items).forEach(([key, { revision }], index) => {
    const value = (number(text[Math.floor(index / 3)] ?? "A") >> (2 * (index % 3))) & 3;
    const score = [null, 0, 0.5, 1][value];
    if (value) raw.items[key] = { revision, score, response: null, day: today(), count: 1 };
  });
}

/** @param {State} raw @param {string} text @param {Plan} plan */
function takeTicks(raw, text, plan) {
  const lists = Object.entries(plan.lists).map(([key, [mark, points]]) => ({ key, mark, points }));
  for (let at = 0; at + 7 <= text.length; ) {
    const [mark, day] = [text.slice(at, at + 4), text.slice(at + 4, at + 6)];
    const end = at + 7 + 2 * number(text[at + 6]);
    const list = lists.find((one) => one.mark === mark);
    const points = inverse(list?.points ?? {});
    const found = text.slice(at + 7, end).match(/../g) ?? [];
    const ids = found.flatMap((point) => points.get(point) ?? []);
    const before = list ? (raw.ticks[list.key]?.ids ?? []) : [];
    if (list && ids.length)
      raw.ticks[list.key] = { ids: [...before, ...ids], day: dayOf(day), count: 1 };
    at = end;
  }
}

/** @param {string} text @param {Plan} plan @param {boolean} first  of the first version @returns {Test} */
function readTest(text, plan, first) {
  const named = inverse(plan.keys);
  const objective = first ? new Map() : inverse(plan.objectives);
  /** @type {TestResult[]} */
  const results = [];
  let at = 1;
  while (results.length < number(text[0])) {
    const [day, percent] = [text.slice(at, at + 2), text.slice(at + 2, at + 4)];
    const end = at + 5 + (first ? -1 : OBJECTIVE * number(text[at + 4] ?? "A"));
    // What was shortened on its way ends here.
    if (text.length < end) break;
    /** @type {TestResult["objectives"]} */
    const objectives = {};
    for (const one of text.slice(at + 5, end).match(/.{8}/g) ?? []) {
      const name = objective.get(one.slice(0, 3));
      if (name) objectives[name] = [number(one.slice(3, 6)) / 100, number(one.slice(6))];
    }
    const score = Math.min(1, number(percent) / 100);
    results.push({ day: dayOf(day), count: results.length + 1, score, objectives });
    at = end;
  }
  const seen = (text.slice(at).match(/.{4}/g) ?? []).flatMap((mark) => named.get(mark) ?? []);
  return { ...nothing(), seen, results, day: today(), count: 1 };
}
