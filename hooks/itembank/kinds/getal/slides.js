import { optionSlide } from "../../static/items/slide_parts.js";

/** The question, and the number under it once it is told. @param {HTMLElement} item @returns {Deck} */
export function deckOf(item) {
  const deck = optionSlide(item);
  const [slide] = deck.slides;
  slide.solved = slide.told.filter((node) => node.matches("[data-answer]"));
  slide.told = slide.told.filter((node) => !node.matches("[data-answer]"));
  return deck;
}
