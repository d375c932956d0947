/**
 * The ways out of a page: the clipboard, a file, the printer. A frame, a browser or plain http may
 * refuse each of them, mostly without a word. So nothing is called done that nobody saw happen, and
 * what was refused is shown as text to take by hand.
 */
import { answer } from "./answer.js";
import { make } from "./dom.js";
import { texts as t } from "./texts.js";

const BY_HAND = "by-hand";
/** Some browsers fetch a file only after its link was clicked; then they surely have it. */
const LONG_ENOUGH = 60_000;

/**
 * Put a text on the clipboard.
 * @param {string} text @param {string} [html] the same with headings and lists
 * @returns {Promise<boolean>} whether it stands there now
 */
export async function copy(text, html) {
  try {
    if (!html) await navigator.clipboard.writeText(text);
    else {
      const blobs = [
        [text, "text/plain"],
        [html, "text/html"],
      ].map(([words, type]) => [type, new Blob([words], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }
    return true;
  } catch {
    // Plain http has no clipboard, and a frame may not have it: the older way asks for neither.
    return copyByCommand(text, html);
  }
}

/** @param {string} text @param {string} [html] */
function copyByCommand(text, html) {
  let taken = false;
  /** @param {ClipboardEvent} event */
  const fill = (event) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    taken = true;
  };
  // Nothing is copied where nothing is selected.
  const field = make("textarea", "item__aside");
  field.value = text;
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  field.addEventListener("copy", fill);
  const done = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done && taken;
}

/** Have the browser save a file. It never tells whether it did. @param {string} name @param {string | Blob} text @param {string} type */
export function save(name, text, type) {
  const link = make("a");
  // The byte order mark makes older word processors read a text as UTF-8; JSON may not have it.
  const parts = type === "text/plain" ? ["\ufeff", text] : [text];
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}

/**
 * Whether the frames around this page let it save files; undefined where a frame of another site
 * keeps that to itself.
 */
export function maySave() {
  for (let view = window.self; view !== view.parent; view = /** @type {any} */ (view.parent)) {
    const frame = frameOf(view);
    if (!frame) return undefined;
    const { sandbox } = /** @type {HTMLIFrameElement} */ (frame);
    if (frame.hasAttribute("sandbox") && !sandbox.contains("allow-downloads")) return false;
  }
  return true;
}

/** @param {Window} view */
function frameOf(view) {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}

/** Open the browser's window for printing; false when nothing of it was heard. */
function print() {
  let begun = false;
  const hear = () => {
    begun = true;
  };
  addEventListener("beforeprint", hear, { once: true });
  window.print();
  removeEventListener("beforeprint", hear);
  return begun;
}

/**
 * Copy, and say on a line what came of it. @param {HTMLElement} line @param {string} text
 * @param {string} [html]
 */
export async function copyAndTell(line, text, html) {
  const done = await copy(text, html);
  tell(line, done ? t.copied : t.copy_failed, done ? "" : text);
}

/**
 * Save a file, and say on a line as much of it as is known.
 * @param {HTMLElement} line @param {string} name with its ending @param {string} text
 * @param {string} type
 */
export function saveAndTell(line, name, text, type) {
  const may = maySave();
  if (may !== false) save(name, text, type);
  const unsure = may === undefined ? `${t.downloaded} ${t.download_unsure}` : t.downloaded;
  tell(line, may === false ? t.download_refused : unsure, may ? "" : text);
}

/**
 * Print, or say on a line that it may not be.
 * @param {HTMLElement} line @param {() => string} [text] what is on the paper
 */
export function printAndTell(line, text) {
  const begun = print();
  tell(line, begun ? "" : t.print_refused, begun ? "" : (text?.() ?? ""));
}

/**
 * What was done last, and nothing of what was told before. @param {HTMLElement} line
 * @param {string} words @param {string} text to take by hand, or nothing
 */
function tell(line, words, text) {
  answer(line, words);
  const shown = line.nextElementSibling;
  if (shown?.classList.contains(BY_HAND)) shown.remove();
  if (text) line.after(byHand(text));
}

/** A field that holds a text to select and copy. @param {string} text */
function byHand(text) {
  const label = make("label", BY_HAND, t.by_hand);
  const field = make("textarea");
  Object.assign(field, { value: text, readOnly: true, rows: 8 });
  field.addEventListener("focus", () => field.select());
  label.append(field);
  return label;
}
