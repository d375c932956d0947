import { ChoiceItem } from "../../static/items/answers.js";

class DilemmaItem extends ChoiceItem {
  /** @param {number[]} chosen @returns {Grade} */
  grade(chosen) {
    const parts = this.inputs.map((input) => {
      /** @type {Mark} */
      const mark = "none";
      const index = Number(input.value);
      const label = this.kindTexts(chosen.includes(index) ? "chosen" : "other");
      const reason = this.reason(`[data-index="${index}"]`);
      return { after: this.option(input), mark, label, reason };
    });
    return { score: null, parts };
  }
}

customElements.define("activity-dilemma", DilemmaItem);
