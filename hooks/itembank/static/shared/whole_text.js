/**
 * Fields of several lines show all that was typed. On the screen they grow: by style where the
 * browser can, else by this. No browser can break such a field over two sheets of paper, so beside
 * each stands its text, which is what is printed.
 */
import { make } from "./dom.js";

/** From so many characters or lines on a text is not kept on one sheet with what stands around it. */
const LONG = 400;
const MANY = 8;

/** As many rows as the text takes, and no fewer than the field has by itself. @param {HTMLTextAreaElement} area */
function stretch(area) {
  const style = getComputedStyle(area);
  if (/** @type {any} */ (style).fieldSizing === "content") return;
  area.dataset.rows ??= String(area.rows);
  const { scrollX, scrollY } = window;
  area.rows = Number(area.dataset.rows);
  const more = area.scrollHeight - area.clientHeight;
  if (more > 0) area.rows += Math.ceil(more / parseFloat(style.lineHeight));
  // For a moment the page was shorter, and could not stand where it stood.
  if (scrollY !== window.scrollY) window.scrollTo(scrollX, scrollY);
}

/** @param {HTMLTextAreaElement} area @param {HTMLElement} paper */
function write(area, paper) {
  const text = area.value.trimEnd();
  const lines = text.split("\n").length;
  // What is empty leaves room for a pen; a last line that is empty has no height by itself.
  paper.textContent = text || "\n".repeat(Number(area.dataset.rows ?? area.rows));
  paper.toggleAttribute("data-empty", !text);
  paper.toggleAttribute("data-long", text.length > LONG || lines > MANY);
}

/** Fields with the text beside them. @type {Map<HTMLTextAreaElement, HTMLElement>} */
const shown = new Map();

// A text that was put in by a script says nothing of it.
window.addEventListener("beforeprint", () => {
  for (const [area, paper] of shown) write(area, paper);
});

/** Have a field show all of its text. @param {HTMLTextAreaElement} area */
export function showWhole(area) {
  const paper = make("span", "whole-text");
  area.after(paper);
  shown.set(area, paper);
  area.dataset.whole = "";
  for (const news of ["input", "typed-shown"]) {
    area.addEventListener(news, () => {
      stretch(area);
      write(area, paper);
    });
  }
  write(area, paper);
  // Also when the field becomes visible, or another width.
  let width = 0;
  new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width === width) return;
    width = contentRect.width;
    requestAnimationFrame(() => stretch(area));
  }).observe(area);
}

/** Put a text in a field as if it was typed, so that everything that listens hears of it. @param {HTMLTextAreaElement} area @param {string} text */
export function fillIn(area, text) {
  if (area.value === text) return;
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
