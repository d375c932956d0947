/** Finding an activity of the course: words to search for, a module to look in, buttons to add. */
import { brief } from "./agenda.js";
import { fill, make } from "./dom.js";
import { texts as t } from "./texts.js";

/** So many are shown at once; more words make the list shorter. */
const SHOWN = 25;
const MODULE_PAGE = /^pagina\/cursus\/([\w-]+)$/;

/** Without accents and capitals, as people type. @param {string} words */
const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A word for the kind of thing a key names. */
function kindWord({ activities }, key) {
  const [first] = key.split("/");
  if (first === "pagina") return t.own_page;
  if (first === "toets") return t.own_test;
  return Object.hasOwn(activities, `toets/${first}`) ? t.own_item : t.own_tool;
}

export class Finder {
  /** @param {import("./agenda.js").Catalog} catalog @param {(key: string) => void} choose */
  constructor(catalog, choose) {
    this.catalog = catalog;
    this.choose = choose;
    this.modules = new Map();
    for (const [key, { title }] of Object.entries(catalog.activities)) {
      const module = MODULE_PAGE.exec(key)?.[1];
      if (module) this.modules.set(module, title);
    }
    this.entries = Object.entries(catalog.activities)
      .filter(([, { retired }]) => !retired)
      .map(([key, { title, module, kind }]) => {
        const about = [kindWord(catalog, key), this.modules.get(module)].filter(Boolean).join(", ");
        return { key, title, module, about, text: folded(`${title} ${about} ${kind}`) };
      });
    this.element = make("div", "own__finder");
    this.search = make("input");
    this.search.type = "search";
    this.module = make("select");
    this.module.append(new Option(t.own_all, ""));
    for (const [slug, title] of this.modules) this.module.append(new Option(title, slug));
    for (const [words, control] of [[t.own_search, this.search], [t.own_module, this.module]]) {
      const label = make("label", "own__field", words);
      label.append(control);
      control.addEventListener("input", () => this.#draw());
      this.element.append(label);
    }
    this.count = make("p", "own__count");
    this.count.setAttribute("role", "status");
    this.list = make("ul", "own__found");
    this.element.append(this.count, this.list);
    this.#draw();
  }

  #draw() {
    const wanted = folded(this.search.value).split(/\s+/).filter(Boolean);
    const found = this.entries.filter(
      ({ module, text }) =>
        (!this.module.value || module === this.module.value) && wanted.every((word) => text.includes(word)),
    );
    const values = { count: found.length, shown: Math.min(found.length, SHOWN) };
    this.count.textContent = fill(found.length > SHOWN ? t.own_found_more : t.own_found, values);
    this.list.replaceChildren(...found.slice(0, SHOWN).map((entry) => this.#row(entry)));
  }

  #row({ key, title, about }) {
    const row = make("li", "own__option");
    const words = make("span", "own__name", brief(title));
    words.append(make("span", "own__about", about));
    const button = make("button", "action own__move", t.own_add);
    button.type = "button";
    button.value = key;
    button.setAttribute("aria-label", `${t.own_add}: ${brief(title)} (${about})`);
    button.addEventListener("click", () => this.choose(key));
    row.append(words, button);
    return row;
  }
}
