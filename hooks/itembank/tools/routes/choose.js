/**
 * Routes to choose from. They are the last list before this, with links to modules; this adds a button
 * to each, and what leads on then follows the route that was chosen.
 */

import { loadCatalog } from "../../static/course/course.js";
import { linkTo, stepTo } from "../../static/course/ending.js";
import { followRoute } from "../../static/course/footer_way.js";
import { nextFrom, wayAlong } from "../../static/course/resume.js";
import { today } from "../../static/progress/days.js";
import { lead } from "../../static/progress/linked.js";
import { progress } from "../../static/progress/progress.js";
import { all, goTo, make, makeButton, one, ROOT } from "../../static/shared/dom.js";
import { setHidden } from "../../static/shared/take_away.js";
import { texts as t } from "../../static/shared/texts.js";

/**
 * What a route has: its modules, the line that tells of it, and its buttons.
 * @typedef {object} Way
 * @property {string[]} modules
 * @property {HTMLElement} line
 * @property {HTMLElement} choose
 * @property {HTMLElement} keep
 * @property {HTMLElement} begin  the place of the way on, once it was chosen
 */

class Routes extends HTMLElement {
  /** @type {Way[]} */
  routes = [];
  /** Takes the choice back, below all routes: nobody does that with a second press on one of them. */
  leave = makeButton(t.routes_leave, () => this.#choose(this.left, []));
  left = makeLine();
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
      if (modules.length) this.#add(entry, modules);
    }
    const actions = make("div", "item__actions");
    actions.append(this.leave);
    this.append(this.left, actions);
    const text = this.closest("article, main");
    const sources = text?.querySelector(".page-sources");
    if (sources) sources.before(this.on);
    else text?.append(this.on);
    progress.addEventListener("change", () => this.#show(catalog));
    this.#show(catalog);
  }

  /** @param {Element} entry @param {string[]} modules */
  #add(entry, modules) {
    const line = makeLine();
    const actions = make("div", "item__actions");
    const title = one(entry, "strong, a").textContent;
    /** @param {string} words @param {() => unknown} action */
    const button = (words, action) => {
      const made = makeButton(words, action);
      // In a list of all buttons each says which route it is.
      made.append(make("span", "item__aside", `: ${title}`));
      actions.append(made);
      return made;
    };
    /** @type {Way} */
    const way = {
      modules,
      line,
      choose: button(t.routes_choose, () => this.#choose(line, modules)),
      keep: button(t.consent_yes, () => this.#keep(way)),
      begin: make("p", "route__begin"),
    };
    entry.append(line, actions, way.begin);
    this.routes.push(way);
  }

  /** @param {string[]} modules */
  #isChosen(modules) {
    return modules.join() === progress.state.route?.modules.join();
  }

  /** @param {Catalog} catalog */
  #show(catalog) {
    const forNow = progress.carrier.kind === "memory";
    const { state } = progress;
    const next = stepTo(wayAlong(catalog, state) ?? nextFrom(catalog, state));
    const links = () => (next ? [linkTo(next, "button")] : []);
    for (const { modules, line, choose, keep, begin } of this.routes) {
      const chosen = this.#isChosen(modules);
      begin.replaceChildren(...(chosen ? links() : []));
      begin.hidden = !chosen;
      setHidden(choose, chosen);
      setHidden(keep, !(chosen && forNow));
      line.textContent = chosen ? (forNow ? t.routes_now : t.routes_chosen) : "";
    }
    const chosen = this.routes.some(({ modules }) => this.#isChosen(modules));
    setHidden(this.leave, !chosen);
    this.left.textContent = "";
    this.on.replaceChildren(...(chosen ? links() : []));
    followRoute(catalog);
  }

  /** @param {HTMLElement} line  tells of it @param {string[]} modules  none for the core route */
  #choose(line, modules) {
    const route = { modules, day: today(), count: (progress.state.route?.count ?? 0) + 1 };
    // Without a place to keep it nothing is lost that was worth a question before leaving.
    progress.update((state) => ({ ...state, route }), progress.carrier.kind !== "memory");
    if (!modules.length) line.textContent = t.routes_left;
    goTo(line);
  }

  /** @param {Way} way */
  async #keep({ line, keep }) {
    const { remember } = await import("../../static/progress/remember.js");
    const kept = await remember(progress);
    setHidden(keep, true);
    line.textContent = kept
      ? `${t.routes_chosen} ${t.consent_done}`
      : `${t.consent_failed} ${t.routes_refused}`;
    goTo(line);
    lead(line);
  }
}

/** What was pressed is gone; this is heard because it gets the focus. */
const makeLine = () => make("p", "route__told");

customElements.define("activity-routes", Routes);
