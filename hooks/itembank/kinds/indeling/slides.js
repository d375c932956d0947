import { rowOptions, rowSlides } from "../../static/items/slide_parts.js";

/** A slide per card, with the groups. @param {HTMLElement} item @returns {Deck} */
export const deckOf = (item) =>
  rowSlides(item, { rows: ".card", about: "legend", by: "index" }, rowOptions);
