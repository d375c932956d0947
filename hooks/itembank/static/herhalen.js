/** The page that asks again: one item at a time, taken from the page it lives on. */
import { loadKind } from "./activities.js";
import { fetchItem } from "./borrowed.js";
import { loadCatalog } from "./course.js";
import { inWords } from "./calendar.js";
import { today } from "./days.js";
import { fill, make } from "./dom.js";
import { progress, remembers } from "./progress.js";
import { advanced, coming, dueOn, substitute } from "./review.js";
import { texts as t } from "./texts.js";

class Review extends HTMLElement {
  async connectedCallback() {
    if (this.line) return;
    this.line = make("p", "review__line");
    this.line.setAttribute("role", "status");
    this.line.tabIndex = -1;
    this.place = make("div", "review__item");
    this.next = make("button", "action action--primary", t.review_next);
    this.next.type = "button";
    this.next.hidden = true;
    this.next.addEventListener("click", () => this.#ask(true));
    this.days = make("div", "review__days");
    this.replaceChildren(this.line, this.place, this.next, this.days);
    this.taken = new Set();
    this.place.addEventListener("item-answered", (event) => this.#answered(event.detail));
    await progress.ready;
    try {
      this.catalog = await loadCatalog();
    } catch {
      this.line.textContent = t.catalog_failed;
      return;
    }
    await this.#ask(false);
  }

  async #ask(focus) {
    const waiting = dueOn(this.catalog, progress.state, today()).filter(({ key }) => !this.taken.has(key));
    this.next.hidden = true;
    this.place.replaceChildren();
    this.#showDays();
    if (!waiting.length) {
      this.line.textContent = remembers() || this.taken.size ? t.review_none : t.review_not_kept;
      if (focus) this.line.focus();
      return;
    }
    this.asked = waiting[0].key;
    this.taken.add(this.asked);
    const shown = substitute(this.catalog, progress.state, this.asked, this.taken);
    this.taken.add(shown);
    this.shown = shown;
    this.line.textContent = fill(t.review_due, { count: waiting.length });
    try {
      const entry = this.catalog.items[shown];
      await loadKind(entry.kind);
      const item = await fetchItem(shown, entry.page);
      this.place.replaceChildren(item);
      // An item first shows what was answered before; only then it can be asked anew.
      await progress.ready;
      item.querySelector(".item__label").firstChild.textContent = `${t.review_label} `;
      item.reopen(false, false);
      this.first = true;
      if (focus) item.firstOpen?.focus();
    } catch {
      this.line.textContent = t.review_failed;
      this.next.hidden = false;
    }
  }

  /** A stand-in that is right at once moves the one that was due along as well. */
  #answered(score) {
    if (this.first && this.shown !== this.asked && score === 1) {
      progress.update((state) => advanced(state, this.asked, today()));
    }
    this.first = false;
    this.next.hidden = false;
    this.#showDays();
  }

  #showDays() {
    const list = make("ul");
    for (const { day, count } of coming(this.catalog, progress.state, today())) {
      if (count) list.append(make("li", "", `${inWords(day)}: ${count}`));
    }
    const words = list.children.length ? t.review_coming : t.review_coming_none;
    this.days.replaceChildren(make("p", "", words), list);
    list.hidden = !list.children.length;
  }
}

customElements.define("activity-herhalen", Review);
