/** The list of modules, with how far the learner is. The list itself stands in the page. */
import { loadCatalog, moduleTally } from "./course.js";
import { fill, make } from "./dom.js";
import { progress } from "./progress.js";
import { texts as t } from "./texts.js";

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
      const { done, total, finished } = moduleTally(this.catalog, progress.state, row.dataset.module);
      row.querySelector(".module__progress")?.remove();
      if (!done) continue;
      const line = make("p", "module__progress");
      const bar = make("progress");
      Object.assign(bar, { max: total, value: done });
      bar.setAttribute("aria-hidden", "true");
      const words = finished ? t.module_finished : fill(t.module_progress, { done, total });
      line.append(bar, ` ${words}`);
      row.append(line);
    }
  }
}

customElements.define("activity-modules", Modules);
