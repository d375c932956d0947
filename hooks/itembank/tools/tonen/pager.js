/**
 * Divides what is shown over sheets, so that a room never scrolls. What can be chosen from, or what
 * is the answer, stands whole on one sheet, with as much of the question before it as fits.
 *
 * Sheets are columns as wide as the view, as a reading device has them: the browser breaks the
 * lines. There are three rows of sheets, each with letters of its own size: what comes before, what
 * it is about now, and what is told afterwards.
 */
import { make } from "../../static/shared/dom.js";

/** How large the letters may be, the largest first: those of a choice are 4 units high at 1. */
const SIZES = [1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.8];
/** A narrow screen is held in a hand: there they may be those of a page. */
const NARROW = 640;
const NARROW_SIZES = [...SIZES, 0.7];
/** Words to read through are no title. */
const LARGEST_TOLD = 1.2;
/** What was chosen from and why it is so stand together only when nothing gets smaller than this. */
const TOGETHER = 1;
/** So many choices may stand in two columns. */
const MANY = 4;

/** What tells where the later rows begin, the last first. */
const ROWS = /** @type {const} */ (["telling", "landing"]);

/**
 * @typedef {object} Content
 * @property {Element[]} ask  blocks in the order of reading
 * @property {HTMLElement} [answer]  what must stand whole on one sheet
 * @property {HTMLElement[]} told
 * @property {boolean} joins  whether what is told may stand under the answer
 */

/**
 * Set the largest of these sizes that fits. Each try divides the sheets anew, so few are tried.
 * @param {number[]} sizes the largest first @param {(size: number) => boolean} fits sets it
 */
function largest(sizes, fits) {
  let low = 0;
  let high = sizes.length - 1;
  if (!fits(sizes[high])) return false;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(sizes[middle])) high = middle;
    else low = middle + 1;
  }
  return fits(sizes[high]);
}

export class Pager {
  page = 0;
  /** The sheet with what can be chosen from, and the first with what is told. */
  landing = 0;
  telling = 0;
  before = make("div", "stage__sheets");
  now = make("div", "stage__sheets");
  told = make("section", "stage__sheets stage__told");
  /** @type {Content} */
  content = { ask: [], told: [], joins: false };
  zoom = 1;

  /** @param {HTMLElement} view @param {() => void} changed called when there are other pages */
  constructor(view, changed) {
    this.view = view;
    /** Turning to a page by Tab or by a find in the page is turning to it as well. */
    view.addEventListener("scroll", () => {
      const page = Math.round(view.scrollLeft / this.#step());
      if (page === this.page) return;
      this.page = page;
      changed();
    });
    new ResizeObserver(() => {
      this.fit();
      changed();
    }).observe(view);
  }

  /** The width of a page and of the gap to the next. */
  #step() {
    return this.view.clientWidth + (parseFloat(getComputedStyle(this.view).columnGap) || 0);
  }

  get pages() {
    return Math.max(1, Math.round(this.view.scrollWidth / this.#step()));
  }

  /** @param {Content} content */
  show(content) {
    this.content = content;
    this.told.replaceChildren(...content.told);
    this.page = this.landing = this.telling = 0;
    this.fit();
  }

  /** Lay it out anew, on the sheet where it was: of the same row, when rows got longer or shorter. */
  fit() {
    const row = ROWS.find((name) => this[name] > 0 && this.page >= this[name]);
    const within = this.page - (row ? this[row] : 0);
    // What is moved to another row of sheets loses the focus.
    const focused = document.activeElement;
    const joined = this.#arrange();
    if (this.before.hasChildNodes()) this.#fewest(this.before, this.sizes);
    const apart = this.content.told.length > 0 && !joined;
    if (apart) {
      const sizes = this.sizes.filter((size) => size <= LARGEST_TOLD);
      this.#fewest(this.told, sizes);
    }
    const rows = [this.before, this.now, ...(apart ? [this.told] : [])];
    this.view.replaceChildren(...rows.filter((row) => row.hasChildNodes()));
    this.landing = this.#sheetOf(this.now);
    this.telling = joined ? this.landing : this.#sheetOf(this.told);
    if (focused instanceof HTMLElement && this.view.contains(focused)) focused.focus();
    this.turn(Math.min((row ? this[row] : 0) + within, this.pages - 1));
  }

  /** @param {HTMLElement} row */
  #sheetOf(row) {
    return row.isConnected ? Math.round(row.offsetLeft / this.#step()) : this.pages - 1;
  }

  /** Who asks for larger letters gets more sheets. */
  get sizes() {
    const sizes = this.view.clientWidth < NARROW ? NARROW_SIZES : SIZES;
    return this.zoom > 1 ? sizes.filter((size) => size >= 1) : sizes;
  }

  /**
   * Divide what is asked so that the answer stands on one sheet. On a screen too small for all the
   * choices it is told what is right, and the others come with their reasons.
   * @returns {boolean} whether what is told stands there as well
   */
  #arrange() {
    const { ask, answer, told, joins } = this.content;
    if (!answer) {
      this.#divide(0);
      this.#fewest(this.now, this.sizes);
      return false;
    }
    for (const short of [false, true]) {
      answer.toggleAttribute("data-short", short);
      for (let at = 0; at <= ask.length; at += 1) {
        this.#divide(at);
        if (!this.#one(this.sizes)) continue;
        if (!joins || !told.length) return false;
        this.now.append(this.told);
        if (this.#one(this.sizes.filter((size) => size >= TOGETHER))) return true;
        this.told.remove();
        this.#one(this.sizes);
        return false;
      }
    }
    answer.removeAttribute("data-short");
    this.#divide(0);
    this.#fewest(this.now, this.sizes);
    return false;
  }

  /** @param {number} at how many blocks of what is asked stand before */
  #divide(at) {
    const { ask, answer } = this.content;
    this.before.replaceChildren(...ask.slice(0, at));
    this.now.replaceChildren(...ask.slice(at), ...(answer ? [answer] : []));
  }

  /**
   * Whether it can stand on one sheet: then it does, with the largest letters, and in two columns
   * when those may be larger so.
   * @param {number[]} sizes
   */
  #one(sizes) {
    const { answer } = this.content;
    const many = (answer?.childElementCount ?? 0) >= MANY && this.view.clientWidth >= NARROW;
    /** @param {number} size */
    const fits = (size) =>
      (many ? [false, true] : [false]).some((columns) => {
        answer?.toggleAttribute("data-columns", columns);
        return this.#pages(this.now, size) === 1;
      });
    if (largest(sizes, fits)) return true;
    answer?.removeAttribute("data-columns");
    return false;
  }

  /** The fewest sheets, and then the largest letters. @param {HTMLElement} row @param {number[]} sizes */
  #fewest(row, sizes) {
    const least = this.#pages(row, sizes[sizes.length - 1]);
    largest(sizes, (size) => this.#pages(row, size) <= least);
  }

  /** The sheets of a row with letters of this size. @param {HTMLElement} row @param {number} size */
  #pages(row, size) {
    if (row.parentElement !== this.view || this.view.childElementCount > 1)
      this.view.replaceChildren(row);
    row.style.setProperty("--fit", String(size));
    return this.view.scrollHeight > this.view.clientHeight ? Infinity : this.pages;
  }

  /** @param {number} page from 0 */
  turn(page) {
    this.page = page;
    this.view.scrollLeft = page * this.#step();
  }
}
