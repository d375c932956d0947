/**
 * For who is remembered only: marks in the menu the pages and modules of which all questions are
 * answered, and those that were hard; keeps which page was open last; tells at the top of a module
 * where the learner is; and leads along the chosen route at the foot of a page.
 */

import { today } from "../progress/days.js";
import { progress } from "../progress/progress.js";
import { all, lowerFirst, make, ROOT } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { loadCatalog, moduleTally, tally } from "./course.js";
import { doneWords } from "./done.js";
import { followRoute } from "./footer_way.js";

/** Every page with something to say of it. @param {Catalog} catalog */
function finishedPages(catalog) {
  /** @type {Record<string, number>} */
  const weakOf = {};
  const { state } = progress;
  for (const page of new Set(Object.values(catalog.items).map(({ page }) => page))) {
    const { finished, weak } = tally(catalog, state, (entry) => entry.page === page);
    if (finished) weakOf[page] = weak;
  }
  for (const { slug, url, pages } of catalog.modules) {
    const { finished, weak } = moduleTally(catalog, state, slug);
    if (!finished) continue;
    weakOf[url] ??= weak;
    // A lesson that asks nothing is done with the module it belongs to.
    for (const page of pages) weakOf[page.url] ??= 0;
  }
  return weakOf;
}

/** Keep which lesson or test is open, for the way back to it. @param {Catalog} catalog */
function keepPlace(catalog) {
  const address = location.href.split(/[?#]/)[0];
  const pages = catalog.modules.flatMap((module) => module.pages);
  const page = pages.find(({ url }) => new URL(url, ROOT).href === address)?.url;
  const { carrier, state } = progress;
  if (!page || carrier.kind !== "local" || page === state.place?.page) return;
  const place = { page, day: today(), count: (state.place?.count ?? 0) + 1 };
  progress.update((state) => ({ ...state, place }));
}

async function mark() {
  await progress.ready;
  const catalog = await loadCatalog();
  keepPlace(catalog);
  const show = () => {
    for (const old of all(document, ".nav-tick, .nav-signs")) old.remove();
    for (const [page, weak] of Object.entries(finishedPages(catalog))) {
      const address = new URL(page, ROOT).href;
      for (const link of all(document, "#site-menu a[href]")) {
        if (link.href.split("#")[0] !== address) continue;
        const tick = make("span", "nav-tick", weak ? "◐" : "✓");
        tick.setAttribute("role", "img");
        tick.setAttribute("aria-label", lowerFirst(doneWords(weak)));
        link.append(" ", tick);
      }
    }
    // Above the first list that has one; each of them says it in words as well.
    const signs = make("p", "nav-signs", t.nav_signs);
    signs.ariaHidden = "true";
    document.querySelector("#site-menu .nav-tick")?.closest("ul")?.before(signs);
    followRoute(catalog);
  };
  progress.addEventListener("change", show);
  show();
  const top = document.querySelector(".site-begin");
  if (top) (await import("./standing.js")).tellStanding(catalog, top);
}

mark().catch(() => {
  // Without the catalog the navigation simply has no ticks.
});
