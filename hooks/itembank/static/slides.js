/**
 * An activity as slides for a room: what is asked, what can be chosen, what is told afterwards.
 * Made from the static HTML of the activity, which holds all of it. Nothing here is kept.
 *
 * @typedef {object} Choice
 * @property {Node[]} words @property {boolean|null} right  null where nothing is right or wrong
 * @property {string} [to]  the scene this choice leads to
 * @typedef {object} Slide
 * @property {Node[]} ask  the situation and the question, then what it is about
 * @property {Choice[]} choices @property {boolean} counted  whether hands are counted per choice
 * @property {Node[]} told  reasons, explanation and sources; empty when there is nothing to reveal
 * @typedef {{slides: Slide[], scenes?: Object<string, Slide>, graded?: boolean}} Show  scenes of a
 * story by name; graded when there is a right answer
 */
import { make } from "./dom.js";

const copies = (nodes) => [...nodes].map((node) => node.cloneNode(true));
/** The words of a label, without its control. */
const wordsOf = (label) => copies(label.childNodes).filter((node) => !node.matches?.("input"));

/** A slide with only words. @param {...Node} ask @returns {Slide} */
export const plainSlide = (...ask) => ({ ask, choices: [], counted: false, told: [] });

/** @param {Element} activity its element as it stands in its page @returns {Show} */
export function slidesOf(activity) {
  if (!activity.matches(".item")) return { slides: toolSlides(activity) };
  return { graded: "graded" in activity.dataset, ...itemSlides(activity) };
}

function itemSlides(activity) {
  const fieldset = activity.querySelector("fieldset");
  const told = toldIn(activity);
  const stories = [...fieldset.querySelectorAll(".scene")];
  if (stories.length) return story(activity, stories, told);
  const rows = [...fieldset.querySelectorAll(".card, .pair")];
  if (rows.length) return { slides: rowSlides(activity, rows, told) };
  const labels = [...fieldset.querySelectorAll("label.option")];
  const steps = [...fieldset.querySelectorAll(".step__text")];
  const choices = labels.length
    ? labels.map((label) => choice(label, isKey(activity, label.querySelector("input").value)))
    : steps.map((step) => ({ words: copies(step.childNodes), right: null }));
  return { slides: [{ ask: asked(activity), choices, counted: labels.length > 0, told }] };
}

const choice = (label, right) => ({ words: wordsOf(label), right });

/** Whether an option is right, or null in an item that has no right ones. */
function isKey(activity, value) {
  const reasons = [...activity.querySelectorAll(".item__key .reason[data-key]")];
  return reasons.length ? reasons.some(({ dataset }) => dataset.index === value) : null;
}

/** The situation, the question and what belongs to it, as blocks. */
function asked(activity) {
  const before = activity.querySelector(".item__situation")?.children ?? [];
  const after = activity.querySelectorAll(".item__fieldset > :is(p, ul, ol):not([class])");
  const stem = make("h2", "stage__stem");
  stem.append(...copies(activity.querySelector(".item__stem").childNodes));
  const situation = make("div", "stage__situation");
  situation.append(...copies(before));
  return [...(before.length ? [situation] : []), stem, ...copies(after)];
}

/** Everything an item tells after the answer, but the link to report a mistake. */
function toldIn(activity) {
  const told = copies(activity.querySelector(".item__key").children);
  for (const node of told) {
    for (const extra of node.querySelectorAll(".item__report, .item__aside")) extra.remove();
  }
  return told.filter((node) => !node.matches("summary"));
}

/** A slide per row; its own reason goes with it, what is about the whole comes at the end. */
function rowSlides(activity, rows, told) {
  const reasons = told.filter((node) => node.matches(".reason"));
  const own = (row) => {
    const name = "index" in row.dataset ? "index" : "statement";
    return reasons.find(({ dataset }) => dataset[name] === row.dataset[name]);
  };
  const slides = rows.map((row) => {
    const about = make("div", "stage__row");
    about.append(...copies(row.querySelector("legend, .pair__left").childNodes));
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

function rowChoices(row, reason) {
  const group = reason?.dataset.group;
  const labels = [...row.querySelectorAll("label.option")];
  const right = (value) => (group === undefined ? null : value === group);
  if (labels.length) {
    return labels.map((label) => choice(label, right(label.querySelector("input").value)));
  }
  const options = [...row.querySelectorAll("option")].filter(({ value }) => value !== "");
  return options.map((option) => ({
    words: [document.createTextNode(option.textContent)],
    right: option.value === row.dataset.index,
  }));
}

/** A story: every scene is a slide, its turns lead to others, and its ends are told about. */
function story(activity, elements, told) {
  const scenes = {};
  for (const element of elements) {
    const turns = [...element.querySelectorAll(".turn")];
    const parts = [...element.children].filter((part) => !part.matches(".scene__choose, ul:has(.turn)"));
    const text = make("div", "stage__scene");
    text.append(...copies(parts));
    scenes[element.dataset.scene] = {
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
  const first = scenes[elements[0].dataset.scene];
  first.ask = [...asked(activity), ...first.ask];
  return { slides: [first], scenes };
}

/** An explanation with the words it explains before it. @param {Element} help */
function explained(help) {
  const about = help.parentElement.querySelector(".check__label, .plan__field > label");
  const line = make("p", "reason");
  const name = make("b");
  name.append(...(about ? wordsOf(about) : []));
  line.append(name, " ", ...copies(help.childNodes));
  return line;
}

/** A tool: a slide for each of its parts, with its points or answers. */
function toolSlides(tool) {
  const intro = tool.querySelector(".checklist__intro, .tool__intro");
  const slides = [...tool.querySelectorAll("form > fieldset")].map((part) => {
    const title = make("h2", "stage__stem");
    title.append(...copies(part.querySelector("legend").childNodes));
    const labels = [...part.querySelectorAll(".option, .check__label, .plan__field > label")];
    const counted = labels.some((label) => label.querySelector("input"));
    const helps = part.querySelectorAll(".check__explanation, .choice-step__why, .plan__help");
    const told = [...helps].map(explained);
    return { ask: [title], choices: labels.map((label) => choice(label, null)), counted, told };
  });
  return intro ? [plainSlide(...copies(intro.children)), ...slides] : slides;
}
