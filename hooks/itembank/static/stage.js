/** The screen itself: a dialog that covers the page, with its bars, panels and words. */
import { ROOT } from "./course.js";
import { Countdown } from "./countdown.js";
import { fill, make } from "./dom.js";
import { texts as t } from "./texts.js";

const ZOOMS = ["1", "1.3", "1.6"];

/** Where nothing is right or wrong there is no answer to show, only what there is to say. */
const wordsFor = (graded, revealed) =>
  graded
    ? revealed ? "show_hide" : "show_reveal"
    : revealed ? "show_hide_told" : "show_reveal_told";

export class Stage {
  /** @param {{next: Function, back: Function, reveal: Function, leave: Function}} does */
  constructor(does) {
    this.does = does;
    this.digits = true;
    this.dialog = make("dialog", "stage");
    this.dialog.setAttribute("aria-label", t.show_label);
    this.dialog.dataset.zoom = ZOOMS[0];
    this.view = make("div", "stage__view");
    this.view.tabIndex = -1;
    this.status = make("p", "item__aside");
    this.status.setAttribute("role", "status");
    this.clock = new Countdown((words) => this.say(words));
    this.dialog.append(this.#top(), this.clock.line, this.view, this.#bottom(), this.status);
    this.dialog.append(...this.panels);
    // Escape closes an open panel first; the browser sees to that.
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (event.target === this.dialog) does.leave();
    });
  }

  open() {
    this.dialog.showModal();
    this.view.focus();
  }

  /** What is drawn anew may have had the focus. It stays on a button that is still there. */
  keepFocus() {
    if (!this.dialog.contains(document.activeElement) || document.activeElement === this.dialog) {
      this.view.focus();
    }
  }

  /** Say something once to who listens to the screen. @param {string} words */
  say(words) {
    this.status.textContent = words;
  }

  #button(words, action, className = "stage__button") {
    const button = make("button", className, words);
    button.type = "button";
    if (action) button.addEventListener("click", action);
    return button;
  }

  #opener(words, panel) {
    const button = this.#button(words);
    button.popoverTargetElement = panel;
    return button;
  }

  #top() {
    const bar = make("header", "stage__bar");
    this.place = make("p", "stage__place");
    const tools = make("div", "stage__tools");
    const help = this.#help();
    this.code = make("div", "stage__panel stage__panel--code");
    this.code.popover = "auto";
    this.codeButton = this.#opener(t.show_code, this.code);
    this.panels = [this.clock.panel, help, this.code];
    this.fullscreen = this.#button(t.show_fullscreen, () => this.toggleFullscreen());
    this.fullscreen.hidden = !document.fullscreenEnabled;
    tools.append(
      this.#opener(t.show_clock, this.clock.panel),
      this.codeButton,
      this.#button(t.show_zoom, () => this.#zoom()),
      this.fullscreen,
      this.#opener(t.show_keys, help),
      this.#button(t.show_leave, () => this.does.leave()),
    );
    bar.append(this.place, tools);
    return bar;
  }

  #bottom() {
    const bar = make("footer", "stage__bar");
    this.backButton = this.#button(t.show_back, () => this.does.back());
    this.pageLine = make("p", "stage__page");
    this.revealButton = this.#button(t.show_reveal, () => this.does.reveal());
    this.nextButton = this.#button(t.show_next, () => this.does.next(), "stage__button stage__button--main");
    bar.append(this.backButton, this.pageLine, this.revealButton, this.nextButton);
    return bar;
  }

  #help() {
    const panel = make("div", "stage__panel");
    panel.popover = "auto";
    const list = make("dl", "stage__keys");
    for (const name of ["next", "back", "item", "ends", "count", "leave"]) {
      list.append(make("dt", "", t[`keys_${name}`]), make("dd", "", t[`does_${name}`]));
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
    dataset.zoom = ZOOMS[(ZOOMS.indexOf(dataset.zoom) + 1) % ZOOMS.length];
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

  /** @param {import("./agenda.js").Part} part @param {import("./agenda.js").Catalog} catalog */
  presents(part, catalog) {
    this.clock.propose(part.minutes);
    this.codeButton.hidden = !part.key || !catalog.codes;
    if (this.codeButton.hidden) return;
    const address = new URL(fill(catalog.stable, { key: part.key }), ROOT);
    const picture = make("img");
    picture.alt = `${t.link_qr} ${part.title}`;
    picture.src = new URL(fill(catalog.picture, { key: part.key }), ROOT).href;
    this.code.replaceChildren(picture, make("p", "", address.href));
  }

  /** Where one is and what can be done. */
  tell({ place, part, page, pages, canReveal, revealed, graded, first, last }) {
    this.place.textContent = [place, part].filter(Boolean).join(", ");
    this.pageLine.textContent = pages > 1 ? fill(t.show_page, { number: page + 1, total: pages }) : "";
    this.revealButton.hidden = !canReveal;
    this.revealButton.textContent = t[wordsFor(graded, revealed)];
    this.backButton.setAttribute("aria-disabled", String(first));
    this.nextButton.setAttribute("aria-disabled", String(last));
    const words = [this.place.textContent, this.pageLine.textContent].filter(Boolean).join(", ");
    if (this.said !== words) this.say(words);
    this.said = words;
  }
}
