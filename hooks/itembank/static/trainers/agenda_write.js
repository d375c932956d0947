/** Writes the address of a workshop; see workshop_agenda.js, which reads it. */
import { LIMITS, words } from "./agenda.js";
import { markOf } from "./short_keys.js";
import { forRoom, scriptOf, titleOf } from "./workshop_agenda.js";

/**
 * Text as it stands in an address. What mail programs take for the end of a link is written in
 * signs that they leave alone. @param {string} text
 */
const encoded = (text) =>
  encodeURIComponent(text)
    .replace(/%20/g, "+")
    .replace(/[!'()*~.]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** @param {string} key */
const path = (key) => key.split("/").map(encodeURIComponent).join("/");

/**
 * The fragment of a workshop, without its #. `readWorkshop` gives the same back. For participants it is as
 * short as it can be, and holds nothing that is only for who leads.
 * @param {WrittenAgenda} agenda @param {ActivityList} [short] the list to take short marks from
 */
export function write({ title = "", begin = "", votesFirst, script, whole, steps }, short) {
  /** @type {string[]} */
  const fields = [];
  /** @param {string} name @param {string} value */
  const add = (name, value) => fields.push(`${name}=${value}`);
  if (script && whole) {
    add("draaiboek", encoded(script));
  } else {
    if (title) add("titel", encoded(words(title, LIMITS.title)));
    if (script && !short) add("draaiboek", encoded(script));
  }
  if (votesFirst) add("eerst", "stemmen");
  if (begin && !short) add("begin", begin.replace(":", ""));
  if (script && whole) return fields.join("&");
  const told = short ? forRoom(steps) : steps;
  const entries = told.map(({ keys, sort = "", minutes, anchor = "" }) => {
    const named = keys?.map((key) => (short ? markOf(key, short) : path(key))).join(";") || sort;
    const rest = short || !anchor ? [] : [anchor];
    return [named, ...(minutes || rest.length ? [minutes ?? ""] : []), ...rest].join("~");
  });
  add("doe", entries.join(","));
  told.forEach(({ head, title: called, anchor, text, note }, index) => {
    const named = head || (short && anchor && called);
    if (named) add(`kop${index + 1}`, encoded(words(named, LIMITS.title)));
    if (text) add(`tekst${index + 1}`, encoded(text));
    if (note && !short) add(`notitie${index + 1}`, encoded(note));
  });
  return fields.join("&");
}

/** What a workshop that was read is written from. @param {Agenda} agenda @param {ActivityList} catalog @returns {WrittenAgenda} */
export const rewritten = ({ steps, ...rest }, catalog) => ({
  ...rest,
  steps: steps.map(({ parts, ...step }) => {
    const told = scriptOf(catalog, rest.script)?.steps.find(({ anchor }) => anchor === step.anchor);
    // What it is called of itself need not be written.
    const own = (step.anchor && told?.title) || titleOf(step.sort, parts);
    return {
      ...step,
      keys: parts.length ? parts.map(({ key }) => key) : undefined,
      head: step.title === own ? "" : step.title,
    };
  }),
});
