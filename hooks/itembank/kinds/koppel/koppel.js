import { RowsItem } from "./rows.js";

class KoppelItem extends RowsItem {
  /** A pair's own right side has the index of the pair. */
  keyOf(index) {
    return index;
  }

  read(row) {
    const { value } = row.querySelector("select");
    return value === "" ? null : Number(value);
  }

  write(row, value) {
    row.querySelector("select").value = value ?? "";
  }

  feedbackPlace(row) {
    return row;
  }

  correction(index, given) {
    const wanted = this.reason(`[data-index="${index}"]`);
    const right = wanted.querySelector("i").textContent;
    const chosen = this.reason(`[data-distractor="${given}"] span`);
    return { extra: [`${this.kindTexts("belongs")} ${right}`, chosen?.textContent].filter(Boolean).join(" ") };
  }
}

customElements.define("activity-koppel", KoppelItem);
