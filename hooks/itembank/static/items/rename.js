/** Items that stand in another order than on their own page. */
import { lowerFirst, one } from "../shared/dom.js";

/**
 * Give an item other words to be known by, in its heading and in the names of its controls. They come
 * in when it is opened again.
 * @param {HTMLElement} item @param {string} words  "Vraag 4"
 */
export function rename(item, words) {
  one(item, ".item__label").childNodes[0].textContent = words;
  one(item, "summary .item__aside").textContent = `: ${lowerFirst(words)}`;
}
