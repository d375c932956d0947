/**
 * Presenting: one activity at a time fills the screen. What to show stands in the address, or is
 * given by a page that holds a whole workshop; the activities come from their own pages, and
 * what is counted stands in the history of the tab only.
 */

import { all, fill, make, makeButton, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { Addressed } from "./addressed.js";
import { fetched } from "./deck.js";
import { choiceList, nameOf } from "./hands.js";
import { keyAction } from "./key_actions.js";
import { Pager } from "./pager.js";
import { Play } from "./play.js";
import { Stage } from "./stage.js";

/** How long a room talks, unless who presents sets the clock. */
const TALK_MINUTES = 2;

class Presenter extends HTMLElement {
  /** What is shown in which order; another page gives its own before this is put in it. @type {Series} */
  series = new Addressed();
  note = make("div", "stage-note");
  stage = new Stage({
    next: () => this.next(),
    back: () => this.back(),
    reveal: () => this.reveal(!this.revealed),
    vote: () => this.vote(),
    leave: () => this.leave(),
  });
  pager = new Pager(this.stage.view, () => this.#tell());
  /** @type {ShownPart[]} */
  parts = [];
  /** Which of them is shown. */
  index = 0;
  play = new Play();
  /** Whether it was told that nothing decides where the story goes. */
  warned = false;
  /** @type {ActivityList | undefined} */
  catalog;

  async connectedCallback() {
    if (this.note.parentElement) return;
    this.append(this.note, this.stage.dialog);
    this.stage.tools.prepend(...(this.series.buttons ?? []));
    this.stage.voted = () => ({ parts: this.parts, room: this.play.votes.room });
    this.stage.clear = () => this.#moved(() => this.play.clear());
    this.stage.darkened = () => this.#tell();
    this.stage.refit = (zoom) => {
      this.pager.zoom = zoom;
      this.pager.fit();
      this.#tell();
    };
    this.stage.dialog.addEventListener("keydown", (event) => this.#key(event));
    this.series.changes?.(() => this.start());
    await this.start();
    this.dataset.ready = "";
    this.stage.fillPanels();
  }

  /** Show the series from where it says to begin. */
  async start() {
    this.stage.dialog.close();
    const { catalog, parts, begin: asked, notes } = await this.series.read();
    this.note.replaceChildren(...notes);
    Object.assign(this, { catalog, parts });
    if (!parts.length) return;
    this.play.votes.read(parts);
    this.stage.open();
    const begin = asked ?? this.play.votes.begin;
    await this.#show(Math.max(0, Math.min(parts.length - 1, begin)), true);
  }

  /** @param {number} index @param {boolean} [again] where it was, for who loads the page again */
  async #show(index, again = false) {
    this.index = index;
    const part = this.parts[index];
    const deck = part.slides ? part : await fetched(part);
    // Somebody may have gone on while the page was on its way.
    if (this.index !== index) return;
    this.play.enter(index, deck, again);
    if (this.catalog) this.stage.presents(part, this.catalog);
    this.#draw();
    this.series.moved?.(index);
  }

  get revealed() {
    return this.play.slides.length > 0 && this.play.vote.revealed;
  }

  /** Draw the slide; the sheet with the answer, or with what is told, when that is shown. */
  #draw() {
    const { play, pager } = this;
    const { slide, vote } = play;
    const copy = (/** @type {Element} */ node) => /** @type {HTMLElement} */ (node.cloneNode(true));
    const ask = slide.ask.map(copy);
    if (vote.phase && !vote.revealed) ask.push(make("p", "stage__phase", this.#phaseWords));
    if (play.isEnd && play.isLast)
      ask.push(makeButton(t.show_replay, () => this.#moved(() => play.replay())));
    // The bars get their height first: what fits depends on it.
    this.#tell(false);
    pager.show({
      ask,
      answer: choiceList(slide, vote, {
        set: (index, count) => this.#set(index, count),
        add: (index, change) => this.count(index, change),
        follow: (index) => this.#moved(() => play.follow(index)),
      }),
      told: vote.revealed ? slide.told.map(copy) : [],
      // First how they voted, then why it is so.
      joins: !play.isCounted,
    });
    if (vote.revealed) pager.turn(play.answersInPlace ? pager.landing : pager.telling);
    this.warned = false;
    this.#tell();
    this.stage.keepFocus();
  }

  get #phaseWords() {
    return this.play.vote.phase === 1 ? t.show_talk_now : t.show_again_now;
  }

  /** @param {boolean} [settled] whether the sheets are those of the slide */
  #tell(settled = true) {
    // Sizes are told before there is something to show.
    if (!this.play.slides.length) return;
    const { play, pager, revealed } = this;
    const { slide, slides, hands } = play;
    if (!this.warned) this.stage.warn("");
    const { place, opens, graded } = this.parts[this.index];
    const number = fill(t.show_place, { number: this.index + 1, total: this.parts.length });
    const part = fill(t.show_part, { number: play.at + 1, total: slides.length });
    const again = play.vote.phase ? t.show_vote_again : t.show_talk;
    this.stage.tell({
      place: place ?? number,
      opens: revealed && opens ? opens : "",
      part: slides.length > 1 ? part : "",
      page: pager.page,
      pages: pager.pages,
      total: hands ? fill(hands === 1 ? t.show_total_one : t.show_total, { count: hands }) : "",
      vote: play.canVoteAgain ? again : "",
      canReveal: slide.told.length > 0,
      revealed,
      graded,
      first: this.#isFirst,
      last: this.#isLast,
      settled,
    });
    if (settled) this.series.told?.(this);
  }

  get #isFirst() {
    const { at, vote } = this.play;
    return !(this.index || at || vote.revealed || vote.phase || this.pager.page);
  }

  get #isLast() {
    const { slide, isLast } = this.play;
    const open = slide.told.length > 0 && !this.revealed;
    const more = this.pager.page < this.pager.pages - 1;
    return this.index === this.parts.length - 1 && !open && !more && isLast;
  }

  /** One step on: the next page, then the answer, then the next slide, then the next activity. */
  next() {
    const { play, pager } = this;
    if (pager.page < pager.pages - 1) return this.#turnTo(pager.page + 1);
    if (play.vote.phase === 1 && !this.revealed) return this.vote();
    if (play.slide.told.length && !this.revealed) return this.reveal(true);
    if (play.slide.turns) return this.#lead();
    if (!play.isLast) return this.#moved(() => play.on());
    return this.skip(1);
  }

  /** One step back, the same way. */
  back() {
    const { play, pager } = this;
    const first = play.answersInPlace ? pager.landing : pager.telling;
    if (this.revealed && pager.page <= first) return this.reveal(false);
    if (pager.page > 0) return this.#turnTo(pager.page - 1);
    if (play.vote.phase) return this.#phase(play.vote.phase - 1);
    if (play.at > 0) return this.#moved(() => play.back());
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
    if (!this.play.slide.told.length) return;
    this.#moved(() => this.play.reveal(revealed));
    // Who hides it goes on from what was asked last.
    if (!revealed) this.#turnTo(this.pager.landing);
    this.stage.say(revealed ? t.show_revealed : t.show_hidden);
  }

  /** @param {number} page */
  #turnTo(page) {
    this.pager.turn(page);
    this.#tell();
  }

  /** Another slide of the same part. @param {() => void} move */
  #moved(move) {
    move();
    this.#draw();
  }

  /** On with the choice that has most hands; where none has, only when asked twice. */
  #lead() {
    const { index, most, alone } = this.play.favourite;
    if (alone || this.warned) return this.#moved(() => this.play.follow(index));
    this.warned = true;
    const number = nameOf(this.play.slide, index);
    this.stage.warn(fill(most ? t.show_tie : t.show_no_hands, { number }));
  }

  /** Let them talk about it, and then vote again. */
  vote() {
    if (this.play.canVoteAgain) this.#phase(this.play.vote.phase + 1);
  }

  /** @param {number} phase see `Vote` */
  #phase(phase) {
    // Its line takes room as well.
    if (phase === 1) this.stage.clock.start(TALK_MINUTES);
    else this.stage.clock.stop();
    this.#moved(() => this.play.turnTo(phase));
    this.#turnTo(this.pager.landing);
    if (phase) this.stage.say(this.#phaseWords);
  }

  /** Other hands for a choice. @param {number} index @param {number} count */
  #set(index, count) {
    this.play.set(index, count);
    this.warned = false;
    this.#tell();
  }

  /** One hand more or less for a choice. @param {number} index @param {number} change */
  count(index, change) {
    const field = all(this.stage.view, ".stage__hands input")[index];
    if (!field) return;
    this.#set(index, this.play.counts[index] + change);
    field.dispatchEvent(new Event("change"));
    const number = nameOf(this.play.slide, index);
    this.stage.say(fill(t.show_counted, { number, count: this.play.counts[index] }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const action = keyAction(event, this.stage.digits);
    if (!action) return;
    event.preventDefault();
    if (this.stage.isBlack) {
      this.stage.setBlack(false);
      return;
    }
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
      black: () => this.stage.setBlack(true),
      vote: () => this.vote(),
      hands: () => one(this.stage.view, ".stage__hands input")?.focus(),
    };
    does[action.name]();
  }

  /** Back to where one came from. */
  leave() {
    this.series.leave(this.parts[this.index], this.stage.dialog, this.stage);
  }
}

customElements.define("activity-tonen", Presenter);
