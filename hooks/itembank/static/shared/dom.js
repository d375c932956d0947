/**
 * The page: where its site begins, how to find its parts, and how to add to it safely. Text is
 * always text: nothing that was typed or loaded becomes markup.
 */

/** The first page of this site; a fork may stand in any folder of its host. */
export const ROOT = new URL("../../../../", import.meta.url);

/**
 * Fill `{name}` in a text of the table.
 * @param {string} text @param {Record<string, string | number>} values
 */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** A text that ends in this mark, unless it has one. @param {string} text @param {string} sign */
export const endsIn = (text, sign) => (/[.:!?…]$/.test(text) ? text : text + sign);

/** A text that can stand before another one: it ends in a mark. @param {string} text */
export const sentence = (text) => endsIn(text, ".");

/** Words that go on after others. @param {string} words */
export const lowerFirst = (words) => words[0].toLowerCase() + words.slice(1);

/**
 * A part that the template of the page always holds.
 * @template {string} S @param {ParentNode} place @param {S} selector @returns {Found<S>}
 */
export const one = (place, selector) => /** @type {Found<S>} */ (place.querySelector(selector));

/**
 * All parts, in the order of the page.
 * @template {string} S @param {ParentNode} place @param {S} selector @returns {Found<S>[]}
 */
export const all = (place, selector) =>
  /** @type {Found<S>[]} */ ([...place.querySelectorAll(selector)]);

/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} [className]
 * @param {string} [text] @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/**
 * A button that does something; it never sends a form.
 * @param {string} words @param {(event: Event) => unknown} action @param {string} [className]
 */
export function makeButton(words, action, className = "action") {
  const button = make("button", className, words);
  button.type = "button";
  button.addEventListener("click", action);
  return button;
}

/** Do what can wait until the page has been drawn. @param {() => void} action */
export const afterPaint = (action) => requestAnimationFrame(() => setTimeout(action));

/**
 * Wait, before something moves the page, until a press that is on its way has become a click. It is
 * one when it ends where it began: what comes into the page in between moves what was pressed from
 * under the pointer, and the click is lost. A field that is left by a press tells so before it has
 * ended, and what was fetched comes when it comes.
 */
export function pressOver() {
  return new Promise((done) => {
    // Looked at with every frame: a phone keeps a button pressed for a moment after the finger left,
    // and nothing tells when that ends.
    const look = () =>
      document.querySelector(":active") ? requestAnimationFrame(look) : done(undefined);
    look();
  });
}

/**
 * Move the focus to what was changed just now, when it has been drawn: a screen reader that is told
 * sooner reads the old words.
 * @param {HTMLElement} element @param {HTMLElement} [above]  what stands above it and comes into view too
 */
export function goTo(element, above) {
  afterPaint(() => {
    // As a number it can be gone to: -1 of what cannot be walked to, 0 of a button.
    element.tabIndex += 0;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
    above?.scrollIntoView({ block: "nearest" });
  });
}

/** A line of which every change is read out. @param {string} className */
export function makeStatus(className) {
  const line = make("div", className);
  line.setAttribute("role", "status");
  return line;
}

/**
 * Say something in such a line. The words get a paragraph: of words right in it a screen reader that
 * reads the page line by line says only that there is a status line.
 * @param {Element} line @param {string} words none empty it @param {(Node | string)[]} more
 */
export function say(line, words, ...more) {
  const told = make("p", "", words);
  told.append(...more);
  line.replaceChildren(...(told.hasChildNodes() ? [told] : []));
}
