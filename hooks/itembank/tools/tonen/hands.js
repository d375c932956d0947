/** The choices of a slide, with the hands that were raised for each. Counted here, kept nowhere. */
import { fill, make, makeButton } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

const MOST_HANDS = 999;

/**
 * @param {Slide} slide @param {number[]} counts one per choice; is changed
 * @param {boolean} revealed @param {(to: string) => void} follow goes to the scene of a choice
 */
export function choiceList(slide, counts, revealed, follow) {
  const list = make("ol", "stage__choices");
  const total = counts.reduce((sum, count) => sum + count, 0);
  slide.choices.forEach((choice, index) => {
    const row = make("li", "stage__choice");
    const number = make("span", "stage__number", nameOf(slide, index));
    const { to } = choice;
    const name = "stage__words";
    const words = to ? makeButton("", () => follow(to), name) : make("span", name);
    words.append(...choice.words.map((node) => node.cloneNode(true)));
    row.append(number, words);
    if (revealed && choice.right !== null) {
      row.dataset.mark = choice.right ? "key" : "wrong";
      row.append(make("b", "stage__mark", choice.right ? t.show_key_mark : t.show_other_mark));
    }
    if (slide.counted && (!revealed || total))
      row.append(hands(slide, index, counts, revealed, total));
    list.append(row);
  });
  return list;
}

/** What a room calls a choice. @param {Slide} slide @param {number} index */
export const nameOf = ({ choices }, index) => choices[index].letter ?? String(index + 1);

/**
 * The count of one choice: to fill in while it is asked, as a bar when it is told.
 * @param {Slide} slide @param {number} index @param {number[]} counts @param {boolean} revealed @param {number} total
 */
function hands(slide, index, counts, revealed, total) {
  if (revealed) {
    const share = make("span", "stage__share");
    const bar = make("progress");
    Object.assign(bar, { max: total, value: counts[index] });
    bar.setAttribute("aria-hidden", "true");
    const percent = Math.round((100 * counts[index]) / total);
    share.append(bar, ` ${fill(t.show_share, { count: counts[index], total, percent })}`);
    return share;
  }
  const box = make("span", "stage__hands");
  const number = nameOf(slide, index);
  const field = make("input");
  Object.assign(field, { type: "number", min: 0, max: MOST_HANDS, value: counts[index] });
  field.inputMode = "numeric";
  field.setAttribute("aria-label", fill(t.show_hands, { number }));
  /** @param {number} count */
  const set = (count) => {
    counts[index] = Math.max(0, Math.min(MOST_HANDS, Math.floor(count) || 0));
  };
  field.addEventListener("input", () => set(Number(field.value)));
  field.addEventListener("change", () => {
    field.value = String(counts[index]);
  });
  /** @param {string} sign @param {number} change @param {string} words */
  const step = (sign, change, words) => {
    const move = () => {
      set(counts[index] + change);
      field.value = String(counts[index]);
    };
    const button = makeButton(sign, move, "stage__step");
    button.setAttribute("aria-label", fill(words, { number }));
    return button;
  };
  box.append(step("−", -1, t.show_hand_off), field, step("+", 1, t.show_hand_on));
  return box;
}
