/** The choices of a slide, with the hands that were raised for each. */
import { fill, make, makeButton } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { LIMITS } from "../../static/trainers/agenda.js";
import { countedIn, sum } from "./votes.js";

/**
 * @typedef {object} Hands  what can be done with a choice
 * @property {(index: number, count: number) => void} set  other hands for a choice
 * @property {(index: number, change: number) => void} add  one more or less, and say how many
 * @property {(index: number) => void} follow  to where a choice leads
 */

/**
 * What can be chosen from or, once it is told and the slide has that, what is the answer.
 * @param {Slide} slide @param {Vote} vote @param {Hands} hands @returns {HTMLElement | undefined}
 */
export function choiceList(slide, vote, hands) {
  if (vote.revealed && slide.solved) {
    const answer = make("div", "stage__answer");
    answer.append(...slide.solved.map((node) => node.cloneNode(true)));
    return answer;
  }
  if (!slide.choices.length) return undefined;
  const list = make("ol", "stage__choices");
  slide.choices.forEach((choice, index) => {
    const row = make("li", "stage__choice");
    const number = make("span", "stage__number", nameOf(slide, index));
    const name = "stage__words";
    const words = slide.turns
      ? makeButton("", () => hands.follow(index), name)
      : make("span", name);
    words.append(...choice.words.map((node) => node.cloneNode(true)));
    row.append(number, words);
    if (vote.revealed && choice.right !== null) {
      row.dataset.mark = choice.right ? "key" : "wrong";
      row.append(make("b", "stage__mark", choice.right ? t.show_key_mark : t.show_other_mark));
    }
    if (slide.counted && vote.revealed) row.append(shares(vote, index));
    else if (slide.counted && vote.phase !== 1) row.append(counter(slide, vote, index, hands));
    list.append(row);
  });
  return list;
}

/** What a room calls a choice. @param {Slide} slide @param {number} index */
export const nameOf = ({ choices }, index) => choices[index].letter ?? String(index + 1);

/**
 * Whether the room sees how many hands there were only with the answer: who votes late would look
 * at what the others did. Where a choice leads on there is no answer to wait for.
 * @param {Slide} slide
 */
export const isHidden = ({ told, turns }) => told.length > 0 && !turns;

/** The hands of each round that was counted, as bars beside each other. @param {Vote} vote @param {number} index */
function shares({ rounds }, index) {
  const counted = rounds.filter((counts) => sum(counts));
  const beside = make("span", "stage__shares");
  for (const counts of counted) {
    const total = sum(counts);
    const share = make("span", "stage__share");
    const bar = make("progress");
    Object.assign(bar, { max: total, value: counts[index] });
    bar.setAttribute("aria-hidden", "true");
    const percent = Math.round((100 * counts[index]) / total);
    const words = fill(t.show_share, { count: counts[index], total, percent });
    const round = counts === rounds[0] ? t.show_before : t.show_after;
    share.append(bar, counted.length > 1 ? `${round} ${words}` : words);
    beside.append(share);
  }
  return beside;
}

/**
 * The field for the hands of a choice.
 * @param {Slide} slide @param {Vote} vote @param {number} index @param {Hands} hands
 */
function counter(slide, vote, index, hands) {
  const counts = countedIn(vote);
  const box = make("span", "stage__hands");
  const number = nameOf(slide, index);
  const field = make("input");
  Object.assign(field, { type: "number", min: 0, max: LIMITS.hands });
  field.inputMode = "numeric";
  field.setAttribute("aria-label", fill(t.show_hands, { number }));
  const hides = isHidden(slide);
  const show = () => {
    const seen = !hides || document.activeElement === field;
    field.value = seen ? String(counts[index]) : "";
    field.placeholder = counts[index] ? "✓" : "";
  };
  field.addEventListener("focus", () => {
    show();
    field.select();
  });
  field.addEventListener("blur", show);
  field.addEventListener("input", () => hands.set(index, Number(field.value)));
  field.addEventListener("change", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") next(field);
  });
  /** @param {string} sign @param {number} change @param {string} words */
  const step = (sign, change, words) => {
    const button = makeButton(sign, () => hands.add(index, change), "stage__step");
    button.setAttribute("aria-label", fill(words, { number }));
    return button;
  };
  show();
  box.append(step("−", -1, t.show_hand_off), field, step("+", 1, t.show_hand_on));
  return box;
}

/** From one field to the next, and from the last to the screen. @param {HTMLElement} field */
function next(field) {
  const view = field.closest(".stage__view");
  const fields = /** @type {HTMLElement[]} */ ([...(view?.querySelectorAll("input") ?? [])]);
  const other = fields[fields.indexOf(field) + 1] ?? view;
  /** @type {HTMLElement} */ (other)?.focus();
}
