import { ChoiceItem } from "./item.js";

class DilemmaItem extends ChoiceItem {
  grade(chosen) {
    const parts = this.inputs.map((input) => {
      const index = Number(input.value);
      const label = this.kindTexts(chosen.includes(index) ? "chosen" : "other");
      const reason = this.reason(`[data-index="${index}"]`);
      return { after: input.closest("label"), right: null, label, reason };
    });
    return { score: null, parts };
  }
}

customElements.define("activity-dilemma", DilemmaItem);
