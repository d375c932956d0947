/**
 * Presenting: one activity at a time fills the screen. What to show stands in the address, or is
 * given by a page that holds a whole workshop; the activities come from their own pages, and
 * everything that is counted is forgotten on leaving.
 */

import { all, fill, make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { Addressed } from "./addressed.js";
import { fetched } from "./deck.js";
import { choiceList, nameOf } from "./hands.js";
import { keyAction } from "./key_actions.js";
import { Pager } from "./pager.js";
import { Stage } from "./stage.js";

class Presenter extends HTMLElement {
  /** What is shown in which order; another page gives its own before this is put in it. @type {Series} */
  series = new Addressed();
  note = make("div", "stage-note");
  stage = new Stage({
    next: () => this.next(),
    back: () => this.back(),
    reveal: () => this.reveal(!this.revealed),
    leave: () => this.leave(),
  });
  pager = new Pager(this.stage.view, () => this.#tell());
  /** @type {ShownPart[]} */
  parts = [];
  /** The activity that is shown, its slides, and which of them. */
  index = 0;
  at = 0;
  /** @type {Slide[]} */
  slides = [];
  /** The scenes, when it is a story. @type {Record<string, Slide> | undefined} */
  scenes;
  /** What was counted and revealed. @type {Map<Slide, {counts: number[], revealed: boolean}>} */
  memory = new Map();
  /** @type {ActivityList | undefined} */
  catalog;

  async connectedCallback() {
    if (this.note.parentElement) return;
    this.append(this.note, this.stage.dialog);
    this.stage.tools.prepend(...(this.series.buttons ?? []));
    this.stage.refit = () => {
      this.pager.fit();
      this.#tell();
    };
    this.stage.dialog.addEventListener("keydown", (event) => this.#key(event));
    this.series.changes?.(() => this.start());
    await this.start();
    this.dataset.ready = "";
  }

  /** Show the series from where it says to begin. */
  async start() {
    this.stage.dialog.close();
    const { catalog, parts, begin, notes } = await this.series.read();
    this.note.replaceChildren(...notes);
    this.catalog = catalog;
    this.parts = parts;
    if (!parts.length) return;
    this.memory.clear();
    this.stage.open();
    await this.#show(Math.max(0, Math.min(parts.length - 1, begin)));
  }

  /** @param {number} index */
  async #show(index) {
    this.index = index;
    const part = this.parts[index];
    const { slides = [], scenes } = part.slides ? part : await fetched(part);
    // Somebody may have gone on while the page was on its way.
    if (this.index !== index) return;
    this.slides = [slides[0], ...(scenes ? [] : slides.slice(1))];
    this.scenes = scenes;
    this.at = 0;
    if (this.catalog) this.stage.presents(part, this.catalog);
    this.#draw();
    this.series.moved?.(index);
  }

  get slide() {
    return this.slides[this.at];
  }

  /** What was counted and shown of a slide, for who comes back to it. */
  get kept() {
    const { slide } = this;
    const kept = this.memory.get(slide) ?? { counts: slide.choices.map(() => 0), revealed: false };
    this.memory.set(slide, kept);
    return kept;
  }

  get revealed() {
    return this.kept.revealed;
  }

  /** @param {number} [page] where to begin */
  #draw(page = 0) {
    const { slide } = this;
    const { counts, revealed } = this.kept;
    const nodes = [...slide.ask.map((node) => node.cloneNode(true))];
    if (slide.choices.length) {
      nodes.push(choiceList(slide, counts, revealed, (to) => this.#follow(to)));
    }
    if (revealed && slide.told.length) {
      const told = make("section", "stage__told");
      told.append(...slide.told.map((node) => node.cloneNode(true)));
      nodes.push(told);
    }
    this.stage.view.replaceChildren(...nodes);
    this.pager.page = 0;
    this.pager.fit();
    this.pager.turn(Math.min(page, this.pager.pages - 1));
    this.#tell();
    this.stage.keepFocus();
  }

  #tell() {
    if (!this.slides.length) return;
    const { place, opens } = this.parts[this.index];
    const number = fill(t.show_place, { number: this.index + 1, total: this.parts.length });
    this.stage.tell({
      place: [place ?? number, this.revealed && opens].filter(Boolean).join(", "),
      part:
        this.slides.length > 1
          ? fill(t.show_part, { number: this.at + 1, total: this.slides.length })
          : "",
      page: this.pager.page,
      pages: this.pager.pages,
      canReveal: this.slide.told.length > 0,
      revealed: this.revealed,
      graded: this.parts[this.index].graded,
      first: this.#isFirst,
      last: this.#isLast,
    });
    this.series.told?.(this);
  }

  get #isFirst() {
    return this.index === 0 && this.at === 0 && !this.revealed && this.pager.page === 0;
  }

  get #isLast() {
    const open = this.slide.told.length > 0 && !this.revealed;
    const more = this.pager.page < this.pager.pages - 1 || this.at < this.slides.length - 1;
    return this.index === this.parts.length - 1 && !open && !more && !this.#turns;
  }

  get #turns() {
    return this.slide.choices.some(({ to }) => to);
  }

  /** One step on: the next page, then the answer, then the next slide, then the next activity. */
  next() {
    if (this.pager.page < this.pager.pages - 1) return this.#turn(1);
    if (this.slide.told.length && !this.revealed) return this.reveal(true);
    if (this.#turns) return this.#follow(this.#favourite);
    if (this.at < this.slides.length - 1) return this.#slideTo(this.at + 1);
    return this.skip(1);
  }

  /** One step back, the same way. */
  back() {
    if (this.pager.page > 0) return this.#turn(-1);
    if (this.revealed) return this.reveal(false);
    if (this.at > 0) {
      if (this.scenes) this.slides.pop();
      return this.#slideTo(this.at - 1);
    }
    return this.skip(-1);
  }

  /** Another activity. @param {number} change */
  skip(change) {
    const goal = this.index + change;
    if (goal < 0 || goal >= this.parts.length)
      return this.stage.say(t[goal < 0 ? "show_first" : "show_last"]);
    return this.#show(goal);
  }

  /** @param {boolean} revealed */
  reveal(revealed) {
    if (!this.slide.told.length) return;
    this.kept.revealed = revealed;
    // The choices may stand on a second page: the room keeps looking at them.
    this.#draw(this.pager.page);
    this.stage.say(revealed ? t.show_revealed : t.show_hidden);
  }

  /** @param {number} change */
  #turn(change) {
    this.pager.turn(this.pager.page + change);
    this.#tell();
  }

  /** @param {number} at */
  #slideTo(at) {
    this.at = at;
    this.#draw();
  }

  /** The choice with most hands, the first of them when there are more. */
  get #favourite() {
    const { counts } = this.kept;
    return this.slide.choices[counts.indexOf(Math.max(...counts))].to ?? "";
  }

  /** @param {string} to */
  #follow(to) {
    if (!this.scenes) return;
    this.slides.push(this.scenes[to]);
    this.#slideTo(this.slides.length - 1);
  }

  /** One hand more or less for a choice. @param {number} index @param {number} change */
  count(index, change) {
    const field = all(this.stage.view, ".stage__hands input")[index];
    if (!field) return;
    field.value = String(Math.max(0, Number(field.value) + change));
    field.dispatchEvent(new Event("input"));
    field.dispatchEvent(new Event("change"));
    this.stage.say(fill(t.show_counted, { number: nameOf(this.slide, index), count: field.value }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const action = keyAction(event, this.stage.digits);
    if (!action) return;
    event.preventDefault();
    if (action.name === "count") {
      this.count(action.index, action.change);
      return;
    }
    const does = {
      next: () => this.next(),
      back: () => this.back(),
      nextItem: () => this.skip(1),
      previousItem: () => this.skip(-1),
      first: () => this.#show(0),
      last: () => this.#show(this.parts.length - 1),
      fullscreen: () => this.stage.toggleFullscreen(),
    };
    does[action.name]();
  }

  /** Back to where one came from. */
  leave() {
    this.series.leave(this.parts[this.index], this.stage.dialog);
  }
}

customElements.define("activity-tonen", Presenter);
