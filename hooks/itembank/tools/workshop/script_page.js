/** What the script of a workshop says, part by part, taken from its own page on this site. */

import { fetchPart } from "../../static/course/borrowed.js";
import { all, make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";
import { scriptOf } from "../../static/trainers/workshop_agenda.js";
import { ARTICLE } from "./parts_page.js";

/** Headings of a script under which stands what the page of who leads tells in its own way. */
const TOLD_ELSEWHERE = ["minuten", "zo-gaat-het"];

export class ScriptPage {
  /** All of the script that is about no part of it. */
  rest = make("div");
  /** What stands under each heading, by its anchor. @type {Map<string, Node[]>} */
  sections = new Map();

  /** @param {Agenda} agenda @param {ActivityList} catalog */
  constructor({ script }, catalog) {
    this.script = scriptOf(catalog, script);
  }

  async load() {
    if (!this.script) return;
    const article = await fetchPart(ARTICLE, this.script.page);
    for (const link of all(article, ".headerlink")) link.remove();
    /** @type {Node[] | undefined} */
    let under;
    /** @type {[string, Node[]][]} the parts of the page itself */
    const chapters = [];
    for (const node of [...article.children]) {
      const level = /^H([23])$/.exec(node.tagName)?.[1];
      if (!level) {
        under?.push(node);
        continue;
      }
      under = [];
      this.sections.set(node.id, under);
      if (level === "2" && !TOLD_ELSEWHERE.includes(node.id)) {
        chapters.push([node.textContent, under]);
      }
    }
    this.rest.replaceChildren(
      ...(chapters.length ? [make("h2", "", t.lead_rest)] : []),
      ...chapters.map(([title, nodes]) => {
        const box = make("details", "lead__told");
        box.append(make("summary", "", title), ...nodes);
        return box;
      }),
    );
  }

  /** What the script tells of a part, to be put in the page. @param {Step} step */
  told({ anchor }) {
    return (this.sections.get(anchor) ?? []).map((node) => node.cloneNode(true));
  }
}
