import { RowsItem } from "../../static/items/answers.js";
import { all, make, makeStatus, one, say, sentence } from "../../static/shared/dom.js";

class KoppelItem extends RowsItem {
  live = makeStatus("item__aside");

  upgrade() {
    this.fieldset.append(this.live);
    for (const row of this.rows) {
      const chosen = make("span", "pair__chosen");
      chosen.setAttribute("aria-hidden", "true");
      row.append(chosen);
      row.addEventListener("change", () => say(this.live, this.#repeat(row)));
    }
  }

  /** What a letter stands for. @param {number | null} index */
  #words(index) {
    return one(this.fieldset, `[data-match="${index}"] span`)?.textContent ?? "";
  }

  /** Beside its letter stands what was chosen, so that nobody has to look it up. @param {HTMLElement} row */
  #repeat(row) {
    const words = this.#words(this.read(row));
    one(row, ".pair__chosen").textContent = words;
    return words;
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
    const letter = one(this.rows[index], "option:checked").textContent;
    const own = `${this.kindTexts("chosen")} ${letter}`;
    const words = [own, `${this.kindTexts("belongs")} ${right}`].map(sentence).join(" ");
    const chosen = this.reason(`[data-distractor="${given}"] span`);
    return { extra: chosen ? `${words} ${chosen.textContent}` : words };
  }

  /** What belongs nowhere and was left alone gets its reason below the rows. @param {number[]} given */
  grade(given) {
    const result = super.grade(given);
    say(this.live, "");
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
