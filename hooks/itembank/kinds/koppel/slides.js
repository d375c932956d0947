import { rowSlides } from "../../static/items/slide_parts.js";
import { all } from "../../static/shared/dom.js";

/** A slide per pair, with everything there is to choose from. @param {HTMLElement} item @returns {Deck} */
export const deckOf = (item) =>
  rowSlides(item, { rows: ".pair", about: ".pair__left", by: "index" }, (row) =>
    all(row, "option")
      .filter(({ value }) => value !== "")
      .map((option) => ({
        words: [document.createTextNode(option.textContent)],
        right: option.value === row.dataset.index,
      })),
  );
