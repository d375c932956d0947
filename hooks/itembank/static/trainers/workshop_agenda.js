/**
 * The address of a workshop: a set of activities, with all that makes it one.
 *
 *   titel=<text>&begin=0930&doe=<part>,<part>,…&kop2=<text>&tekst2=<text>&notitie2=<text>
 *
 * A part is `<key>~<minutes>~<anchor>`, of which only the first is needed. A key stands in full or as
 * its short mark; more of them in one part stand behind a semicolon. A part without a key is one of
 * `OWN`. What the trainer wrote for the second part is called `kop2`, `tekst2` and `notitie2`.
 *
 * `draaiboek=<name>` stands for all parts of a script; with `doe` it only says of which script the
 * anchors are, where one finds what to say. `eerst=stemmen` keeps answers shut until the vote.
 * It is read as hostile, as agenda.js says.
 */
import { fill } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { LIMITS, minutesIn, opened, readPart, words } from "./agenda.js";
import { isMark, keyOf } from "./short_keys.js";

/** What a part can be when it is nothing of the course. @type {readonly string[]} */
export const OWN = ["pauze", "energiser", "speling", "eigen"];
/** Minutes that are kept free: for who leads, so the room does not see them. */
const SLACK = "speling";
/** Characters of a text of the trainer's own. */
export const MOST_TEXT = 1200;

/** The parts that a room sees. @template {{sort?: string}} T @param {T[]} steps */
export const forRoom = (steps) => steps.filter(({ sort }) => sort !== SLACK);

/** What a part without activities is, by what a script calls it. @param {string} title */
const sortOf = (title) =>
  [SLACK, "pauze"].find((sort) => title.toLowerCase().startsWith(sort)) ?? "eigen";

/** The script with this name, or undefined. @param {ActivityList} catalog @param {string | null} name */
export const scriptOf = ({ workshops }, name) =>
  name && Object.hasOwn(workshops ?? {}, name) ? workshops[name] : undefined;

/**
 * The workshop that a fragment asks for; what cannot be shown is named in `problems`.
 * @param {string} fragment with or without its # @param {ActivityList} catalog
 * @returns {Agenda}
 */
export function readWorkshop(fragment, catalog) {
  const { asked, entries, problems } = opened(fragment);
  const name = asked.get("draaiboek");
  const script = scriptOf(catalog, name);
  if (name && !script) {
    problems.push(fill(t.agenda_unknown, { name: words(name, LIMITS.name) }));
  }
  const whole = Boolean(script) && !asked.has("doe");
  const steps =
    script && whole
      ? stepsOfScript(script, catalog, problems)
      : stepsOf(asked, entries, catalog, script, problems);
  const begin = /^([01]\d|2[0-3])([0-5]\d)$/.exec(asked.get("begin") ?? "");
  // What a room does not see has no number there.
  forRoom(steps).forEach((step, index) => {
    step.number = index + 1;
  });
  return {
    title: words(asked.get("titel") ?? script?.title ?? "", LIMITS.title),
    begin: begin ? `${begin[1]}:${begin[2]}` : "",
    votesFirst: asked.get("eerst") === "stemmen",
    script: script && name ? name : "",
    whole,
    steps,
    parts: steps.flatMap(({ parts }) => parts),
    problems,
  };
}

/**
 * The parts of a script as it is now.
 * @param {Script} script @param {ActivityList} catalog @param {string[]} problems @returns {Step[]}
 */
const stepsOfScript = ({ steps }, catalog, problems) =>
  steps.map(({ title, minutes, keys, anchor }) => ({
    number: 0,
    sort: keys.length ? "" : sortOf(title),
    title,
    minutes,
    anchor,
    text: "",
    note: "",
    parts: partsOf(keys, minutes, catalog, problems),
  }));

/**
 * @param {URLSearchParams} asked @param {string[]} entries @param {ActivityList} catalog
 * @param {Script | undefined} script @param {string[]} problems @returns {Step[]}
 */
function stepsOf(asked, entries, catalog, script, problems) {
  /** @type {Step[]} */
  const steps = [];
  entries.forEach((entry, index) => {
    const [named, written, anchor = ""] = entry.split("~", 3);
    const minutes = minutesIn(written || (anchor ? undefined : written), named, problems);
    const own = OWN.includes(named);
    const parts = own ? [] : partsOf(named.split(";"), minutes, catalog, problems);
    if (!own && !parts.length) return;
    /** @param {string} what */
    const typed = (what) => asked.get(`${what}${index + 1}`) ?? "";
    const told = script?.steps.find((one) => anchor && one.anchor === anchor);
    const title = words(typed("kop"), LIMITS.title) || told?.title || titleOf(named, parts);
    const text = passage(typed("tekst"));
    // Links of before there was slack call it a part of one's own.
    const free = named === "eigen" && !text && sortOf(title) === SLACK;
    steps.push({
      number: 0,
      sort: free ? SLACK : own ? named : "",
      title,
      minutes,
      anchor: told ? anchor : "",
      text,
      note: passage(typed("notitie")),
      parts,
    });
  });
  return steps;
}

/** What a part is called that was given no name. @param {string} sort @param {Part[]} parts */
export function titleOf(sort, [first]) {
  if (first) return first.title;
  return t[/** @type {"part_pauze"} */ (`part_${sort}`)];
}

/** What is told to everybody at a part. @param {Step} step */
export const textOf = ({ sort, text }) =>
  text || (sort === "energiser" ? t.part_energiser_words : "");

/**
 * @param {string[]} asked keys or their marks @param {number | null} minutes
 * @param {ActivityList} catalog @param {string[]} problems what is wrong @returns {Part[]}
 */
function partsOf(asked, minutes, catalog, problems) {
  const parts = asked.flatMap((one) => {
    const key = isMark(one) ? (keyOf(one, catalog) ?? one) : one;
    return readPart(key, catalog, problems) ?? [];
  });
  if (parts.length) parts[0].minutes = minutes;
  return parts;
}

/** Text of more lines from an address. @param {string} text */
function passage(text) {
  const lines = text.split("\n").map((line) => words(line, MOST_TEXT));
  const whole = lines.join("\n").trim();
  return whole.length > MOST_TEXT ? `${whole.slice(0, MOST_TEXT - 1)}…` : whole;
}
