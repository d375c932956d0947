/** The screen itself: a dialog that covers the page, with its bars, panels and words. */

import { fill, make, makeButton, makeStatus, ROOT, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { Countdown } from "./countdown.js";

/** What a room is shown needs at least this height, in pixels of the page. */
const SMALL = 340;
const ZOOMS = ["1", "1.3", "1.6"];

/**
 * @typedef {object} Position  where one is and what can be done
 * @property {string} place
 * @property {string} part
 * @property {number} page from 0
 * @property {number} pages
 * @property {boolean} canReveal
 * @property {boolean} revealed
 * @property {boolean} [graded]
 * @property {boolean} first
 * @property {boolean} last
 */

/**
 * Where nothing is right or wrong there is no answer to show, only what there is to say.
 * @param {boolean | undefined} graded @param {boolean} revealed
 */
const wordsFor = (graded, revealed) =>
  graded
    ? revealed
      ? "show_hide"
      : "show_reveal"
    : revealed
      ? "show_hide_told"
      : "show_reveal_told";

const BUTTON = "stage__button";
const HELP = /** @type {const} */ (["next", "back", "item", "ends", "count", "leave"]);

/** A button that opens a panel. @param {string} words @param {HTMLElement} panel */
function opener(words, panel) {
  const button = makeButton(words, () => {}, BUTTON);
  button.popoverTargetElement = panel;
  return button;
}

/** The link of an activity and the picture of its code. @param {ShownPart} part @param {ActivityList} catalog */
function codeOfActivity({ key, title }, catalog) {
  const picture = make("img");
  picture.alt = `${t.link_qr} ${title}`;
  picture.src = new URL(fill(catalog.picture, { key }), ROOT).href;
  return [picture, make("p", "", new URL(fill(catalog.stable, { key }), ROOT).href)];
}

export class Stage {
  digits = true;
  /** What is not about one activity; a series may add to it. */
  tools = make("div", "stage__tools");
  /** What was told last. */
  said = "";

  /** @param {Record<"next" | "back" | "reveal" | "leave", () => void>} does */
  constructor(does) {
    this.does = does;
    this.dialog = make("dialog", "stage");
    this.dialog.setAttribute("aria-label", t.show_label);
    this.dialog.dataset.zoom = ZOOMS[0];
    this.view = make("div", "stage__view");
    this.view.tabIndex = -1;
    this.status = makeStatus("item__aside");
    this.clock = new Countdown((words) => this.say(words));
    this.place = make("p", "stage__place");
    this.pageLine = make("p", "stage__page");
    this.code = make("div", "stage__panel stage__panel--code");
    this.code.popover = "auto";
    this.codeButton = opener(t.show_code, this.code);
    this.backButton = makeButton(t.show_back, () => does.back(), BUTTON);
    this.revealButton = makeButton(t.show_reveal, () => does.reveal(), BUTTON);
    this.nextButton = makeButton(t.show_next, () => does.next(), `${BUTTON} stage__button--main`);
    const help = this.#help();
    this.dialog.append(this.#top(help), this.clock.line, this.view, this.#bottom(), this.status);
    this.dialog.append(this.clock.panel, help, this.code);
    // Escape closes an open panel first; the browser sees to that.
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (event.target === this.dialog) does.leave();
    });
  }

  open() {
    this.dialog.showModal();
    // At 400% a question takes two dozen pages. Who presents can do something about that.
    this.view.focus();
    if (innerHeight < SMALL) this.#warn();
  }

  /** Not closed by Escape: without a touch before it, the browser would close the stage as well. */
  #warn() {
    const panel = make("div", "stage__panel");
    panel.popover = "manual";
    const close = makeButton(t.show_anyway, () => {
      panel.remove();
      this.view.focus();
    });
    panel.append(make("p", "", t.show_small), close);
    this.dialog.append(panel);
    panel.showPopover();
    close.focus();
  }

  /** What is drawn anew may have had the focus. It stays on a button that is still there. */
  keepFocus() {
    if (!this.dialog.contains(document.activeElement) || document.activeElement === this.dialog) {
      this.view.focus();
    }
  }

  /** Say something once to who listens to the screen. @param {string} words */
  say(words) {
    say(this.status, words);
  }

  /** @param {HTMLElement} help */
  #top(help) {
    const bar = make("header", "stage__bar");
    const fullscreen = makeButton(t.show_fullscreen, () => this.toggleFullscreen(), BUTTON);
    fullscreen.hidden = !document.fullscreenEnabled;
    this.tools.append(
      opener(t.show_clock, this.clock.panel),
      this.codeButton,
      makeButton(t.show_zoom, () => this.#zoom(), BUTTON),
      fullscreen,
      opener(t.show_keys, help),
      makeButton(t.show_leave, () => this.does.leave(), BUTTON),
    );
    bar.append(this.place, this.tools);
    return bar;
  }

  #bottom() {
    const bar = make("footer", "stage__bar");
    bar.append(this.backButton, this.pageLine, this.revealButton, this.nextButton);
    return bar;
  }

  #help() {
    const panel = make("div", "stage__panel");
    panel.popover = "auto";
    const list = make("dl", "stage__keys");
    for (const name of HELP) {
      list.append(
        make("dt", "", t[/** @type {const} */ (`keys_${name}`)]),
        make("dd", "", t[/** @type {const} */ (`does_${name}`)]),
      );
    }
    const label = make("label");
    const box = make("input");
    Object.assign(box, { type: "checkbox", checked: true });
    box.addEventListener("change", () => {
      this.digits = box.checked;
    });
    label.append(box, ` ${t.show_digits}`);
    panel.append(list, label, make("p", "", t.show_kept_nowhere));
    return panel;
  }

  #zoom() {
    const { dataset } = this.dialog;
    dataset.zoom = ZOOMS[(ZOOMS.indexOf(dataset.zoom ?? "") + 1) % ZOOMS.length];
    this.refit();
  }

  /** Set by who divides the view into pages. */
  refit() {}

  /** Not every browser allows it, and none without a touch or a key. */
  toggleFullscreen() {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.();
    done?.catch(() => this.say(t.show_no_fullscreen));
  }

  /** @param {ShownPart} part @param {ActivityList} catalog */
  presents(part, catalog) {
    this.clock.propose(part.minutes);
    this.codeButton.hidden = !part.code && (!part.key || !catalog.codes);
    if (this.codeButton.hidden) return;
    this.code.replaceChildren(...(part.code?.() ?? codeOfActivity(part, catalog)));
  }

  /** @param {Position} position */
  tell({ place, part, page, pages, canReveal, revealed, graded, first, last }) {
    this.place.textContent = [place, part].filter(Boolean).join(", ");
    this.pageLine.textContent =
      pages > 1 ? fill(t.show_page, { number: page + 1, total: pages }) : "";
    this.revealButton.hidden = !canReveal;
    this.revealButton.textContent = t[wordsFor(graded, revealed)];
    this.backButton.setAttribute("aria-disabled", String(first));
    this.nextButton.setAttribute("aria-disabled", String(last));
    const words = [this.place.textContent, this.pageLine.textContent].filter(Boolean).join(", ");
    if (this.said !== words) this.say(words);
    this.said = words;
  }
}
