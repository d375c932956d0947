/** A calm count-down: a bar that shrinks and words. It never flashes and makes no sound. */
import { fill, make, makeButton } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

const MOST_MINUTES = 60;

export class Countdown {
  /** The moment it ends, so that a machine that was asleep still tells the right time. */
  end = 0;
  ticking = 0;

  /** @param {(words: string) => void} say  says something once to who listens to the screen */
  constructor(say) {
    this.say = say;
    this.panel = make("div", "stage__panel");
    this.panel.popover = "auto";
    this.panel.id = "stage-clock";
    const form = make("form");
    const label = make("label", "", `${t.show_minutes} `);
    this.field = make("input");
    Object.assign(this.field, {
      type: "number",
      min: 1,
      max: MOST_MINUTES,
      value: 2,
      required: true,
    });
    label.append(this.field);
    const start = make("button", "action action--primary", t.show_start);
    const stop = makeButton(t.show_stop, () => {
      this.stop();
      this.panel.hidePopover();
    });
    form.append(label, start, stop);
    this.panel.append(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.start(Number(this.field.value));
      this.panel.hidePopover();
    });
    this.line = make("p", "stage__clock");
    this.line.hidden = true;
    this.bar = make("progress");
    this.bar.setAttribute("aria-hidden", "true");
    this.words = make("span");
    this.words.setAttribute("role", "timer");
    this.line.append(this.bar, this.words);
  }

  /** The minutes the workshop gives this part. @param {number|null} minutes */
  propose(minutes) {
    if (minutes) this.field.value = String(Math.min(minutes, MOST_MINUTES));
  }

  /** @param {number} minutes */
  start(minutes) {
    this.stop();
    this.end = Date.now() + minutes * 60_000;
    this.bar.max = minutes * 60;
    this.line.hidden = false;
    this.#tick();
    this.ticking = setInterval(() => this.#tick(), 1000);
    this.say(this.words.textContent);
  }

  stop() {
    clearInterval(this.ticking);
    this.line.hidden = true;
  }

  #tick() {
    const left = Math.max(0, Math.round((this.end - Date.now()) / 1000));
    this.bar.value = left;
    this.words.textContent = inWords(left);
    if (left) return;
    clearInterval(this.ticking);
    this.say(t.show_time_up);
  }
}

/** Whole minutes, and under a minute tens of seconds: words that change seldom. @param {number} left */
export function inWords(left) {
  if (left === 0) return t.show_time_up;
  if (left > 60) return fill(t.show_left_minutes, { count: Math.ceil(left / 60) });
  if (left > 50) return t.show_left_minute;
  return fill(t.show_left_seconds, { count: Math.ceil(left / 10) * 10 });
}
