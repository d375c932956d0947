/**
 * One workshop, on one page that loads all of it at once: participants get its parts in their
 * order, and who leads it gets the script, the stage and the paper as well. The address says which
 * workshop; `weergave=trainer` in it says that this is for who leads.
 */

import { atRisk, weighRisks } from "../../static/progress/leaving.js";
import { fill, make, makeButton, makeStatus, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { loadActivities } from "../../static/trainers/agenda.js";
import { problemsOf } from "../../static/trainers/agenda_problems.js";
import { callPage } from "../../static/trainers/page_name.js";
import { readWorkshop } from "../../static/trainers/workshop_agenda.js";
import { PartsPage, withoutPart } from "./parts_page.js";
import { Preload } from "./preload.js";

class Workshop extends HTMLElement {
  content = make("div");
  loading = makeStatus("workshop__loading");
  leads = new URLSearchParams(location.search).get("weergave") === "trainer";
  /** The address of what is on the page. */
  shown = "";
  /** @type {PartsPage | undefined} */
  pages;

  async connectedCallback() {
    if (this.content.parentElement) return;
    this.append(this.loading, this.content);
    // Who opens another link in this tab gets that one.
    addEventListener("hashchange", () => this.#turn());
    this.addEventListener("workshop-kept", () => {
      this.shown = withoutPart(location.hash);
    });
    for (const change of ["online", "offline"]) {
      addEventListener(change, () => {
        weighRisks();
        if ("loaded" in this.dataset) this.#tellLoaded();
      });
    }
    await this.#open();
  }

  #turn() {
    if (withoutPart(location.hash) === this.shown) this.pages?.jump();
    else this.#open();
  }

  async #open() {
    delete this.dataset.ready;
    delete this.dataset.loaded;
    const asked = withoutPart(location.hash);
    this.shown = asked;
    // Who chose something there stays on it, when the page is made anew for that.
    const { activeElement } = document;
    const chose = activeElement?.matches(".lead__choice input") && activeElement.id;
    /** @type {ActivityList} */
    let catalog;
    try {
      catalog = await loadActivities();
    } catch {
      this.content.replaceChildren();
      this.#offerAgain(t.own_failed, () => this.#open());
      return;
    }
    const agenda = readWorkshop(asked, catalog);
    const pages = new PartsPage(agenda, catalog);
    this.pages = pages;
    const nothing = pages.steps.length ? [] : [make("p", "", t.workshop_nothing)];
    const said = [...problemsOf(agenda), ...nothing];
    callPage(agenda.title || t.show_untitled);
    this.content.replaceChildren(...said);
    const preload = new Preload(catalog, pages.kinds);
    if (this.leads) {
      // Only who leads a workshop loads what it takes to lead one.
      const { Leading } = await import("./leading.js");
      const leading = new Leading(agenda, catalog, pages);
      preload.add(preload.lead, ...leading.loads);
      this.content.replaceChildren(...said, leading.element);
      if (chose) document.getElementById(chose)?.focus();
    } else {
      this.content.append(pages.element);
    }
    preload.add(...pages.loads);
    await this.#load(preload, asked);
  }

  /** @param {Preload} preload @param {string} asked */
  async #load(preload, asked) {
    const failed = await preload.run((done, total) => {
      if (asked === this.shown) say(this.loading, fill(t.load_busy, { done, total }));
    });
    if (asked !== this.shown) return;
    this.dataset.ready = "";
    this.pages?.jump();
    if (failed) {
      this.#offerAgain(fill(t.load_failed, { count: failed }), () => this.#load(preload, asked));
      return;
    }
    this.dataset.loaded = "";
    this.#tellLoaded();
    // Without a network there is no way back to what is on the page.
    atRisk(this, () => !navigator.onLine);
  }

  #tellLoaded() {
    if (!this.pages?.kinds.length && !this.leads) say(this.loading, "");
    else say(this.loading, navigator.onLine ? t.load_done : t.load_offline);
  }

  /** @param {string} words @param {() => void} again */
  #offerAgain(words, again) {
    say(this.loading, `${words} `, makeButton(t.load_again, again));
  }
}

customElements.define("activity-workshop", Workshop);
