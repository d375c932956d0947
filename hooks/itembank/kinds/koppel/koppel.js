import { make, sentence } from "./dom.js";
import { RowsItem } from "./item.js";

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
    // Half the height of a letter is its width; three of them are for the arrow and the edges.
    const room = (2 * select.clientWidth) / parseFloat(getComputedStyle(select).fontSize);
    row.querySelector(".pair__chosen").textContent = words.length + 6 > room ? words : "";
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
    const words = sentence(`${this.kindTexts("belongs")} ${right}`);
    return { extra: chosen ? `${words} ${chosen.textContent}` : words };
  }

  /** What belongs nowhere and was left alone gets its reason below the rows. */
  grade(given) {
    const result = super.grade(given);
    const after = this.fieldset.querySelector(".pair:last-of-type");
    for (const reason of this.querySelectorAll(".item__key .reason[data-distractor]")) {
      if (given.includes(Number(reason.dataset.distractor))) continue;
      const label = `‘${reason.querySelector("b").textContent}’ ${this.kindTexts("nowhere")}`;
      result.parts.push({ after, right: true, label, reason });
    }
    return result;
  }
}

customElements.define("activity-koppel", KoppelItem);
