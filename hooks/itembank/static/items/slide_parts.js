/**
 * What the slides of a kind are built with: what is asked, what can be chosen, what is told
 * afterwards. All of it is copied from the static HTML of the activity. How a kind is divided
 * stands in its own folder, in `slides.js`.
 */
import { all, make, one } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";

/** @template {Node} T @param {Iterable<T>} nodes @returns {T[]} */
export const copies = (nodes) => [...nodes].map((node) => /** @type {T} */ (node.cloneNode(true)));

/** The words of a label, without its control and its letter. @param {HTMLElement} label */
export const wordsOf = (label) =>
  copies(label.childNodes).filter(
    (node) => !(node instanceof Element && node.matches("input, .letter")),
  );

/** The letter that stands in a part of the page. @param {ParentNode} part */
export const letterIn = (part) => one(part, ".letter")?.textContent;

/** A slide with only words. @param {...Element} ask @returns {Slide} */
export const plainSlide = (...ask) => ({ ask, choices: [], counted: false, told: [] });

/** @param {HTMLElement} label @param {boolean | null} right @returns {Choice} */
const choice = (label, right) => ({ words: wordsOf(label), letter: letterIn(label), right });

/**
 * One slide with these choices.
 * @param {HTMLElement} item @param {Choice[]} choices @param {boolean} [counted] @returns {Deck}
 */
export const oneSlide = (item, choices, counted = false) => ({
  slides: [{ ask: asked(item), choices, counted, told: toldIn(item) }],
});

/** One slide with the options of the item, if it has any. @param {HTMLElement} item */
export function optionSlide(item) {
  const keys = all(item, ".item__key .reason[data-key]").map(({ dataset }) => dataset.index ?? "");
  const choices = all(one(item, "fieldset"), "label.option").map((label) =>
    choice(label, keys.length ? keys.includes(one(label, "input").value) : null),
  );
  return oneSlide(item, choices, choices.length > 0);
}

/** The situation, the question and what belongs to it, as blocks. @param {HTMLElement} item @returns {Element[]} */
export function asked(item) {
  const before = one(item, ".item__situation")?.children ?? [];
  const after = all(item, ".item__fieldset > :is(p, ul, ol):not([class])");
  const stem = make("h2", "stage__stem");
  stem.append(...copies(one(item, ".item__stem").childNodes));
  // A room reads what it is asked; how one answers on the page is another thing.
  one(stem, ".item__task").remove();
  const situation = make("div", "stage__situation");
  situation.append(...copies(before));
  // What leads to the question may stand on a sheet before it.
  const lead = one(stem, ".item__lead");
  if (lead) {
    const line = make("p");
    line.append(...lead.childNodes);
    situation.append(line);
    lead.remove();
  }
  return [...(situation.hasChildNodes() ? [situation] : []), stem, ...copies(after)];
}

/**
 * Everything an item tells after the answer, but the link to report a mistake.
 * @param {HTMLElement} item @returns {HTMLElement[]}
 */
export function toldIn(item) {
  const told = /** @type {HTMLElement[]} */ (copies(one(item, ".item__key").children));
  for (const node of told) {
    for (const extra of all(node, ".item__report, .item__aside")) extra.remove();
  }
  return told.filter((node) => !node.matches("summary"));
}

/**
 * A slide per row; its own reason goes with it, what is about the whole comes at the end.
 * @param {HTMLElement} item
 * @param {{rows: string, about: string, by: string}} parts  what finds the rows, and in each the
 *   words it is about; and the name in the dataset that a row and its reason share
 * @param {(row: HTMLElement, reason?: HTMLElement) => Choice[]} choicesOf
 * @returns {Deck}
 */
export function rowSlides(item, { rows, about, by }, choicesOf) {
  const told = toldIn(item);
  const reasons = told.filter((node) => node.matches(".reason"));
  const used = new Set();
  /** @type {Slide[]} */
  const slides = all(one(item, "fieldset"), rows).map((row) => {
    const reason = reasons.find(({ dataset }) => dataset[by] === row.dataset[by]);
    used.add(reason);
    const words = make("div", "stage__row");
    words.append(...copies(one(row, about).childNodes));
    return {
      ask: [...asked(item), words],
      choices: choicesOf(row, reason),
      counted: true,
      told: reason ? [reason] : [],
    };
  });
  slides.push(plainSlide(...asked(item), ...told.filter((node) => !used.has(node))));
  return { slides };
}

/**
 * The options of a row; right is the one its reason names.
 * @param {HTMLElement} row @param {HTMLElement} [reason]
 */
export function rowOptions(row, reason) {
  const group = reason?.dataset.group;
  return all(row, "label.option").map((label) =>
    choice(label, group === undefined ? null : one(label, "input").value === group),
  );
}

/**
 * A slide for each part of a tool, with its points or answers.
 * @param {HTMLElement} tool
 * @param {{intro: string, labels: string, helps: string}} parts  what finds the words that come
 *   first, and in each part what it lists and what explains it
 * @returns {Deck}
 */
export function partSlides(tool, { intro, labels, helps }) {
  const slides = all(tool, "form > fieldset").map((part) => {
    const title = make("h2", "stage__stem");
    title.append(...copies(one(part, "legend").childNodes));
    const listed = all(part, labels);
    const counted = listed.some((label) => one(label, "input"));
    const told = all(part, helps).map((help) => explained(help, labels));
    return { ask: [title], choices: listed.map((label) => choice(label, null)), counted, told };
  });
  const first = one(tool, intro);
  return { slides: first ? [plainSlide(...copies(first.children)), ...slides] : slides };
}

/**
 * What the room chose on its way here: the last of it, or all of it when the story is over.
 * @param {Node[][]} road the words of each choice @param {boolean} over
 */
export function roadTo(road, over) {
  const part = make("div", "stage__road");
  const list = make("ol");
  for (const words of over ? road : []) {
    const entry = make("li");
    entry.append(...words);
    list.append(entry);
  }
  const line = make("p", "", `${over ? t.show_road : t.show_chosen} `);
  if (!over) line.append(...road[road.length - 1]);
  part.append(line, ...(over ? [list] : []));
  return part;
}

/** An explanation with the words it explains before it. @param {HTMLElement} help @param {string} labels */
function explained(help, labels) {
  // What explains a part as a whole stands beside all its answers, and is about none of them.
  const about = help.parentElement ? all(help.parentElement, labels) : [];
  const line = make("p", "reason");
  const name = make("b");
  name.append(...(about.length === 1 ? wordsOf(about[0]) : []));
  line.append(name, " ", ...copies(help.childNodes));
  // A room has no list of sources in front of it: a mark says the name that it has on the page.
  const named = new Set();
  for (const mark of all(line, ".source-mark")) {
    mark.textContent = mark.ariaLabel?.replace(/^.*?: /, "") ?? "";
    if (named.has(mark.textContent)) mark.remove();
    named.add(mark.textContent);
  }
  return line;
}
