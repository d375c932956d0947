import { rowOptions, rowSlides } from "../../static/items/slide_parts.js";

/** A slide per statement, with the scale. @param {HTMLElement} item @returns {Deck} */
export const deckOf = (item) =>
  rowSlides(item, { rows: ".card", about: "legend", by: "statement" }, rowOptions);
