import { copies, letterIn, oneSlide } from "../../static/items/slide_parts.js";
import { all, one } from "../../static/shared/dom.js";

/** The steps as they stand on the page. @param {HTMLElement} item @returns {Deck} */
export const deckOf = (item) =>
  oneSlide(
    item,
    all(item, ".step").map((step) => ({
      words: copies(one(step, ".step__text").childNodes),
      letter: letterIn(step),
      right: null,
    })),
  );
