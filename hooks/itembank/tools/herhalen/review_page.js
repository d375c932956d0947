/** The page that asks again: one item at a time, taken from the page it lives on. */

import { fetchItem } from "../../static/course/borrowed.js";
import { loadCatalog } from "../../static/course/course.js";
import { questions } from "../../static/course/ending.js";
import { coming, LONGEST_GAP } from "../../static/course/review.js";
import { rename } from "../../static/items/rename.js";
import { loadKind } from "../../static/items/start.js";
import { addDays, spoken, today } from "../../static/progress/days.js";
import { remembers } from "../../static/progress/loaded.js";
import { progress } from "../../static/progress/progress.js";
import { saveAndTell } from "../../static/shared/carry.js";
import { fill, goTo, make, makeButton, makeStatus, one, say } from "../../static/shared/dom.js";
import { setHidden } from "../../static/shared/take_away.js";
import { texts as t } from "../../static/shared/texts.js";
import { advanced, dueOn, substitute } from "./asking.js";

/** In days: what is told of the days to come. */
const WEEK = 7;

class Review extends HTMLElement {
  line = makeStatus("review__line");
  place = make("div", "review__item");
  days = make("div", "review__days");
  end = make("div", "review__end");
  next = makeButton(t.review_next, () => {}, "action action--primary");
  /** What was asked in this round. @type {Set<string>} */
  taken = new Set();
  /** The item that is due, and the one that is shown for it. */
  asked = "";
  shown = "";
  /** How each of them was answered first. @type {{objective: string, score: number}[]} */
  answered = [];
  /** Whether that one was not answered yet. */
  first = false;

  async connectedCallback() {
    if (this.line.parentElement) return;
    this.line.tabIndex = -1;
    this.next.hidden = true;
    this.replaceChildren(this.line, this.place, this.next, this.end, this.days);
    await progress.ready;
    try {
      const catalog = await loadCatalog();
      let asking = false;
      this.next.addEventListener("click", async () => {
        // Until the next question is there the button is out of sight only.
        if (asking) return;
        asking = true;
        await this.#ask(catalog, true).finally(() => {
          asking = false;
        });
      });
      this.place.addEventListener("item-answered", ({ detail }) => this.#answered(catalog, detail));
      this.#ask(catalog, false);
    } catch {
      say(this.line, t.catalog_failed);
    }
  }

  /** @param {Catalog} catalog @param {boolean} focus */
  async #ask(catalog, focus) {
    const due = dueOn(catalog, progress.state, today());
    const waiting = due.filter(({ key }) => !this.taken.has(key));
    setHidden(this.next, true);
    this.place.replaceChildren();
    this.#showDays(catalog);
    this.end.replaceChildren();
    if (!waiting.length) {
      say(this.line, remembers() || this.taken.size ? t.review_none : t.review_not_kept);
      if (focus) this.line.focus();
      if (remembers() || this.taken.size) await this.#showEnd(catalog);
      return;
    }
    this.asked = waiting[0].key;
    this.taken.add(this.asked);
    const shown = substitute(catalog, progress.state, this.asked, this.taken);
    this.taken.add(shown);
    this.shown = shown;
    say(this.line, fill(t.review_due, { count: waiting.length }));
    try {
      const entry = catalog.items[shown];
      await loadKind(entry.kind);
      const item = /** @type {ItemElement} */ (await fetchItem(shown, entry.page));
      this.place.replaceChildren(item);
      const heading = one(item, ".item__label");
      rename(item, t.review_label);
      delete heading.dataset.total;
      // On this page it stands right below the title.
      heading.ariaLevel = "2";
      item.reopen(false, false);
      this.first = true;
      if (focus) goTo(heading, item);
    } catch {
      say(this.line, t.review_failed);
      setHidden(this.next, false);
    }
  }

  /**
   * A stand-in that is right at once moves the one that was due along as well.
   * @param {Catalog} catalog @param {number | null} score
   */
  #answered(catalog, score) {
    if (this.first && this.shown !== this.asked && score === 1) {
      progress.update((state) => advanced(state, this.asked, today()));
    }
    if (this.first && score !== null) {
      this.answered.push({ objective: catalog.items[this.shown].objective, score });
    }
    this.first = false;
    setHidden(this.next, false);
    this.#showDays(catalog);
  }

  /** What came of this round, and where to go on. @param {Catalog} catalog */
  async #showEnd(catalog) {
    const { reviewEnding } = await import("./review_ending.js");
    this.end.replaceChildren(...reviewEnding(catalog, this.answered));
  }

  /** @param {Catalog} catalog */
  #showDays(catalog) {
    const day = today();
    const all = coming(catalog, progress.state, day, LONGEST_GAP).filter(({ count }) => count);
    const week = addDays(day, WEEK);
    const near = all.filter((one) => one.day <= week);
    const list = make("ul");
    for (const one of near) {
      list.append(make("li", "", `${spoken(one.day, day)}: ${questions(one.count)}`));
    }
    const words = near.length ? t.review_coming : t.review_coming_none;
    const parts = [make("p", "", words), ...(near.length ? [list] : [])];
    if (all.length && progress.carrier.kind === "local") parts.push(this.#agenda(all));
    this.days.replaceChildren(...parts);
  }

  /** A file with the days to come, for who lives by a calendar. @param {{day: string, count: number}[]} days */
  #agenda(days) {
    const line = makeStatus("item__status");
    const save = async () => {
      const { calendarFile } = await import("./calendar_file.js");
      const course = one(document, ".site-brand__name").textContent.trim();
      const { origin, pathname } = location;
      const events = days.map(({ day, count }) => ({
        day,
        summary: fill(t.review_event, { questions: questions(count), course }),
      }));
      const about = { course, page: origin + pathname, words: t.review_event_more };
      const text = calendarFile(events, { ...about, now: new Date() });
      saveAndTell(line, "herhalen.ics", text, "text/calendar");
    };
    const box = make("div", "review__agenda");
    box.append(makeButton(t.review_agenda, save), line, make("p", "", t.review_agenda_more));
    return box;
  }
}

customElements.define("activity-herhalen", Review);
