/** Numbers in few characters: digits of 64 signs, none of which an LMS would have to escape. */

export const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** @param {number} value @param {number} width */
export function digits(value, width) {
  let text = "";
  for (let rest = value; text.length < width; rest = Math.floor(rest / 64)) {
    text = SIGNS[rest % 64] + text;
  }
  return text;
}

/** @param {string} text */
export const number = (text) => [...text].reduce((sum, sign) => sum * 64 + SIGNS.indexOf(sign), 0);
