/** What who leads takes along when the workshop is over, and what there is to do then. */

import { here } from "../../static/course/course.js";
import { make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

export class Afterwards {
  element = make("section", "lead__after");
  results = make("div", "lead__results");

  /** @param {ActivityList} catalog */
  constructor({ ways }) {
    this.ways = ways;
    this.results.append(make("p", "", t.after_waits));
    this.element.append(make("h2", "", t.after_head), this.results, ...this.#ways());
  }

  /** How to ask how it was, and what to write a week later. @returns {Element[]} */
  #ways() {
    const list = make("ul");
    for (const [way, words] of [
      ["evaluate", t.after_evaluate],
      ["follow", t.after_follow],
    ]) {
      if (!this.ways[way]) continue;
      const entry = make("li");
      const link = make("a", "", words);
      link.href = here(this.ways[way]);
      link.target = "_blank";
      entry.append(link);
      list.append(entry);
    }
    return list.childElementCount ? [list] : [];
  }

  /** The stage was closed. @param {Shown["stage"]} stage */
  async tell(stage) {
    this.results.replaceChildren(...(await stage.report()));
  }

  /** The same for the second window. @param {Shown["stage"]} stage */
  async beside(stage) {
    return [make("h2", "", t.show_results), ...(await stage.report()), ...this.#ways()];
  }
}
