/** Items with options to choose from: keuze, meerkeuze and stelling. */
import { ItemElement } from "./item.js";
import { texts as t } from "./texts.js";

/**
 * Score of a choice: (right chosen - wrong chosen) / number of keys, at least 0. With one key
 * that is 1 or 0.
 * @param {number[]} keys @param {number[]} chosen
 */
export function choiceScore(keys, chosen) {
  const right = chosen.filter((index) => keys.includes(index)).length;
  return Math.max(0, (right - (chosen.length - right)) / keys.length);
}

export class ChoiceItem extends ItemElement {
  get inputs() {
    return [...this.fieldset.querySelectorAll("input")];
  }

  get keys() {
    const reasons = this.querySelectorAll(".item__key .reason[data-key]");
    return [...reasons].map((reason) => Number(reason.dataset.index));
  }

  /** Authored indexes of the options that are ticked, or null without any. */
  response() {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => Number(input.value));
    return chosen.length ? chosen.sort((a, b) => a - b) : null;
  }

  grade(chosen) {
    const keys = this.keys;
    const parts = this.inputs.map((input) => {
      const index = Number(input.value);
      const isKey = keys.includes(index);
      const isChosen = chosen.includes(index);
      const label = isKey
        ? isChosen ? t.chosen_right : t.missed
        : isChosen ? t.chosen_wrong : t.left_right;
      const option = input.closest("label");
      option.dataset.mark = isKey ? "key" : isChosen ? "wrong" : "";
      return { after: option, right: isKey === isChosen, label, reason: this.reason(`[data-index="${index}"]`) };
    });
    return { score: choiceScore(keys, chosen), parts };
  }

  restore(chosen) {
    for (const input of this.inputs) input.checked = chosen.includes(Number(input.value));
  }

  /** The first option that is not chosen yet. */
  get firstOpen() {
    return this.inputs.find((input) => !input.checked);
  }

  clear(wrongOnly) {
    const keys = wrongOnly ? this.keys : [];
    for (const input of this.inputs) {
      input.checked = input.checked && keys.includes(Number(input.value));
      delete input.closest("label").dataset.mark;
    }
  }
}
