/** The parts of a workshop as participants see them: numbered, titled and in their order. */

import { fetchItem, fetchPart } from "../../static/course/borrowed.js";
import { here } from "../../static/course/course.js";
import { loadKind } from "../../static/items/start.js";
import { all, fill, goTo, make, one } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief, countOf, itemsOf } from "../../static/trainers/agenda.js";
import { forRoom, textOf } from "../../static/trainers/workshop_agenda.js";
import { closeUntilTheVote } from "./until_the_vote.js";

/** What a page of the site tells. */
export const ARTICLE = ".md-content__inner";
/** What belongs to a page of the site, and not to what it tells. */
const FURNITURE =
  "h1, script, .site-begin, .headerlink, .show-big, .block--trainer, .page-sources, noscript, " +
  "[data-kind]:not([data-item])";

/** The workshop that an address names, whatever part of it is open. @param {string} hash */
export const withoutPart = (hash) => hash.replace(/&deel=\d*/, "");

export class PartsPage {
  element = make("div");
  /** @type {(() => Promise<unknown>)[]} */
  loads = [];
  /** @type {HTMLElement[]} */
  heads = [];

  /** @param {Agenda} agenda @param {ActivityList} catalog */
  constructor(agenda, catalog) {
    this.agenda = agenda;
    this.catalog = catalog;
    /** The number of the part in which something stands already. @type {Map<string, number>} */
    this.placed = new Map();
    this.steps = forRoom(agenda.steps);
    const sections = this.steps.map((step) => this.#section(step));
    if (sections.length) this.element.append(make("p", "", t.workshop_chosen));
    if (sections.length > 1) this.element.append(this.#contents());
    this.element.append(...sections, ...this.#further());
  }

  /** The kinds of the activities it holds. */
  get kinds() {
    const keys = this.agenda.parts.flatMap((part) => itemsOf(this.catalog, part.key));
    return [...new Set(keys.map((key) => this.catalog.activities[key].kind))];
  }

  /** Lead to a part. @param {HTMLAnchorElement} link @param {number} number */
  #to(link, number) {
    const set = () => {
      link.href = `${withoutPart(location.hash)}&deel=${number}`;
    };
    set();
    link.addEventListener("click", (event) => {
      const { ctrlKey, metaKey, shiftKey } = event;
      // Who leads may have changed what the address holds.
      set();
      if (ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      // What a room did goes along to the new entry of the history.
      if (location.hash !== link.hash) history.pushState(history.state, "", link.hash);
      this.jump();
    });
    return link;
  }

  #contents() {
    const list = make("ol", "workshop__contents");
    for (const { number, title, parts } of this.steps) {
      const entry = make("li");
      const link = make("a", "", brief(title));
      entry.append(this.#to(link, number));
      const counts = parts.map(({ key }) => countOf(this.catalog, key)).filter(Boolean);
      if (counts.length) entry.append(` (${counts.join(", ")})`);
      list.append(entry);
    }
    const nav = make("nav");
    nav.setAttribute("aria-label", t.workshop_parts);
    nav.append(make("p", "workshop__goto", t.workshop_goto), list);
    return nav;
  }

  /** @param {Step} step */
  #section(step) {
    const { number, title, parts } = step;
    const section = make("section", "workshop__step");
    const head = make("h2", "workshop__head", `${number}. ${brief(title)}`);
    this.heads.push(head);
    section.append(head, ...paragraphs(textOf(step)));
    for (const key of parts.flatMap((part) => itemsOf(this.catalog, part.key))) {
      const place = make("div", "workshop__part");
      const earlier = this.placed.get(key);
      if (earlier) place.append(make("p", "", fill(t.workshop_earlier, { number: earlier })));
      else this.loads.push(() => this.#fill(place, key));
      if (!earlier) this.placed.set(key, number);
      section.append(place);
    }
    const next = this.steps[number];
    if (next) {
      const line = make("p", "workshop__next");
      const link = make("a", "", fill(t.workshop_next, { number: next.number }));
      line.append(this.#to(link, next.number));
      section.append(line);
    }
    return section;
  }

  /** Where to go on when the workshop is over: the modules that its parts are from. */
  #further() {
    const { activities } = this.catalog;
    const modules = this.agenda.parts.map(({ key }) => activities[key].module);
    const pages = [...new Set(modules)].map((module) => activities[`pagina/cursus/${module}`]);
    const links = pages.flatMap((found) => {
      if (!found) return [];
      const entry = make("li");
      const link = make("a", "", found.title);
      link.href = here(found.page);
      entry.append(link);
      return entry;
    });
    if (!links.length) return [];
    const list = make("ul");
    list.append(...links);
    const section = make("section", "workshop__step");
    section.append(make("h2", "", t.workshop_further), make("p", "", t.workshop_again), list);
    return [section];
  }

  /** Bring the part that the address names into view. */
  jump() {
    const asked = Number(new URLSearchParams(location.hash.slice(1)).get("deel"));
    const head = this.heads[asked - 1];
    if (head) goTo(head);
  }

  /** @param {HTMLElement} place @param {string} key */
  async #fill(place, key) {
    const { kind, page, title } = this.catalog.activities[key];
    try {
      if (kind === "pagina") {
        place.replaceChildren(this.#link(page, title), await this.#read(page));
        return;
      }
      const [activity] = await Promise.all([fetchItem(key, page), loadKind(kind)]);
      if (this.agenda.votesFirst) closeUntilTheVote(place, activity, this.agenda.title, key);
      place.replaceChildren(activity);
    } catch (error) {
      const line = this.#link(page, title);
      line.append(`. ${t.show_failed}`);
      place.replaceChildren(line);
      throw error;
    }
  }

  /** A page to read here, when there is no network to open it with. @param {string} page */
  async #read(page) {
    const box = make("details", "workshop__read");
    box.append(make("summary", "", t.workshop_here), await pageWords(page));
    return box;
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

/** Text of the trainer's own, a paragraph per line. @param {string} text */
export const paragraphs = (text) =>
  text.split("\n").flatMap((line) => (line.trim() ? make("p", "", line) : []));

/** What a page of the site tells, with nothing that acts. @param {string} page */
export async function pageWords(page) {
  const article = await fetchPart(ARTICLE, page);
  const words = make("div");
  for (const part of all(article, FURNITURE)) part.remove();
  // What can be answered there is one of the parts, or waits on its own page.
  for (const item of all(article, "[data-item]")) {
    const stem = one(item, ".item__stem")?.textContent.trim();
    item.replaceWith(make("p", "", stem ? `${t.workshop_asked} ${stem}` : ""));
  }
  for (const named of all(article, "[id]")) named.removeAttribute("id");
  words.append(...article.childNodes);
  return words;
}
