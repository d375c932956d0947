/** Where a learner left off, down to the question. Pure: the catalog and a state in, a page out. */
import { isAnswered, moduleTally, questionAddress, standing, tally } from "./course.js";
import { isLeft, nextModule, routeOf, toModule, wayOn } from "./route.js";

/** @typedef {import("./route.js").Way} Way */

/**
 * The question of a module to go on with: the first that is open after what was answered last, or
 * before it, or the top of its page; null when nothing of the module was answered yet, or all of it.
 * @param {Catalog} catalog @param {State} state @param {string} slug
 * @param {string} [page]  to look at this page of it only @returns {Way | null}
 */
export function nextQuestion(catalog, state, slug, page) {
  const pages = catalog.modules.find((module) => module.slug === slug)?.pages ?? [];
  /** @param {string} address */
  const place = (address) => pages.findIndex(({ url }) => url === address);
  const found = Object.entries(catalog.items)
    .filter(([, entry]) => entry.module === slug && (!page || entry.page === page))
    .map(([key, entry]) => ({ key, entry, attempt: state.items[key] }))
    .sort((one, other) => place(one.entry.page) - place(other.entry.page));
  const days = found.flatMap(({ attempt }) => (attempt ? [attempt.day] : [])).sort();
  const last = found.findLastIndex(({ attempt }) => attempt && attempt.day === days.at(-1));
  /** @param {CatalogItem} entry @param {Attempt} attempt */
  const isDone = (entry, attempt) =>
    catalog.rule === "goed" ? standing(entry, attempt) === "right" : isAnswered(entry, attempt);
  const open = [...found.slice(last + 1), ...found.slice(0, last + 1)].find(
    ({ entry, attempt }) => !isDone(entry, attempt),
  );
  if (last < 0 || !open) return null;
  const { title } = pages[place(open.entry.page)] ?? {};
  // A page where nothing was done yet is read from its top.
  const begun = found.some(({ entry, attempt }) => attempt && entry.page === open.entry.page);
  const url = begun ? questionAddress(open.key, open.entry) : open.entry.page;
  return { kind: "question", url, title };
}

/**
 * The lesson or test that was open last, at its first open question when one was answered; null when
 * there is nothing left to do there.
 * @param {Catalog} catalog @param {State} state @param {CourseModule} module @returns {Way | null}
 */
function lastPage(catalog, state, { slug, pages }) {
  const page = pages.find(({ url }) => url === state.place?.page);
  const whole = moduleTally(catalog, state, slug);
  // What asks nothing keeps nobody from a route, and who looked at the proof need not go back there.
  const aside = whole.total ? whole.finished : state.route?.modules.length;
  if (!page || aside || page.url === catalog.certificate) return null;
  const here = tally(catalog, state, (entry) => entry.page === page.url);
  if (here.finished) return null;
  return nextQuestion(catalog, state, slug, page.url) ?? { kind: "question", ...page };
}

/**
 * Where to go on for who is between modules or comes back: the page that was open last or the
 * question where its module was left, and else what comes next.
 * @param {Catalog} catalog @param {State} state @returns {Way | null}
 */
export function wayBack(catalog, state) {
  const last = catalog.modules.find(({ pages }) =>
    pages?.some(({ url }) => url === state.place?.page),
  );
  const module = nextModule(catalog, state);
  // The end of its test, the last page of a module, leads on to the next: so does coming back to it.
  const page = last?.pages?.at(-1)?.url;
  if (last && page === state.place?.page) {
    const { total, finished } = tally(catalog, state, (entry) => entry.page === page);
    if (total && finished) return wayOn(catalog, state, last.slug);
  }
  return (
    (last && (lastPage(catalog, state, last) ?? nextQuestion(catalog, state, last.slug))) ??
    (module && nextQuestion(catalog, state, module.slug)) ??
    wayOn(catalog, state)
  );
}

/**
 * Where the chosen route goes on, to the question; null where nothing of it is left.
 * @param {Catalog} catalog @param {State} state @returns {Way | null}
 */
export function wayAlong(catalog, state) {
  const module = routeOf(catalog, state).find((one) => isLeft(catalog, state, one));
  return module ? (nextQuestion(catalog, state, module.slug) ?? toModule(module)) : null;
}

/**
 * Where to go on. For who went aside from the chosen route also the way back to what was left there:
 * whoever chose a route meant it, and a look elsewhere does not take that back. For who is in a test
 * also the next step of the route.
 * @param {Catalog} catalog @param {State} state @returns {{way: Way | null, aside: Way | null}}
 */
export function waysBack(catalog, state) {
  const back = wayBack(catalog, state);
  const along = wayAlong(catalog, state);
  // A test that is not handed in comes before all else, whatever was looked at since.
  if (state.test?.draw && catalog.test)
    return { way: { kind: "testing", url: catalog.test }, aside: along };
  const page = back?.url.split("#")[0];
  const onRoute = routeOf(catalog, state).some(
    ({ url, pages }) => url === page || pages.some((one) => one.url === page),
  );
  return along && !onRoute ? { way: along, aside: back } : { way: back, aside: null };
}
