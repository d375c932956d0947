import { asked, copies, letterIn, toldIn, wordsOf } from "../../static/items/slide_parts.js";
import { all, make } from "../../static/shared/dom.js";

/**
 * Every scene is a slide, its turns lead to others, and its ends are told about.
 * @param {HTMLElement} item @returns {Deck}
 */
export function deckOf(item) {
  const told = toldIn(item);
  const scenes = Object.fromEntries(
    all(item, ".scene").map((scene) => [scene.dataset.scene ?? "", slideOf(scene, told)]),
  );
  const [first] = Object.values(scenes);
  first.ask = [...asked(item), ...first.ask];
  return { slides: [first], scenes };
}

/** @param {HTMLElement} scene @param {Node[]} told @returns {Slide} */
function slideOf(scene, told) {
  const turns = all(scene, ".turn");
  const parts = [...scene.children].filter(
    (part) => !part.matches(".scene__choose, ul:has(.turn)"),
  );
  const text = make("div", "stage__scene");
  text.append(...copies(parts));
  return {
    ask: [text],
    choices: turns.map((turn) => ({
      words: wordsOf(turn),
      letter: letterIn(turn),
      right: null,
      to: turn.dataset.to,
    })),
    counted: true,
    told: turns.length ? [] : told,
  };
}
