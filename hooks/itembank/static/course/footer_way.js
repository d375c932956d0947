/**
 * The way on at the foot of the page, for whoever chose a route. Where a module ends it follows that
 * route, as the button of its result does; everywhere else it follows the menu, as the page came.
 */
import { progress } from "../progress/progress.js";
import { one, ROOT } from "../shared/dom.js";
import { texts as t } from "../shared/texts.js";
import { here } from "./course.js";
import { nameOf } from "./ending.js";
import { isOnRoute, nextFrom } from "./resume.js";
import { moduleAfter, routeOf } from "./route.js";

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

/**
 * Whether a module is the last of the chosen route that is to be done.
 * @param {Catalog} catalog @param {State} state @param {string} slug
 */
export function endsRoute(catalog, state, slug) {
  const route = routeOf(catalog, state);
  const next = moduleAfter(catalog, state, slug);
  return route.some((module) => module.slug === slug) && !(next && route.includes(next));
}

/** @param {Catalog} catalog @param {Foot} menu @returns {Foot | null} where the page ends no module the menu leads on */
function alongRoute(catalog, menu) {
  const { state } = progress;
  const route = routeOf(catalog, state);
  const address = location.href.split(/[?#]/)[0];
  /** @param {{url: string} | undefined} page */
  const isHere = (page) => page !== undefined && new URL(page.url, ROOT).href === address;
  const module = catalog.modules.find(({ pages }) => isHere(pages.at(-1)));
  const way = route.length && module ? nextFrom(catalog, state, module.slug) : null;
  if (!way || !module) return null;
  const pages = catalog.modules.flatMap((one) => one.pages);
  const onRoute = isOnRoute(catalog, state, way);
  const after = endsRoute(catalog, state, module.slug) ? t.route_done : menu.direction;
  return {
    href: here(way.url),
    direction: onRoute ? t.route_next : after,
    title: nameOf(way) || pages.find(({ url }) => url === way.url)?.title || menu.title,
  };
}
