/** The QR code of an address, drawn on the page: nobody else hears of it. */
import { generate } from "../../vendor/lean-qr.js";

const SVG = "http://www.w3.org/2000/svg";
/** Light modules around the code, without which a camera does not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A picture of the code, black on white in every scheme.
 * @param {string} text @param {string} name what the picture is, for who does not see it
 * @returns {SVGElement|null} null when the text does not fit in a code
 */
export function codeOf(text, name) {
  /** @type {import("../../vendor/lean-qr.js").Code} */
  let code;
  try {
    code = generate(text);
  } catch {
    return null;
  }
  const path = document.createElementNS(SVG, "path");
  const dark = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) dark.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
    }
  }
  path.setAttribute("d", dark.join(""));
  path.setAttribute("fill", "#000");
  const picture = document.createElementNS(SVG, "svg");
  const side = code.size + 2 * QUIET;
  picture.setAttribute("viewBox", `0 0 ${side} ${side}`);
  picture.setAttribute("shape-rendering", "crispEdges");
  picture.setAttribute("class", "link-card__code");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", name);
  picture.append(path);
  return picture;
}
