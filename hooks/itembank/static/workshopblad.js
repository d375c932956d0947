/** The workshop that the address names, on paper: its items taken from the sheets of their banks. */
import { find, loadActivities, parse } from "./agenda.js";
import { problemsOf } from "./agendaproblems.js";
import { fetchPart } from "./borrowed.js";
import { ROOT } from "./course.js";
import { fill, make } from "./dom.js";
import { texts as t } from "./texts.js";

class WorkshopSheet extends HTMLElement {
  async connectedCallback() {
    if (this.content) return;
    this.content = make("div");
    this.append(this.content);
    addEventListener("hashchange", () => this.#draw());
    await this.#draw();
  }

  async #draw() {
    delete this.dataset.ready;
    try {
      this.catalog = await loadActivities();
    } catch {
      this.content.replaceChildren(make("p", "notice", t.own_failed));
      return;
    }
    const agenda = parse(location.hash, this.catalog);
    this.#name(agenda.title || t.show_untitled);
    const keys = agenda.parts.flatMap(({ key }) => find(this.catalog, key).items ?? [key]);
    let number = 0;
    const parts = await Promise.all([...new Set(keys)].map((key) => this.#part(key)));
    for (const part of parts) {
      const head = part.querySelector(".paper__head");
      if (!head) continue;
      number += 1;
      head.firstChild.data = head.firstChild.data.replace(/\d+/, number);
    }
    const banks = new Set(keys.filter((key) => this.#isItem(key)).map((key) => key.split("/")[0]));
    const sources = this.dataset.way === "key" ? await this.#sources(banks, parts) : [];
    const nothing = parts.length ? [] : [make("p", "", t.workshop_nothing)];
    this.content.replaceChildren(...problemsOf(agenda), ...nothing, ...parts, ...sources);
    this.dataset.ready = "";
  }

  /** The sheet carries the name of the workshop, in its head and in the margin of every page. */
  #name(title) {
    const heading = document.querySelector("h1");
    const root = document.documentElement;
    for (const [holder, field] of [[root.dataset, "handout"], [document, "title"]]) {
      holder[field] = holder[field].replace(heading.textContent, () => title);
    }
    heading.textContent = title;
  }

  #isItem(key) {
    return Boolean(find(this.catalog, `toets/${key.split("/")[0]}`));
  }

  #page(key) {
    const [bank] = key.split("/");
    return fill(this.catalog.ways[`bank_${this.dataset.way}`], { bank });
  }

  /** An item as its bank prints it; of anything else its title and where to open it. */
  async #part(key) {
    const there = this.#isItem(key) && fetchPart(`[data-paper="${CSS.escape(key)}"]`, this.#page(key));
    const found = there && (await there.catch(() => null));
    if (found) return found;
    const { title, page } = find(this.catalog, key);
    const address = new URL(page, ROOT).href;
    const link = make("a", "", address);
    link.href = address;
    const line = make("p", "", `${t.workshopblad_open} `);
    line.append(link);
    const box = make("div", "paper");
    box.append(make("h2", "", title), line);
    return box;
  }

  /** What the sources say that the items name, each claim once, under its source. */
  async #sources(banks, parts) {
    const named = new Set(
      parts.flatMap((part) => part.querySelector(".paper__sources")?.dataset.sources.split(" ") ?? []),
    );
    const found = new Map();
    for (const bank of banks) {
      const section = await fetchPart(".paper--sources", this.#page(`${bank}/`)).catch(() => null);
      for (const source of section?.querySelectorAll(".paper__source") ?? []) {
        const claims = found.get(source.textContent) ?? { source, claims: new Map() };
        for (const claim of source.nextElementSibling?.children ?? []) {
          const id = claim.querySelector("b")?.textContent;
          if (named.has(id)) claims.claims.set(id, claim);
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
