import { make, sentence } from "./dom.js";
import { RowsItem } from "./item.js";

/** What a closed list needs beside its words: its own padding and the arrow. */
const ARROW = 48;

class KoppelItem extends RowsItem {
  upgrade() {
    for (const row of this.rows) {
      const chosen = make("span", "pair__chosen");
      chosen.setAttribute("aria-hidden", "true");
      row.append(chosen);
      row.addEventListener("change", () => this.#repeat(row));
    }
  }

  /** A closed list cuts off long words. Then they stand below it as well, where they can wrap. */
  #repeat(row) {
    const select = row.querySelector("select");
    const words = select.value === "" ? "" : select.selectedOptions[0].text;
    const pen = document.createElement("canvas").getContext("2d");
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(select);
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const fits = pen.measureText(words).width < select.clientWidth - ARROW;
    row.querySelector(".pair__chosen").textContent = fits ? "" : words;
  }

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
    this.#repeat(row);
  }

  feedbackPlace(row) {
    return row;
  }

  correction(index, given) {
    const right = this.reason(`[data-index="${index}"] i`).textContent;
    const chosen = this.reason(`[data-distractor="${given}"] span`);
    return {
      extra: [sentence(`${this.kindTexts("belongs")} ${right}`), chosen?.textContent]
        .filter(Boolean)
        .join(" "),
    };
  }

  /** What belongs nowhere and was left alone gets its reason below the rows. */
  grade(given) {
    const result = super.grade(given);
    const rows = [...this.fieldset.querySelectorAll(".pair")];
    for (const reason of this.querySelectorAll(".item__key .reason[data-distractor]")) {
      if (given.includes(Number(reason.dataset.distractor))) continue;
      const label = `‘${reason.querySelector("b").textContent}’ ${this.kindTexts("nowhere")}`;
      result.parts.push({ after: rows.at(-1), right: true, label, reason });
    }
    return result;
  }
}

customElements.define("activity-koppel", KoppelItem);
