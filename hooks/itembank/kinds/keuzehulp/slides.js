import { partSlides } from "../../static/items/slide_parts.js";

/** A slide per question. @param {HTMLElement} tool @returns {Deck} */
export const deckOf = (tool) =>
  partSlides(tool, { intro: ".tool__intro", labels: ".option", helps: ".choice-step__why" });
