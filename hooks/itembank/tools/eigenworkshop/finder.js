/** Finding an activity of the course: words to search for, a module to look in, buttons to add. */

import { here } from "../../static/course/course.js";
import { fill, make, makeButton, makeStatus, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { brief, countOf, isItem } from "../../static/trainers/agenda.js";

/** So many are shown at once; more words make the list shorter. */
const SHOWN = 25;
const MODULE_PAGE = /^pagina\/cursus\/([\w-]+)$/;

/** Without accents and capitals, as people type. @param {string} words */
const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A word for the kind of thing a key names. @param {ActivityList} catalog @param {string} key */
function kindWord(catalog, key) {
  const [first] = key.split("/");
  if (first === "pagina") return t.link_kind_page;
  if (first === "toets") return t.own_test;
  return isItem(catalog, key) ? t.question : t.find_tool;
}

export class Finder {
  /** @param {ActivityList} catalog @param {(key: string) => void} choose */
  constructor(catalog, choose) {
    this.catalog = catalog;
    this.choose = choose;
    /** @type {Map<string, string>} */
    this.modules = new Map();
    for (const [key, { title }] of Object.entries(catalog.activities)) {
      const module = MODULE_PAGE.exec(key)?.[1];
      if (module) this.modules.set(module, title);
    }
    this.entries = Object.entries(catalog.activities)
      .filter(([, { retired }]) => !retired)
      .map(([key, { title, module = "", kind }]) => {
        const sort = kindWord(catalog, key);
        const words = [sort, countOf(catalog, key), this.modules.get(module)];
        const about = words.filter(Boolean).join(", ");
        return { key, title, module, about, sort, text: folded(`${title} ${about} ${kind}`) };
      });
    // What can be done comes before what can be read: some of it is called the same.
    const sorts = [t.own_test, t.question, t.find_tool, t.link_kind_page];
    this.entries.sort((one, other) => sorts.indexOf(one.sort) - sorts.indexOf(other.sort));
    this.element = make("div");
    this.search = make("input");
    this.search.type = "search";
    this.module = make("select");
    this.module.append(new Option(t.own_all, ""));
    for (const [slug, title] of this.modules) this.module.append(new Option(title, slug));
    this.kind = make("select");
    this.kind.append(new Option(t.own_kinds, ""));
    this.kind.append(...sorts.map((words) => new Option(words)));
    this.#offer(t.own_search, this.search);
    this.#offer(t.own_module, this.module);
    this.#offer(t.own_kind, this.kind);
    this.count = makeStatus("");
    this.list = make("ul", "own__found");
    this.element.append(this.count, this.list);
    this.#draw();
  }

  /** @param {string} words @param {HTMLElement} control */
  #offer(words, control) {
    const label = make("label", "own__field", words);
    label.append(control);
    control.addEventListener("input", () => this.#draw());
    this.element.append(label);
  }

  #draw() {
    const wanted = folded(this.search.value).split(/\s+/).filter(Boolean);
    const found = this.entries.filter(
      ({ module, sort, text }) =>
        (!this.module.value || module === this.module.value) &&
        (!this.kind.value || sort === this.kind.value) &&
        wanted.every((word) => text.includes(word)),
    );
    // Who types how something begins means that.
    const starts = (/** @type {{title: string}} */ { title }) =>
      folded(title).startsWith(wanted[0]);
    if (wanted.length) found.sort((one, other) => Number(starts(other)) - Number(starts(one)));
    const values = { count: found.length, shown: Math.min(found.length, SHOWN) };
    say(this.count, fill(found.length > SHOWN ? t.own_found_more : t.own_found, values));
    this.list.replaceChildren(...found.slice(0, SHOWN).map((entry) => this.#row(entry)));
  }

  /** @param {typeof this.entries[number]} entry */
  #row({ key, title, about }) {
    const row = make("li", "own__option");
    const words = make("span", "own__name", brief(title));
    words.append(make("span", "own__about", about));
    const button = makeButton(t.own_add, () => this.choose(key), "action own__move");
    button.value = key;
    button.setAttribute("aria-label", `${t.own_add}: ${brief(title)} (${about})`);
    const look = make("a", "own__look", t.own_look);
    look.href = here(this.catalog.activities[key].page);
    look.setAttribute("aria-label", `${t.own_look}: ${brief(title)} (${about})`);
    row.append(words, look, button);
    return row;
  }
}
