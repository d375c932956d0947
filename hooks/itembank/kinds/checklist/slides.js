import { partSlides } from "../../static/items/slide_parts.js";

/** A slide per group of points. @param {HTMLElement} tool @returns {Deck} */
export const deckOf = (tool) =>
  partSlides(tool, {
    intro: ".checklist__intro",
    labels: ".check__label",
    helps: ".check__explanation",
  });
