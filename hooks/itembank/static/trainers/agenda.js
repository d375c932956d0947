/**
 * The address of a workshop: everything it holds stands in the fragment, so that a link is all one
 * needs and nothing is kept anywhere.
 *
 *   titel=<text>&begin=0930&doe=<part>,<part>,…&kop2=<text>&tekst2=<text>&notitie2=<text>
 *
 * A part is `<key>~<minutes>~<anchor>`, of which only the first is needed. A key is `<bank>/<id>`,
 * `toets/<bank>` for a whole test, `<tool>/<slug>` or `pagina/<path>`, in full or as its short mark;
 * more of them in one part stand behind a semicolon. A part without a key is one of `OWN`. What the
 * trainer wrote for the second part is called `kop2`, `tekst2` and `notitie2`.
 *
 * `draaiboek=<name>` stands for all parts of a script; with `doe` it only says of which script the
 * anchors are, where one finds what to say. `eerst=stemmen` keeps answers shut until the vote.
 * A link can come from anywhere, so it is read as hostile: short, few, and only known keys.
 */
import { loadData } from "../shared/data.js";
import { fill } from "../shared/dom.js";
import { LINK } from "../shared/limits.js";
import { texts as t } from "../shared/texts.js";
import { isMark, keyOf } from "./short_keys.js";

export const LIMITS = {
  fragment: LINK,
  parts: 60,
  title: 120,
  name: 80,
  minutes: 480,
  text: 1200,
};
/** What a part can be when it is nothing of the course. @type {readonly string[]} */
export const OWN = ["pauze", "energiser", "eigen"];

/** @returns {Promise<ActivityList>} */
export const loadActivities = () => loadData("agenda");

/** An entry that can be shown, or undefined. @param {ActivityList} catalog @param {string} key */
export const find = ({ activities }, key) =>
  Object.hasOwn(activities, key) ? activities[key] : undefined;

/** The script with this name, or undefined. @param {ActivityList} catalog @param {string | null} name */
export const scriptOf = ({ workshops }, name) =>
  name && Object.hasOwn(workshops ?? {}, name) ? workshops[name] : undefined;

/**
 * What a fragment asks for. Nothing in it is trusted; what cannot be shown is named in `problems`.
 * @param {string} fragment with or without its # @param {ActivityList} catalog
 * @returns {Agenda}
 */
export function parse(fragment, catalog) {
  /** @type {string[]} */
  const problems = [];
  const text = fragment.replace(/^#/, "");
  if (text.length > LIMITS.fragment) problems.push(t.agenda_too_long);
  const asked = new URLSearchParams(text.slice(0, LIMITS.fragment));
  const name = asked.get("draaiboek");
  const script = scriptOf(catalog, name);
  if (name && !script) {
    problems.push(fill(t.agenda_unknown, { name: words(name, LIMITS.name) }));
  }
  const steps =
    script && !asked.has("doe")
      ? stepsOfScript(script, catalog, problems)
      : stepsOf(asked, text, catalog, script, problems);
  const begin = /^([01]\d|2[0-3])([0-5]\d)$/.exec(asked.get("begin") ?? "");
  return {
    title: words(asked.get("titel") ?? script?.title ?? "", LIMITS.title),
    begin: begin ? `${begin[1]}:${begin[2]}` : "",
    votesFirst: asked.get("eerst") === "stemmen",
    script: script && name ? name : "",
    whole: Boolean(script) && !asked.has("doe"),
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
  steps.map(({ title, minutes, keys, anchor }, index) => ({
    number: index + 1,
    sort: keys.length ? "" : /^pauze/i.test(title) ? "pauze" : "eigen",
    title,
    minutes,
    anchor,
    text: "",
    note: "",
    parts: partsOf(keys, minutes, catalog, problems),
  }));

/**
 * @param {URLSearchParams} asked @param {string} text @param {ActivityList} catalog
 * @param {Script | undefined} script @param {string[]} problems @returns {Step[]}
 */
function stepsOf(asked, text, catalog, script, problems) {
  // What was cut in two is no key.
  const whole = (asked.get("doe") ?? "").split(",").filter(Boolean);
  if (text.length > LIMITS.fragment) whole.pop();
  if (whole.length > LIMITS.parts) problems.push(fill(t.agenda_too_many, { count: LIMITS.parts }));
  /** @type {Step[]} */
  const steps = [];
  whole.slice(0, LIMITS.parts).forEach((entry, index) => {
    const [named, written, anchor = ""] = entry.split("~", 3);
    const fits = /^\d{1,3}$/.test(written ?? "") && 1 <= +written && +written <= LIMITS.minutes;
    const minutes = fits ? Number(written) : null;
    if (written !== undefined && !fits && (written || anchor === "")) {
      problems.push(fill(t.agenda_minutes, { name: words(named, LIMITS.name) }));
    }
    const own = OWN.includes(named);
    const parts = own ? [] : partsOf(named.split(";"), minutes, catalog, problems);
    if (!own && !parts.length) return;
    /** @param {string} what */
    const typed = (what) => asked.get(`${what}${index + 1}`) ?? "";
    const told = script?.steps.find((one) => anchor && one.anchor === anchor);
    steps.push({
      number: steps.length + 1,
      sort: own ? named : "",
      title: words(typed("kop"), LIMITS.title) || told?.title || titleOf(named, parts),
      minutes,
      anchor: told ? anchor : "",
      text: passage(typed("tekst")),
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

/** @param {string} asked @param {ActivityList} catalog @param {string[]} problems @returns {Part | undefined} */
function readPart(asked, catalog, problems) {
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

/** What is told to everybody at a part. @param {Step} step */
export const textOf = ({ sort, text }) =>
  text || (sort === "energiser" ? t.part_energiser_words : "");

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

/** The same for a text of more lines. @param {string} text */
function passage(text) {
  const lines = text.split("\n").map((line) => words(line, LIMITS.text));
  const whole = lines.join("\n").trim();
  return whole.length > LIMITS.text ? `${whole.slice(0, LIMITS.text - 1)}…` : whole;
}
