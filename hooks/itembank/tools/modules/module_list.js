/** The list of modules, with how far the learner is. The list itself stands in the page. */

import { loadCatalog, moduleTally } from "../../static/course/course.js";
import { progressOf } from "../../static/course/done.js";
import { progress } from "../../static/progress/progress.js";
import { all, make } from "../../static/shared/dom.js";

class Modules extends HTMLElement {
  started = false;

  async connectedCallback() {
    if (this.started) return;
    this.started = true;
    await progress.ready;
    const catalog = await loadCatalog().catch(() => null);
    if (!catalog) return;
    progress.addEventListener("change", () => this.#show(catalog));
    this.#show(catalog);
  }

  /** @param {Catalog} catalog */
  #show(catalog) {
    for (const row of all(this, "[data-module]")) {
      const counts = moduleTally(catalog, progress.state, row.dataset.module ?? "");
      row.querySelector(".module__progress")?.remove();
      if (!counts.done) continue;
      const { value, words } = progressOf(catalog, counts);
      const line = make("p", "module__progress");
      const bar = make("progress");
      Object.assign(bar, { max: counts.total, value });
      bar.setAttribute("aria-hidden", "true");
      line.append(bar, ` ${words}`);
      row.append(line);
    }
  }
}

customElements.define("activity-modules", Modules);
