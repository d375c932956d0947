/** Making pages safely: text never becomes markup. */

/** Fill `{name}` in a text of the table. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** A text that can stand before another one: it ends in a mark. @param {string} text */
export const sentence = (text) => (/[.:!?…]$/.test(text) ? text : `${text}.`);

/** Make an element. Text is always text: nothing that was typed or loaded becomes markup. */
export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
