/** All of a workshop on paper: the page of who leads, worksheets, cards and pages, and the key. */

import { fetchPart } from "../../static/course/borrowed.js";
import { fill, make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { isItem, itemsOf } from "../../static/trainers/agenda.js";
import "../../static/trainers/worksheet.js";
import { pageWords } from "./parts_page.js";

const PAGE = "pagina";
/** What is printed, with its words; the first is the page itself. */
const SETS = /** @type {const} */ (["lead", "sheet", "pages", "key"]);
const SHEETS = ["sheet", "key"];

/** Not every tool has a sheet of its own; without a network it is another error. @param {unknown} error */
function notThere(error) {
  if (error instanceof TypeError) throw error;
}

export class PaperSet {
  element = make("div", "lead__paper");
  choice = make("fieldset", "lead__sets");
  /** @type {Record<string, HTMLElement>} */
  sets = {};

  /** @param {{agenda: Agenda, catalog: ActivityList, element: HTMLElement}} leading */
  constructor({ agenda, catalog, element }) {
    this.agenda = agenda;
    this.catalog = catalog;
    this.choice.append(make("legend", "", t.paper_what));
    for (const name of SETS) {
      // A site without sheets has none to print.
      const there =
        name === "pages" ? this.#pages.length : !SHEETS.includes(name) || catalog.ways.sheet;
      if (!there) continue;
      const label = make("label", "lead__choice");
      const box = make("input");
      Object.assign(box, { type: "checkbox", checked: true });
      box.addEventListener("change", () => {
        element.dataset[name] = box.checked ? "" : "off";
        if (this.sets[name]) this.sets[name].hidden = !box.checked;
      });
      label.append(box, ` ${t[/** @type {"paper_lead"} */ (`paper_${name}`)]}`);
      this.choice.append(label);
      if (name !== "lead") this.#place(name);
    }
    this.element.append(...Object.values(this.sets));
  }

  /** The pages of the site among its parts, such as cards to cut out. */
  get #pages() {
    return this.agenda.parts.filter(({ kind }) => kind === PAGE);
  }

  /** The banks of which there are questions. */
  get #banks() {
    const keys = this.agenda.parts.flatMap(({ key }) => itemsOf(this.catalog, key));
    const items = keys.filter((key) => isItem(this.catalog, key));
    return [...new Set(items.map((key) => key.split("/")[0]))];
  }

  /** The pages on which tools are printed, where a site has those. */
  get #tools() {
    const { tool } = this.catalog.ways;
    const keys = this.agenda.parts.map(({ key }) => key);
    const tools = keys.filter(
      (key) => !/^(?:toets|pagina)\//.test(key) && !isItem(this.catalog, key),
    );
    return tool ? tools.map((key) => fill(tool, { key })) : [];
  }

  /** @param {string} way @param {string} bank */
  #page(way, bank) {
    return fill(this.catalog.ways[`bank_${way}`], { bank });
  }

  /** @param {string} name */
  #place(name) {
    const set = make("section", "lead__set");
    const head = fill(t.paper_head, {
      set: t[/** @type {"paper_sheet"} */ (`paper_${name}`)],
      title: this.agenda.title || t.show_untitled,
    });
    set.append(make("h2", "", head));
    this.sets[name] = set;
  }

  /** @returns {(() => Promise<unknown>)[]} */
  get loads() {
    const sheets = SHEETS.filter((way) => way in this.sets).map((way) => async () => {
      // A sheet leaves out what does not come; here it is to be tried again.
      const pages = [...this.#banks.map((bank) => this.#page(way, bank)), ...this.#tools];
      await Promise.all(pages.map((page) => fetchPart("main", page).catch(notThere)));
      const sheet = make(/** @type {"div"} */ ("activity-workshopblad"));
      sheet.dataset.way = way;
      this.sets[way].append(sheet);
      await /** @type {any} */ (sheet).drawn;
    });
    const pages = this.#pages.map(({ page, title }) => async () => {
      const box = make("div", "lead__page");
      box.append(make("h3", "", title), await pageWords(page));
      this.sets.pages.append(box);
    });
    return [...sheets, ...pages];
  }
}
