/** "Ga verder met …" on the start page: where the learner left off, if it is remembered. */
import { here, loadCatalog, standing } from "./course.js";
import { make } from "./dom.js";
import { progress } from "./progress.js";
import { texts as t } from "./texts.js";

/**
 * The module to go on with: the one that was answered last and is not finished, otherwise the
 * first that has open items; null when nothing was answered yet.
 * @param {import("./course.js").Catalog} catalog @param {import("./state.js").State} state
 */
export function nextModule(catalog, state) {
  const open = (slug) =>
    Object.entries(catalog.items).some(
      ([key, entry]) =>
        entry.module === slug && ["open", "changed"].includes(standing(entry, state.items[key])),
    );
  const answered = Object.entries(state.items).filter(([key]) => catalog.items[key]);
  if (!answered.length) return null;
  const [last] = answered.sort(([, a], [, b]) => (a.day < b.day ? 1 : -1));
  const here = catalog.items[last[0]].module;
  const order = catalog.modules.filter(({ slug }) => open(slug));
  return order.find(({ slug }) => slug === here) ?? order[0] ?? null;
}

class GoOn extends HTMLElement {
  async connectedCallback() {
    await progress.ready;
    const catalog = await loadCatalog().catch(() => null);
    const module = catalog && nextModule(catalog, progress.state);
    if (!module) return;
    const link = make("a", "", `${t.go_on} ${module.title}`);
    link.href = here(module.url);
    const line = make("p", "go-on");
    line.append(link);
    this.replaceChildren(line);
  }
}

customElements.define("activity-verder", GoOn);
