import { partSlides } from "../../static/items/slide_parts.js";

/** A slide per part of the plan. @param {HTMLElement} tool @returns {Deck} */
export const deckOf = (tool) =>
  partSlides(tool, {
    intro: ".tool__intro",
    labels: ".plan__field > label",
    helps: ".plan__help",
  });
