import { copies, letterIn, oneSlide } from "../../static/items/slide_parts.js";
import { all, make, one } from "../../static/shared/dom.js";

/** The steps as they stand on the page, and then in their order. @param {HTMLElement} item @returns {Deck} */
export function deckOf(item) {
  const steps = all(item, ".step");
  const choices = steps.map((step) => ({
    words: copies(one(step, ".step__text").childNodes),
    letter: letterIn(step),
    right: null,
  }));
  const deck = oneSlide(item, choices);
  const order = make("ol", "stage__choices");
  const byPlace = [...steps.keys()].sort(
    (one, other) => Number(steps[one].dataset.index) - Number(steps[other].dataset.index),
  );
  for (const [place, index] of byPlace.entries()) {
    const row = make("li", "stage__choice");
    row.dataset.mark = "key";
    const words = make("span", "stage__words");
    words.append(make("b", "", choices[index].letter ?? ""), " ", ...copies(choices[index].words));
    row.append(make("span", "stage__number", String(place + 1)), words);
    order.append(row);
  }
  deck.slides[0].solved = [order];
  return deck;
}
