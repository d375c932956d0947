/** The workshop that the address names, on paper: its items taken from the sheets of their banks. */

import { fetchPart } from "../course/borrowed.js";
import { all, fill, make, one, ROOT } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { isItem, itemsOf, loadActivities } from "./agenda.js";
import { problemsOf } from "./agenda_problems.js";
import { callPage } from "./page_name.js";
import { readWorkshop } from "./workshop_agenda.js";

const PAGE = "pagina/";

class WorkshopSheet extends HTMLElement {
  content = make("div");
  /** When what the address names stands on it. */
  drawn = Promise.resolve();
  /** A page that is nothing but this sheet is called as the workshop. */
  alone = document.body.classList.contains("handout");

  async connectedCallback() {
    if (this.content.parentElement) return;
    this.append(this.content);
    // A page that holds more makes it anew when it opens another workshop.
    if (this.alone) addEventListener("hashchange", () => this.#draw());
    this.drawn = this.#draw();
    await this.drawn;
  }

  async #draw() {
    delete this.dataset.ready;
    /** @type {ActivityList} */
    let catalog;
    try {
      catalog = await loadActivities();
    } catch {
      this.content.replaceChildren(make("p", "notice", t.own_failed));
      return;
    }
    const agenda = readWorkshop(location.hash, catalog);
    if (this.alone) callPage(agenda.title || t.show_untitled);
    const keys = agenda.parts
      .flatMap(({ key }) => itemsOf(catalog, key))
      .filter((key) => this.alone || this.#isHere(catalog, key));
    let number = 0;
    const parts = await Promise.all([...new Set(keys)].map((key) => this.#part(catalog, key)));
    for (const part of parts) {
      const words = one(part, ".paper__head")?.firstChild;
      if (!words) continue;
      number += 1;
      words.textContent = (words.textContent ?? "").replace(/\d+/, String(number));
    }
    const banks = new Set(
      keys.filter((key) => isItem(catalog, key)).map((key) => key.split("/")[0]),
    );
    const sources = this.dataset.way === "key" ? await this.#sources(catalog, banks, parts) : [];
    const nothing = parts.length ? [] : [make("p", "", t.workshop_nothing)];
    const wrong = this.alone ? problemsOf(agenda) : [];
    this.content.replaceChildren(...wrong, ...nothing, ...parts, ...sources);
    this.dataset.ready = "";
  }

  /** The page with the items of a bank on paper. @param {ActivityList} catalog @param {string} bank */
  #page(catalog, bank) {
    return fill(catalog.ways[`bank_${this.dataset.way}`], { bank });
  }

  /**
   * Beside other sheets: pages have a sheet of their own there, and a tool has no answers.
   * @param {ActivityList} catalog @param {string} key
   */
  #isHere(catalog, key) {
    return isItem(catalog, key) || (this.dataset.way === "sheet" && !key.startsWith(PAGE));
  }

  /**
   * An item as its bank prints it, and a tool as it is printed; of a page where to open it.
   * @param {ActivityList} catalog @param {string} key
   */
  async #part(catalog, key) {
    const sheet = isItem(catalog, key)
      ? this.#page(catalog, key.split("/")[0])
      : fill(catalog.ways.tool, { key });
    const part = `[data-paper="${CSS.escape(key)}"]`;
    // A page of the course has no sheet: it is opened on a screen.
    const found = key.startsWith(PAGE) ? null : await fetchPart(part, sheet).catch(() => null);
    if (found) return found;
    const { title, page } = catalog.activities[key];
    const address = new URL(page, ROOT).href;
    const link = make("a", "", address);
    link.href = address;
    const line = make("p", "", `${t.workshopblad_open} `);
    line.append(link);
    const box = make("div", "paper");
    box.append(make("h2", "", title), line);
    return box;
  }

  /**
   * What the sources say that the items name, each claim once, under its source.
   * @param {ActivityList} catalog @param {Set<string>} banks @param {HTMLElement[]} parts
   */
  async #sources(catalog, banks, parts) {
    const named = new Set(
      parts.flatMap((part) => one(part, ".paper__sources")?.dataset.sources?.split(" ") ?? []),
    );
    /** @type {Map<string, {source: HTMLElement, claims: Map<string, Element>}>} */
    const found = new Map();
    for (const bank of banks) {
      const page = this.#page(catalog, bank);
      const section = await fetchPart(".paper--sources", page).catch(() => null);
      for (const source of section ? all(section, ".paper__source") : []) {
        const claims = found.get(source.textContent) ?? { source, claims: new Map() };
        for (const claim of source.nextElementSibling?.children ?? []) {
          const id = claim instanceof HTMLElement && claim.dataset.claim;
          if (id && named.has(id)) claims.claims.set(id, claim);
        }
        found.set(source.textContent, claims);
      }
    }
    const kept = [...found.values()].filter(({ claims }) => claims.size);
    if (!kept.length) return [];
    const box = make("div", "paper paper--sources");
    box.append(make("h2", "", t.sources));
    for (const { source, claims } of kept) {
      const list = make("ul", "paper__claims");
      list.setAttribute("role", "list");
      list.append(...claims.values());
      box.append(source, list);
    }
    return [box];
  }
}

customElements.define("activity-workshopblad", WorkshopSheet);
