/**
 * Divides what does not fit on the screen into pages, so that a room never has to scroll. The
 * view lays its words out in columns of its own width, as a reading device does: the browser
 * breaks the lines, keeps each choice whole, and puts the rest in a next column.
 */
import { one } from "../../static/shared/dom.js";

/** How much larger the letters may be, the largest first, when all of it still fits. */
const FITS = ["large", "roomy", "plain"];

export class Pager {
  /** @param {HTMLElement} view @param {() => void} changed called when there are other pages */
  constructor(view, changed) {
    this.view = view;
    this.page = 0;
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

  /** The largest letters with which all of it stands on one page; else it takes more pages. */
  fit() {
    for (const name of FITS) {
      this.view.dataset.fit = name;
      if (this.#asked === 1 && this.view.scrollHeight <= this.view.clientHeight) break;
    }
    this.turn(Math.min(this.page, this.pages - 1));
  }

  /** The pages of what is asked; what is told always begins a page of its own. */
  get #asked() {
    const told = one(this.view, ".stage__told");
    return told ? Math.round(told.offsetLeft / this.#step()) : this.pages;
  }

  /** @param {number} page from 0 */
  turn(page) {
    this.page = page;
    this.view.scrollLeft = page * this.#step();
  }
}
