/** Where a room is in one part of a presentation, and what it did there. */
import { LIMITS } from "../../static/trainers/agenda.js";
import { slideAt } from "./deck.js";
import { isHidden } from "./hands.js";
import { countedIn, sum, Votes } from "./votes.js";

/** @type {Slide} */
const NOTHING = { ask: [], choices: [], counted: false, told: [] };

export class Play {
  votes = new Votes();
  /** The part by its place in the series, its slides so far, and which of them is shown. */
  index = 0;
  at = 0;
  /** @type {Partial<Deck>} */
  deck = {};
  /** @type {Slide[]} */
  slides = [];

  /** @param {number} index @param {Partial<Deck>} deck @param {boolean} again where it was: the page was loaded again */
  enter(index, deck, again) {
    this.index = index;
    this.votes.room.last = this.votes.marks[index];
    this.deck = deck;
    this.#walk();
    // A story goes on where it was, and after its end begins anew.
    if (!again && this.isEnd && this.deck.after) this.#anew();
    const keeps = again || this.place.road.length > 0;
    this.#to(keeps ? Math.min(this.place.at, this.slides.length - 1) : 0);
  }

  /** The slides, of a story up to where the choices led. */
  #walk() {
    const { slides = [] } = this.deck;
    this.slides = [...slides];
    const { road } = this.place;
    for (let at = slides.length; at < slides.length + road.length; at += 1) {
      const slide = slideAt(this.deck, at, road);
      if (slide) this.slides.push(slide);
    }
  }

  get place() {
    return this.votes.place(this.index);
  }

  get slide() {
    return this.slides[this.at] ?? NOTHING;
  }

  /** How the room voted on this slide. */
  get vote() {
    return this.votes.vote(this.index, this.slide.choices.length);
  }

  /** Whether there is nothing to choose any more at the end of the slides. */
  get isEnd() {
    return this.place.road.length > 0 && !this.slides[this.slides.length - 1]?.turns;
  }

  get isLast() {
    return this.at === this.slides.length - 1 && !this.slide.turns;
  }

  /** The hands of this round. */
  get counts() {
    return countedIn(this.vote);
  }

  /** How many hands there are to tell of: none once they are shown for each choice. */
  get hands() {
    return this.slide.counted && !this.vote.revealed ? sum(this.counts) : 0;
  }

  /** Whether something was counted. */
  get isCounted() {
    return this.vote.rounds.some(sum);
  }

  /** Whether the sheet with what was asked changes when the answer is shown. */
  get answersInPlace() {
    const { solved, choices } = this.slide;
    return solved !== undefined || choices.some(({ right }) => right !== null) || this.isCounted;
  }

  /** Whether they can talk about it and vote again. */
  get canVoteAgain() {
    const { slide, vote } = this;
    return slide.counted && isHidden(slide) && !vote.revealed && vote.phase < 2;
  }

  /** @param {number} at */
  #to(at) {
    this.at = this.place.at = at;
    this.votes.save();
  }

  on() {
    this.#to(this.at + 1);
  }

  /** A choice that led here is taken back. */
  back() {
    if (this.at >= (this.deck.slides?.length ?? 0)) {
      this.slides.pop();
      this.place.road.pop();
    }
    this.#to(this.at - 1);
  }

  /** To where a choice of a story leads. @param {number} index */
  follow(index) {
    const road = [...this.place.road, index];
    const slide = this.deck.after?.(road);
    if (!slide) return;
    this.place.road = road;
    this.slides.push(slide);
    this.#to(this.slides.length - 1);
  }

  #anew() {
    this.votes.replay(this.index);
    this.#walk();
  }

  /** Begin to count anew, with no hands and no road. */
  clear() {
    this.votes.clear();
    this.#walk();
    this.#to(0);
  }

  /** A story from its beginning, with no hands yet. */
  replay() {
    this.#anew();
    this.#to(0);
  }

  /** The choice with most hands, and whether no other has as many. */
  get favourite() {
    const most = Math.max(...this.counts);
    const index = this.counts.indexOf(most);
    return { index, most, alone: most > 0 && index === this.counts.lastIndexOf(most) };
  }

  /** @param {boolean} revealed */
  reveal(revealed) {
    this.vote.revealed = revealed;
    this.votes.save();
  }

  /** @param {number} phase see `Vote` */
  turnTo(phase) {
    this.vote.phase = phase;
    this.votes.save();
  }

  /** Other hands for a choice. @param {number} index @param {number} count */
  set(index, count) {
    this.counts[index] = Math.max(0, Math.min(LIMITS.hands, Math.floor(count) || 0));
    this.votes.save();
  }
}
