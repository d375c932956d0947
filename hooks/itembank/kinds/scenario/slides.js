import {
  asked,
  copies,
  letterIn,
  roadTo,
  toldIn,
  wordsOf,
} from "../../static/items/slide_parts.js";
import { all, make } from "../../static/shared/dom.js";

/**
 * Every scene is a slide, its turns lead to others, and its ends are told about.
 * @param {HTMLElement} item @returns {Deck}
 */
export function deckOf(item) {
  const told = toldIn(item);
  const scenes = all(item, ".scene");
  const first = slideOf(scenes[0], told);
  first.ask = [...asked(item), ...first.ask];
  return {
    slides: [first],
    after(road) {
      /** @type {HTMLElement | undefined} */
      let scene = scenes[0];
      const words = [];
      for (const index of road) {
        /** @type {HTMLElement | undefined} */
        const turn = scene && all(scene, ".turn")[index];
        if (!turn) return undefined;
        words.push(copies(wordsOf(turn)));
        scene = scenes.find(({ dataset }) => dataset.scene === turn.dataset.to);
      }
      if (!scene) return undefined;
      const slide = slideOf(scene, told);
      slide.ask.unshift(roadTo(words, !slide.turns));
      return slide;
    },
  };
}

/** @param {HTMLElement} scene @param {HTMLElement[]} told @returns {Slide} */
function slideOf(scene, told) {
  const turns = all(scene, ".turn");
  const parts = [...scene.children].filter(
    (part) => !part.matches(".scene__choose, ul:has(.turn)"),
  );
  const text = make("div", "stage__scene");
  text.append(...copies(parts));
  return {
    ask: [text],
    choices: turns.map((turn) => ({ words: wordsOf(turn), letter: letterIn(turn), right: null })),
    counted: turns.length > 0,
    told: turns.length ? [] : told,
    turns: turns.length > 0,
  };
}
