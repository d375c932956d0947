/**
 * The way on at the foot of the page, for whoever chose a route. Where a module ends it follows that
 * route, as the button of its result does; everywhere else it follows the menu, as the page came.
 */
import { progress } from "../progress/progress.js";
import { one, ROOT } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { here } from "./course.js";
import { routeOf, wayOn } from "./route.js";

/** @typedef {{href: string, direction: string, title: string}} Foot */

/** As the page came. @type {Foot | undefined} */
let menu;

/** @param {Catalog} catalog */
export function followRoute(catalog) {
  const link = document.querySelector(".site-step--next:not([target])");
  if (!(link instanceof HTMLAnchorElement)) return;
  const direction = one(link, ".site-step__direction");
  const title = one(link, ".site-step__title");
  const { textContent: words } = direction;
  menu ??= { href: link.href, direction: words, title: title.textContent };
  const foot = alongRoute(catalog, menu) ?? menu;
  link.href = foot.href;
  direction.textContent = foot.direction;
  title.textContent = foot.title;
}

/** @param {Catalog} catalog @param {Foot} menu @returns {Foot | null} where the page ends no module the menu leads on */
function alongRoute(catalog, menu) {
  const { state } = progress;
  const route = routeOf(catalog, state);
  const address = location.href.split(/[?#]/)[0];
  /** @param {{url: string} | undefined} page */
  const isHere = (page) => page !== undefined && new URL(page.url, ROOT).href === address;
  const module = catalog.modules.find(({ pages }) => isHere(pages.at(-1)));
  const way = route.length && module ? wayOn(catalog, state, module.slug) : null;
  if (!way) return null;
  const pages = catalog.modules.flatMap((one) => one.pages);
  const onRoute = route.some(({ url }) => url === way.url);
  return {
    href: here(way.url),
    direction: onRoute ? t.route_next : menu.direction,
    title: way.title ?? pages.find(({ url }) => url === way.url)?.title ?? menu.title,
  };
}
