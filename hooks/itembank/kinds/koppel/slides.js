import { copies, letterIn, rowSlides } from "../../static/items/slide_parts.js";
import { all, one } from "../../static/shared/dom.js";

/** A slide per pair, with everything there is to choose from. @param {HTMLElement} item @returns {Deck} */
export const deckOf = (item) =>
  rowSlides(item, { rows: ".pair", about: ".pair__left", by: "index" }, (row) =>
    all(item, ".matches > li").map((match) => ({
      words: copies(one(match, "span").childNodes),
      letter: letterIn(match),
      right: match.dataset.match === row.dataset.index,
    })),
  );
