import { RowsItem } from "../../static/items/answers.js";
import { all, make, one, sentence } from "../../static/shared/dom.js";

class KoppelItem extends RowsItem {
  upgrade() {
    for (const row of this.rows) {
      const chosen = make("span", "pair__chosen");
      chosen.setAttribute("aria-hidden", "true");
      row.append(chosen);
      row.addEventListener("change", () => this.#repeat(row));
    }
  }

  /** A closed list cuts off long words. Then they stand below it too, where they can wrap. @param {HTMLElement} row */
  #repeat(row) {
    const select = one(row, "select");
    const words = select.value === "" ? "" : select.selectedOptions[0].text;
    // Half the height of a letter is its width; three of them are for the arrow and the edges.
    const room = (2 * select.clientWidth) / parseFloat(getComputedStyle(select).fontSize);
    one(row, ".pair__chosen").textContent = words.length + 6 > room ? words : "";
  }

  /** A pair's own right side has the index of the pair. @param {number} index */
  keyOf(index) {
    return index;
  }

  /** @param {HTMLElement} row */
  read(row) {
    const { value } = one(row, "select");
    return value === "" ? null : Number(value);
  }

  /** @param {HTMLElement} row @param {number | null} value */
  write(row, value) {
    one(row, "select").value = String(value ?? "");
    this.#repeat(row);
  }

  /** @param {number} index @param {number} given */
  correction(index, given) {
    const right = this.reason(`[data-index="${index}"] i`).textContent;
    const chosen = this.reason(`[data-distractor="${given}"] span`);
    const own = one(one(this.rows[index], "select"), "option:checked").textContent;
    const words = [`${this.kindTexts("chosen")} ${own}`, `${this.kindTexts("belongs")} ${right}`]
      .map(sentence)
      .join(" ");
    return { extra: chosen ? `${words} ${chosen.textContent}` : words };
  }

  /** What belongs nowhere and was left alone gets its reason below the rows. @param {number[]} given */
  grade(given) {
    const result = super.grade(given);
    const after = one(this.fieldset, ".pair:last-of-type");
    for (const reason of all(this, ".item__key .reason[data-distractor]")) {
      if (given.includes(Number(reason.dataset.distractor))) continue;
      const label = `‘${one(reason, "b").textContent}’ ${this.kindTexts("nowhere")}`;
      result.parts.push({ after, mark: "none", label, reason });
    }
    return result;
  }
}

customElements.define("activity-koppel", KoppelItem);
