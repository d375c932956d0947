/** Marks in the navigation the pages whose questions are all answered, and those that were hard. Only for who is remembered. */

import { progress } from "../progress/progress.js";
import { all, lowerFirst, make, ROOT } from "../shared/dom.js";
import { loadCatalog, tally } from "./course.js";
import { doneWords } from "./done.js";

async function mark() {
  await progress.ready;
  const catalog = await loadCatalog();
  const pages = new Set(Object.values(catalog.items).map(({ page }) => page));
  const show = () => {
    for (const old of all(document, ".nav-tick")) old.remove();
    for (const page of pages) {
      const { finished, weak } = tally(catalog, progress.state, (entry) => entry.page === page);
      if (!finished) continue;
      const address = new URL(page, ROOT).href;
      for (const link of all(document, "#site-menu a[href]")) {
        if (link.href.split("#")[0] !== address) continue;
        const tick = make("span", "nav-tick", weak ? "◐" : "✓");
        tick.setAttribute("role", "img");
        tick.setAttribute("aria-label", lowerFirst(doneWords(weak)));
        link.append(" ", tick);
      }
    }
  };
  progress.addEventListener("change", show);
  show();
}

mark().catch(() => {
  // Without the catalog the navigation simply has no ticks.
});
