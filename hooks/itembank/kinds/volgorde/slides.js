import { copies, oneSlide } from "../../static/items/slide_parts.js";
import { all } from "../../static/shared/dom.js";

/** The steps as they stand on the page. @param {HTMLElement} item @returns {Deck} */
export const deckOf = (item) =>
  oneSlide(
    item,
    all(item, ".step__text").map((step) => ({ words: copies(step.childNodes), right: null })),
  );
