/**
 * An activity as slides for a room: what is asked, what can be chosen, what is told afterwards.
 * Made from the static HTML of the activity, which holds all of it. Nothing here is kept.
 */
import { all, make, one } from "../shared/dom.js";

/** @template {Node} T @param {Iterable<T>} nodes @returns {T[]} */
const copies = (nodes) => [...nodes].map((node) => /** @type {T} */ (node.cloneNode(true)));
/** The words of a label, without its control. @param {HTMLElement} label */
const wordsOf = (label) =>
  copies(label.childNodes).filter((node) => !(node instanceof HTMLInputElement));

/** A slide with only words. @param {...Node} ask @returns {Slide} */
export const plainSlide = (...ask) => ({ ask, choices: [], counted: false, told: [] });

/** @param {HTMLElement} activity its element as it stands in its page @returns {Deck} */
export function slidesOf(activity) {
  if (!activity.matches(".item")) return { slides: toolSlides(activity) };
  return { graded: "graded" in activity.dataset, ...itemSlides(activity) };
}

/** @param {HTMLElement} activity @returns {Deck} */
function itemSlides(activity) {
  const fieldset = one(activity, "fieldset");
  const told = toldIn(activity);
  const stories = all(fieldset, ".scene");
  if (stories.length) return story(activity, stories, told);
  const rows = all(fieldset, ".card, .pair");
  if (rows.length) return { slides: rowSlides(activity, rows, told) };
  const labels = all(fieldset, "label.option");
  const steps = all(fieldset, ".step__text");
  /** @type {Choice[]} */
  const choices = labels.length
    ? labels.map((label) => choice(label, isKey(activity, one(label, "input").value)))
    : steps.map((step) => ({ words: copies(step.childNodes), right: null }));
  return { slides: [{ ask: asked(activity), choices, counted: labels.length > 0, told }] };
}

/** @param {HTMLElement} label @param {boolean | null} right @returns {Choice} */
const choice = (label, right) => ({ words: wordsOf(label), right });

/** Whether an option is right, or null in an item that has no right ones. @param {HTMLElement} activity @param {string} value */
function isKey(activity, value) {
  const reasons = all(activity, ".item__key .reason[data-key]");
  return reasons.length ? reasons.some(({ dataset }) => dataset.index === value) : null;
}

/** The situation, the question and what belongs to it, as blocks. @param {HTMLElement} activity @returns {Node[]} */
function asked(activity) {
  const before = one(activity, ".item__situation")?.children ?? [];
  const after = all(activity, ".item__fieldset > :is(p, ul, ol):not([class])");
  const stem = make("h2", "stage__stem");
  stem.append(...copies(one(activity, ".item__stem").childNodes));
  const situation = make("div", "stage__situation");
  situation.append(...copies(before));
  return [...(before.length ? [situation] : []), stem, ...copies(after)];
}

/** Everything an item tells after the answer, but the link to report a mistake. @param {HTMLElement} activity */
function toldIn(activity) {
  const told = /** @type {HTMLElement[]} */ (copies(one(activity, ".item__key").children));
  for (const node of told) {
    for (const extra of all(node, ".item__report, .item__aside")) extra.remove();
  }
  return told.filter((node) => !node.matches("summary"));
}

/**
 * A slide per row; its own reason goes with it, what is about the whole comes at the end.
 * @param {HTMLElement} activity @param {HTMLElement[]} rows @param {HTMLElement[]} told
 */
function rowSlides(activity, rows, told) {
  const reasons = told.filter((node) => node.matches(".reason"));
  /** @param {HTMLElement} row */
  const own = (row) => {
    const name = "index" in row.dataset ? "index" : "statement";
    return reasons.find(({ dataset }) => dataset[name] === row.dataset[name]);
  };
  /** @type {Slide[]} */
  const slides = rows.map((row) => {
    const about = make("div", "stage__row");
    about.append(...copies(one(row, "legend, .pair__left").childNodes));
    const reason = own(row);
    return {
      ask: [...asked(activity), about],
      choices: rowChoices(row, reason),
      counted: true,
      told: reason ? [reason] : [],
    };
  });
  const used = new Set(rows.map(own));
  slides.push(plainSlide(...asked(activity), ...told.filter((node) => !used.has(node))));
  return slides;
}

/** @param {HTMLElement} row @param {HTMLElement} [reason] @returns {Choice[]} */
function rowChoices(row, reason) {
  const group = reason?.dataset.group;
  const labels = all(row, "label.option");
  /** @param {string} value */
  const right = (value) => (group === undefined ? null : value === group);
  if (labels.length) {
    return labels.map((label) => choice(label, right(one(label, "input").value)));
  }
  const options = all(row, "option").filter(({ value }) => value !== "");
  return options.map((option) => ({
    words: [document.createTextNode(option.textContent)],
    right: option.value === row.dataset.index,
  }));
}

/**
 * A story: every scene is a slide, its turns lead to others, and its ends are told about.
 * @param {HTMLElement} activity @param {HTMLElement[]} elements @param {HTMLElement[]} told
 */
function story(activity, elements, told) {
  /** @type {Record<string, Slide>} */
  const scenes = {};
  for (const element of elements) {
    const turns = all(element, ".turn");
    const parts = [...element.children].filter(
      (part) => !part.matches(".scene__choose, ul:has(.turn)"),
    );
    const text = make("div", "stage__scene");
    text.append(...copies(parts));
    scenes[element.dataset.scene ?? ""] = {
      ask: [text],
      choices: turns.map((turn) => ({
        words: copies(turn.childNodes),
        right: null,
        to: turn.dataset.to,
      })),
      counted: true,
      told: turns.length ? [] : told,
    };
  }
  const [first] = Object.values(scenes);
  first.ask = [...asked(activity), ...first.ask];
  return { slides: [first], scenes };
}

/** An explanation with the words it explains before it. @param {HTMLElement} help */
function explained(help) {
  const about =
    help.parentElement && one(help.parentElement, ".check__label, .plan__field > label");
  const line = make("p", "reason");
  const name = make("b");
  name.append(...(about ? wordsOf(about) : []));
  line.append(name, " ", ...copies(help.childNodes));
  return line;
}

/** A tool: a slide for each of its parts, with its points or answers. @param {HTMLElement} tool */
function toolSlides(tool) {
  const intro = one(tool, ".checklist__intro, .tool__intro");
  const slides = all(tool, "form > fieldset").map((part) => {
    const title = make("h2", "stage__stem");
    title.append(...copies(one(part, "legend").childNodes));
    const labels = all(part, ".option, .check__label, .plan__field > label");
    const counted = labels.some((label) => one(label, "input"));
    const helps = all(part, ".check__explanation, .choice-step__why, .plan__help");
    const told = helps.map(explained);
    return { ask: [title], choices: labels.map((label) => choice(label, null)), counted, told };
  });
  return intro ? [plainSlide(...copies(intro.children)), ...slides] : slides;
}
