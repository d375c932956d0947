/**
 * What was chosen, for an LMS with room for it: in the items, in the final test that is being made
 * and in the last one. Only lists go there, of indexes and of names that an author gave: what was
 * typed is never a list.
 *
 * JSON in the signs of base64url: `i` per mark of an item what was chosen; `t` of the last test per
 * question mark, mark of the revision, what was chosen and the score; `r` the test that is being
 * made: its mark, and per question mark, mark of the revision, what was chosen and whether it was
 * marked to look at later.
 */
import { nothing } from "../../static/progress/draws.js";
import { is } from "../../static/progress/responses.js";
import { DRAW } from "../../static/progress/shapes.js";
import { SIGNS } from "./signs.js";

/** An item that changed has a revision; this one fits none. */
const CHANGED = "00000000";

/** @param {Record<string, string>} marks */
export const inverse = (marks) =>
  new Map(Object.entries(marks).map(([name, mark]) => [mark, name]));

/** 12 bits of it. @param {string} revision */
export function revisionMark(revision) {
  const bits = Number.parseInt(revision.slice(0, 3), 16);
  return SIGNS[bits >> 6] + SIGNS[bits & 63];
}

/** The revision of an item in this edition, when that is the one of this mark. @param {{revision: string}} entry @param {string} mark */
export const revisionOf = (entry, mark) =>
  revisionMark(entry.revision) === mark ? entry.revision : CHANGED;

/** @param {unknown} response */
const listed = (response) =>
  Array.isArray(response) &&
  response.every((one) => one === null || Number.isInteger(one) || /^[a-z0-9-]{1,80}$/.test(one))
    ? response
    : null;

/** @param {State} state @param {Plan} plan @param {boolean} all  or only the test that is being made */
export function writeChosen({ items, test }, plan, all) {
  /** @type {Record<string, any>} */
  const told = {};
  if (test?.draw) {
    const { draw, ids, responses, revisions, flags } = test;
    const rows = ids.flatMap((key) => {
      if (!plan.keys[key]) return [];
      const revision = key in revisions ? revisionMark(revisions[key]) : "";
      return [[plan.keys[key], revision, listed(responses[key]), Number(flags.includes(key))]];
    });
    told.r = [draw, rows];
  }
  if (all) {
    const chosen = Object.entries(items).flatMap(([key, { response }]) =>
      plan.keys[key] && listed(response) ? [[plan.keys[key], response]] : [],
    );
    if (chosen.length) told.i = Object.fromEntries(chosen);
    const answers = Object.entries(test?.results.at(-1)?.answers ?? {});
    const rows = answers.flatMap(([key, { revision, response, score }]) =>
      plan.keys[key] ? [[plan.keys[key], revisionMark(revision), listed(response), score]] : [],
    );
    if (rows.length) told.t = rows;
  }
  if (!Object.keys(told).length) return "";
  return btoa(JSON.stringify(told)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * Put what was chosen into what else was kept. What cannot be read is as good as not chosen.
 * @param {State} raw @param {string} text @param {Plan} plan @param {Catalog} catalog
 */
export function readChosen(raw, text, plan, catalog) {
  let told;
  try {
    told = JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return;
  }
  const named = inverse(plan.keys);
  /** @param {unknown} rows @returns {[string, any[]][]} those of questions that are still there */
  const known = (rows) =>
    (Array.isArray(rows) ? rows : []).flatMap((row) => {
      const key = Array.isArray(row) ? named.get(row[0]) : undefined;
      return key && catalog.pool[key] ? [[key, row]] : [];
    });
  for (const [mark, response] of Object.entries(told?.i ?? {})) {
    const attempt = raw.items[named.get(mark) ?? ""];
    if (attempt) attempt.response = listed(response);
  }
  const last = raw.test?.results.at(-1);
  const answers = known(told?.t).map(([key, [, mark, response, score]]) => [
    key,
    { revision: revisionOf(catalog.pool[key], String(mark)), response: listed(response), score },
  ]);
  if (last && answers.length) last.answers = Object.fromEntries(answers);
  const [draw, rows] = told?.r ?? [];
  if (raw.test && is(DRAW, draw))
    raw.test = { ...raw.test, ...running(draw, known(rows), catalog) };
}

/** @param {string} draw @param {[string, any[]][]} rows @param {Catalog} catalog @returns {Running} */
function running(draw, rows, catalog) {
  const found = { ...nothing(), draw, ids: rows.map(([key]) => key) };
  for (const [key, [, mark, response, flag]] of rows) {
    if (flag) found.flags.push(key);
    if (!listed(response)) continue;
    found.responses[key] = response;
    if (mark) found.revisions[key] = revisionOf(catalog.pool[key], String(mark));
  }
  return found;
}
