import { RowsItem } from "./item.js";

class IndelingItem extends RowsItem {
  keyOf(index) {
    return this.reason(`[data-index="${index}"]`).dataset.group;
  }

  read(row) {
    return row.querySelector("input:checked")?.value ?? null;
  }

  write(row, value) {
    for (const input of row.querySelectorAll("input")) input.checked = input.value === value;
  }

  feedbackPlace(row) {
    return row.lastElementChild;
  }

  correction(index) {
    const group = this.reason(`[data-index="${index}"] i`).textContent;
    return { extra: `${this.kindTexts("belongs")} ${group}.` };
  }
}

customElements.define("activity-indeling", IndelingItem);
