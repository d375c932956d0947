/** What participants of a workshop open: exactly its activities, in its order. */

import { fetchItem } from "../../static/course/borrowed.js";
import { here } from "../../static/course/course.js";
import { loadKind } from "../../static/items/start.js";
import { make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { find, loadActivities, parse } from "../../static/trainers/agenda.js";
import { problemsOf } from "../../static/trainers/agenda_problems.js";

class Workshop extends HTMLElement {
  content = make("div");

  async connectedCallback() {
    if (this.content.parentElement) return;
    this.append(this.content);
    // Who opens another link in this tab gets that one.
    addEventListener("hashchange", () => this.#open());
    await this.#open();
  }

  async #open() {
    delete this.dataset.ready;
    const asked = location.hash;
    /** @type {ActivityList} */
    let catalog;
    try {
      catalog = await loadActivities();
    } catch {
      this.content.replaceChildren(make("p", "notice", t.own_failed));
      return;
    }
    const agenda = parse(asked, catalog);
    const keys = new Set(agenda.parts.flatMap(({ key }) => find(catalog, key)?.items ?? [key]));
    const places = [...keys].map((key) => ({
      key,
      place: make("div", "workshop__part"),
      ...catalog.activities[key],
    }));
    const nothing = places.length ? [] : [make("p", "", t.workshop_nothing)];
    this.content.replaceChildren(
      make("h2", "", agenda.title || t.show_untitled),
      ...problemsOf(agenda),
      ...nothing,
      ...places.map(({ place }) => place),
    );
    // One after another: parts of one page share a request, and the first can be begun with.
    for (const part of places) {
      if (location.hash !== asked) return;
      await this.#fill(part);
    }
    this.dataset.ready = "";
  }

  /** @param {Activity & {key: string, place: HTMLElement}} part */
  async #fill({ key, kind, page, title, place }) {
    if (kind === "pagina") {
      place.append(this.#link(page, title));
      return;
    }
    try {
      const [activity] = await Promise.all([fetchItem(key, page), loadKind(kind)]);
      place.append(activity);
    } catch {
      const line = this.#link(page, title);
      line.append(`. ${t.show_failed}`);
      place.append(line);
    }
  }

  /** @param {string} page @param {string} title */
  #link(page, title) {
    const line = make("p", "workshop__page", `${t.workshop_read} `);
    const link = make("a", "", title);
    link.href = here(page);
    line.append(link);
    return line;
  }
}

customElements.define("activity-workshop", Workshop);
