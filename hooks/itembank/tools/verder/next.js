/** "Ga verder met …" on the start page: where the learner left off, if it is remembered. */

import { here, loadCatalog, moduleTally } from "../../static/course/course.js";
import { progress } from "../../static/progress/progress.js";
import { make } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

/**
 * The module to go on with: of those answered on the last day the furthest that is not finished,
 * otherwise the first that is not; null when nothing was answered yet.
 * @param {Catalog} catalog @param {State} state
 */
export function nextModule(catalog, state) {
  const answered = Object.entries(state.items).filter(([key]) => catalog.items[key]);
  if (!answered.length) return null;
  const [last] = answered
    .map(([, { day }]) => day)
    .sort()
    .reverse();
  const recent = new Set(
    answered.filter(([, { day }]) => day === last).map(([key]) => catalog.items[key].module),
  );
  const open = catalog.modules.filter(({ slug }) => {
    const { total, finished } = moduleTally(catalog, state, slug);
    return total && !finished;
  });
  return open.filter(({ slug }) => recent.has(slug)).at(-1) ?? open[0] ?? null;
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
