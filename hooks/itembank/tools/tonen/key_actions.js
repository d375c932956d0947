/**
 * What a key does while presenting. A clicker sends the keys of a keyboard: PageUp, PageDown, F5
 * and Escape.
 *
 * @typedef {"next" | "back" | "nextItem" | "previousItem" | "first" | "last" | "fullscreen"
 *   | "black" | "vote" | "hands"} Name
 * @typedef {{name: Name} | {name: "count", index: number, change: number}} Action
 */

/** @type {Record<string, Name>} */
const KEYS = {
  PageDown: "next",
  ArrowRight: "next",
  " ": "next",
  PageUp: "back",
  ArrowLeft: "back",
  ArrowDown: "nextItem",
  ArrowUp: "previousItem",
  Home: "first",
  End: "last",
  F5: "fullscreen",
};
/** Of one sign, so they can be switched off. Clickers send one of the first two. @type {Record<string, Name>} */
const SIGNS = { b: "black", ".": "black", p: "vote", h: "hands" };
/** These never mean anything to a control, so they work wherever the focus is. */
const ALWAYS = ["PageDown", "PageUp", "F5"];

/**
 * @param {KeyboardEvent} event @param {boolean} signs  whether keys of one sign do something (WCAG
 * 2.1.4: they can be switched off)
 * @returns {Action|undefined}
 */
export function keyAction(event, signs) {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const { target, key } = event;
  if (!(target instanceof Element)) return undefined;
  if (target.closest("[popover]") && !ALWAYS.includes(key)) return undefined;
  const typing = target.matches("input, select, textarea");
  if (typing && !ALWAYS.includes(key)) return undefined;
  if (key === " " && target.matches("button, a")) return undefined;
  // By its place on the keyboard, so that Shift makes it one less whatever sign it then types.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  if (digit && signs) {
    return { name: "count", index: Number(digit[1]) - 1, change: event.shiftKey ? -1 : 1 };
  }
  const sign = signs && SIGNS[key.toLowerCase()];
  if (sign) return { name: sign };
  return KEYS[key] ? { name: KEYS[key] } : undefined;
}
