/** The list of modules, with how far the learner is. The list itself stands in the page. */
import { loadCatalog, moduleTally, progressOf } from "./course.js";
import { make } from "./dom.js";
import { progress } from "./progress.js";

class Modules extends HTMLElement {
  async connectedCallback() {
    if (this.started) return;
    this.started = true;
    await progress.ready;
    this.catalog = await loadCatalog().catch(() => null);
    if (!this.catalog) return;
    progress.addEventListener("change", () => this.#show());
    this.#show();
  }

  #show() {
    for (const row of this.querySelectorAll("[data-module]")) {
      const counts = moduleTally(this.catalog, progress.state, row.dataset.module);
      row.querySelector(".module__progress")?.remove();
      if (!counts.done) continue;
      const { value, words } = progressOf(this.catalog, counts);
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
