/** The QR code of an address, drawn on the page: nobody else hears of it. */
import { generate } from "../../vendor/lean-qr.js";

const SVG = "http://www.w3.org/2000/svg";
/** Light modules around the code, without which a camera does not find it (ISO/IEC 18004). */
const QUIET = 4;
/** A code of more modules a side is not read any more at a third of the size that it is shown at. */
const MOST_MODULES = 65;
/** Dots of a saved picture for every module. */
const DOTS = 16;

/** @typedef {import("../../vendor/lean-qr.js").Code} Code */

/** The code of a text, or null when no code can hold it. @param {string} text @returns {Code | null} */
export function codeFor(text) {
  try {
    return generate(text);
  } catch {
    return null;
  }
}

/** Whether it is read from the back of a room, or askew. @param {Code} code */
export const isReadFromAfar = ({ size }) => size <= MOST_MODULES;

/** The dark modules, from the corner of the quiet zone. @param {Code} code @returns {[number, number][]} */
function dark(code) {
  /** @type {[number, number][]} */
  const found = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) found.push([x + QUIET, y + QUIET]);
  }
  return found;
}

/** @param {Code} code */
const sideOf = ({ size }) => size + 2 * QUIET;

/** A picture of the code, black on white in every scheme. @param {Code} code @param {string} name what it is, for who does not see it */
export function pictureOf(code, name) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outlineOf(code));
  path.setAttribute("fill", "#000");
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${sideOf(code)} ${sideOf(code)}`);
  picture.setAttribute("shape-rendering", "crispEdges");
  picture.setAttribute("class", "link-card__code");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", name);
  picture.append(path);
  return picture;
}

/** @param {Code} code */
const outlineOf = (code) =>
  dark(code)
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join("");

/** The picture as a file that stays sharp at any size. @param {Code} code */
export const svgOf = (code) =>
  `<svg xmlns="${SVG}" viewBox="0 0 ${sideOf(code)} ${sideOf(code)}">` +
  `<path fill="#fff" d="M0 0h${sideOf(code)}v${sideOf(code)}H0z"/>` +
  `<path d="${outlineOf(code)}"/></svg>`;

/** The picture in dots, for programs that take no other. @param {Code} code @returns {Promise<Blob | null>} */
export function pngOf(code) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = sideOf(code) * DOTS;
  const brush = canvas.getContext("2d");
  if (!brush) return Promise.resolve(null);
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = "#000";
  for (const [x, y] of dark(code)) brush.fillRect(x * DOTS, y * DOTS, DOTS, DOTS);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
