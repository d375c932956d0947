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
 * @property {string} opens  what a telephone asks for, once the answer is shown
 * @property {number} page from 0
 * @property {number} pages
 * @property {string} total  how many hands were counted
 * @property {string} vote  what the button says that lets them talk, or vote again
 * @property {boolean} canReveal
 * @property {boolean} revealed
 * @property {boolean} [graded]
 * @property {boolean} first
 * @property {boolean} last
 * @property {boolean} settled  whether this can be said: where one is is known
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
/** A button that opens a panel. @param {string} words @param {HTMLElement} panel */
function opener(words, panel) {
  const button = makeButton(words, () => {}, BUTTON);
  button.popoverTargetElement = panel;
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", words);
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

  /** @param {Record<"next" | "back" | "reveal" | "vote" | "leave", () => void>} does */
  constructor(does) {
    this.does = does;
    this.dialog = make("dialog", "stage");
    this.dialog.setAttribute("aria-label", t.show_label);
    this.dialog.dataset.zoom = ZOOMS[0];
    this.view = make("div", "stage__view");
    this.view.tabIndex = -1;
    // Without a name of its own a screen reader takes all that stands in it for its name.
    this.view.setAttribute("role", "group");
    this.view.setAttribute("aria-label", t.show_sheet);
    this.status = makeStatus("item__aside");
    this.clock = new Countdown((words) => this.say(words));
    this.place = make("p", "stage__place");
    this.pageLine = make("p", "stage__page");
    this.opens = make("p", "stage__opens");
    this.code = make("div", "stage__panel stage__panel--code");
    this.code.popover = "auto";
    this.codeButton = opener(t.show_code, this.code);
    this.total = make("p", "stage__total");
    this.notice = make("p", "stage__notice");
    this.cover = makeButton("", () => this.setBlack(false), "stage__black");
    this.cover.append(make("span", "item__aside", t.show_light));
    this.cover.hidden = true;
    this.results = make("div", "stage__panel");
    this.help = make("div", "stage__panel");
    for (const panel of [this.results, this.help]) panel.popover = "auto";
    this.voteButton = makeButton("", () => does.vote(), `${BUTTON} stage__button--vote`);
    this.backButton = makeButton(t.show_back, () => does.back(), BUTTON);
    this.revealButton = makeButton(t.show_reveal, () => does.reveal(), BUTTON);
    this.nextButton = makeButton(t.show_next, () => does.next(), `${BUTTON} stage__button--main`);
    this.dialog.append(this.#top(), this.clock.line, this.view, this.#bottom(), this.status);
    this.dialog.append(
      this.clock.panel,
      this.help,
      this.code,
      this.results,
      this.notice,
      this.cover,
    );
    // Escape closes an open panel first; the browser sees to that.
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (event.target !== this.dialog) return;
      if (this.isBlack) this.setBlack(false);
      else does.leave();
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

  #top() {
    const bar = make("header", "stage__bar");
    const fullscreen = makeButton(t.show_fullscreen, () => this.toggleFullscreen(), BUTTON);
    fullscreen.hidden = !document.fullscreenEnabled;
    this.tools.append(
      opener(t.show_clock, this.clock.panel),
      this.codeButton,
      this.#resultsButton(),
      makeButton(t.show_zoom, () => this.#zoom(), BUTTON),
      fullscreen,
      opener(t.show_keys, this.help),
      makeButton(t.show_leave, () => this.does.leave(), BUTTON),
    );
    bar.append(this.place, this.opens, this.pageLine, this.total, this.tools);
    return bar;
  }

  #bottom() {
    const bar = make("footer", "stage__bar");
    bar.append(this.backButton, this.voteButton, this.revealButton, this.nextButton);
    return bar;
  }

  #resultsButton() {
    const button = opener(t.show_results, this.results);
    button.addEventListener("click", () => this.#showResults());
    return button;
  }

  /** What the panels hold is fetched when the first slide stands there: the network may go. */
  async fillPanels() {
    const { helpWith } = await import("./help.js");
    this.help.replaceChildren(...helpWith(this));
    await import("./report.js");
  }

  async #showResults() {
    this.results.replaceChildren(...(await this.report(() => this.clear())));
  }

  /** How they voted, to take along. @param {() => void} [clear] where one may begin anew */
  async report(clear) {
    const { resultsOf } = await import("./report.js");
    return resultsOf({ ...this.voted(), clear });
  }

  /** Set by who counts: the hands are gone. */
  clear() {}

  /** Set by who knows them: the parts, and how the room voted. @returns {{parts: ShownPart[], room: Room}} */
  voted() {
    throw new Error("nobody votes");
  }

  get isBlack() {
    return !this.cover.hidden;
  }

  /** Nothing to look at while people talk; the clock goes on. @param {boolean} black */
  setBlack(black) {
    this.cover.hidden = !black;
    for (const part of /** @type {HTMLCollectionOf<HTMLElement>} */ (this.dialog.children))
      part.inert = black && part !== this.cover && part !== this.status;
    if (black) this.cover.focus();
    else this.view.focus();
    this.say(black ? t.show_black : "");
    this.darkened();
  }

  /** Set by who tells of it elsewhere. */
  darkened() {}

  /** Something whoever presents must see before going on. @param {string} words */
  warn(words) {
    this.notice.textContent = words;
    if (words) this.say(words);
  }

  #zoom() {
    const { dataset } = this.dialog;
    dataset.zoom = ZOOMS[(ZOOMS.indexOf(dataset.zoom ?? "") + 1) % ZOOMS.length];
    this.refit(Number(dataset.zoom));
  }

  /** Set by who divides the view into pages. @param {number} _zoom */
  refit(_zoom) {}

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
  tell({
    place,
    part,
    opens,
    page,
    pages,
    total,
    vote,
    canReveal,
    revealed,
    graded,
    first,
    last,
    settled,
  }) {
    this.place.textContent = [place, part].filter(Boolean).join(", ");
    this.pageLine.textContent =
      pages > 1 ? fill(t.show_page, { number: page + 1, total: pages }) : "";
    this.opens.textContent = opens;
    this.total.textContent = total;
    this.voteButton.hidden = !vote;
    this.voteButton.textContent = vote;
    this.revealButton.hidden = !canReveal;
    this.revealButton.textContent = t[wordsFor(graded, revealed)];
    this.backButton.setAttribute("aria-disabled", String(first));
    this.nextButton.setAttribute("aria-disabled", String(last));
    const told = [this.place, this.opens, this.pageLine].map(({ textContent }) => textContent);
    const words = told.filter(Boolean).join(", ");
    if (!settled || this.said === words) return;
    this.say(words);
    this.said = words;
  }
}
