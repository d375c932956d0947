/**
 * Routes to choose from. They are the last list before this, with links to modules; this adds a button
 * to each, and what leads on then follows the route that was chosen.
 */

import { loadCatalog } from "../../static/course/course.js";
import { linkTo, stepTo } from "../../static/course/ending.js";
import { wayOn } from "../../static/course/route.js";
import { offer } from "../../static/progress/consent.js";
import { today } from "../../static/progress/days.js";
import { progress } from "../../static/progress/progress.js";
import { all, make, makeButton, makeStatus, one, ROOT, say } from "../../static/shared/dom.js";
import { texts as t } from "../../static/shared/texts.js";

class Routes extends HTMLElement {
  /** What each route has: its modules, and what is shown of it. @type {{modules: string[], button: HTMLElement, status: HTMLElement}[]} */
  routes = [];
  /** The way on, below all that this page asks first. */
  on = make("p");

  async connectedCallback() {
    if ("ready" in this.dataset) return;
    await progress.ready;
    const catalog = await loadCatalog().catch(() => null);
    // An LMS keeps answers, and no choice of a way.
    if (catalog && progress.carrier.kind !== "lms") this.#upgrade(catalog);
    this.dataset.ready = "";
  }

  /** @param {Catalog} catalog */
  #upgrade(catalog) {
    const lists = all(document, "main :is(ul, ol):not(li *)").filter(
      (list) => list.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    for (const entry of lists.at(-1)?.children ?? []) {
      const hrefs = all(entry, "a[href]").map(({ href }) => href.split("#")[0]);
      const named = hrefs.flatMap(
        (href) => catalog.modules.find(({ url }) => new URL(url, ROOT).href === href)?.slug ?? [],
      );
      // A route may lead past a module twice in words; it counts once.
      const modules = [...new Set(named)];
      if (!modules.length) continue;
      const status = makeStatus("item__status");
      const button = makeButton("", () => this.#choose(modules, status));
      // In a list of all buttons each says which route it is.
      const name = make("span", "item__aside", `: ${one(entry, "strong, a").textContent}`);
      const words = make("span");
      button.append(words, name);
      const actions = make("div", "item__actions");
      actions.append(button);
      entry.append(actions, status);
      this.routes.push({ modules, button: words, status });
    }
    const text = this.closest("article, main");
    const sources = text?.querySelector(".page-sources");
    if (sources) sources.before(this.on);
    else text?.append(this.on);
    progress.addEventListener("change", () => this.#show(catalog));
    this.#show(catalog);
    for (const { modules, status } of this.routes) {
      if (this.#isChosen(modules)) say(status, t.routes_chosen);
    }
  }

  /** @param {string[]} modules */
  #isChosen(modules) {
    return modules.join() === progress.state.route?.modules.join();
  }

  /** @param {Catalog} catalog */
  #show(catalog) {
    for (const { modules, button } of this.routes) {
      button.textContent = this.#isChosen(modules) ? t.routes_leave : t.routes_choose;
    }
    const chosen = this.routes.some(({ modules }) => this.#isChosen(modules));
    const next = chosen && stepTo(wayOn(catalog, progress.state));
    this.on.replaceChildren(...(next ? [linkTo(next, "button")] : []));
  }

  /** @param {string[]} modules @param {HTMLElement} status */
  #choose(modules, status) {
    const left = this.#isChosen(modules);
    const count = (progress.state.route?.count ?? 0) + 1;
    const route = { modules: left ? [] : modules, day: today(), count };
    for (const other of this.routes) say(other.status, "");
    // Without a place to keep it nothing is lost that was worth a question before leaving.
    progress.update((state) => ({ ...state, route }), progress.carrier.kind !== "memory");
    say(status, left ? t.routes_left : t.routes_chosen);
    offer(/** @type {HTMLElement} */ (status.parentElement));
  }
}

customElements.define("activity-routes", Routes);
