/**
 * Where a learner goes on: the one voice of the start page, the overview, Mijn voortgang, Herhalen and
 * every end. Pure: the catalog and a state in, a page out. Which of them says what, state by state,
 * stands in decision 54.
 */
import { isAnswered, moduleTally, questionAddress, standing, tally } from "./course.js";
import { hardestOf } from "./reading.js";
import { isLeft, isPassed, nextModule, routeOf, toModule, wayOn } from "./route.js";

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
  const open = [...found.slice(last + 1), ...found.slice(0, last + 1)].filter(
    ({ entry, attempt }) => !isDone(entry, attempt),
  );
  if (last < 0 || !open.length) return null;
  const [{ key, entry }] = open;
  const { title } = pages[place(entry.page)] ?? {};
  // A page where nothing was done yet is read from its top, unless it was passed over.
  const begun =
    found.some((one) => one.attempt && one.entry.page === entry.page) ||
    found.some((one, index) => one.key === key && index < last);
  if (!begun) return { kind: "question", url: entry.page, title };
  const left = open.filter((one) => one.entry.page === entry.page).length;
  return { kind: "question", url: questionAddress(key, entry), title, left };
}

/**
 * Whether every question of the test of a module, its last page, has an answer.
 * @param {Catalog} catalog @param {State} state @param {CourseModule} module
 */
function isEnded({ items }, state, { pages }) {
  const asked = Object.entries(items).filter(([, { page }]) => page === pages.at(-1)?.url);
  return asked.length > 0 && asked.every(([key, entry]) => isAnswered(entry, state.items[key]));
}

/**
 * Where an end leads: a final test that is not handed in comes before all else, whatever was looked at
 * since; then what was wrong in a test where everything must be right; and a module that was begun is
 * entered at the question that is open.
 * @param {Catalog} catalog @param {State} state
 * @param {string} [slug]  of the module that was done @returns {Way | null}
 */
export function nextFrom(catalog, state, slug) {
  if (state.test?.draw && catalog.test) return { kind: "testing", url: catalog.test };
  const ended = catalog.modules.find((module) => module.slug === slug);
  if (ended && catalog.rule === "goed" && isEnded(catalog, state, ended)) {
    const wrong = nextQuestion(catalog, state, ended.slug, ended.pages.at(-1)?.url);
    if (wrong) return wrong;
  }
  const way = wayOn(catalog, state, slug);
  const module = way && catalog.modules.find(({ url }) => url === way.url);
  return (module && nextQuestion(catalog, state, module.slug)) ?? way;
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
 * The module that was open last; of who is known by answers alone the furthest of the last day.
 * @param {Catalog} catalog @param {State} state
 */
function lastModule({ items, modules }, { items: answers, place }) {
  const last = modules.find(({ pages }) => pages.some(({ url }) => url === place?.page));
  if (last) return last;
  const known = Object.keys(answers).filter((key) => items[key]);
  const days = known.map((key) => answers[key].day).sort();
  const recent = known.filter((key) => answers[key].day === days.at(-1));
  return modules.findLast(({ slug }) => recent.some((key) => items[key].module === slug));
}

/**
 * What an end leads to, for who was there last: that of a final test, in it, or that of a module.
 * @param {Catalog} catalog @param {State} state @returns {Way | null}
 */
function wayFromEnd(catalog, state) {
  const { test, place } = state;
  if (test?.draw && catalog.test) return nextFrom(catalog, state);
  const result = test?.results.at(-1);
  if (result && place?.page === catalog.test) {
    if (!isPassed(catalog, result)) return hardestOf(catalog, result);
    if (catalog.certificate) return { kind: "certificate", url: catalog.certificate };
  }
  const last = lastModule(catalog, state);
  const isHere = last && (!place || place.page === last.pages.at(-1)?.url);
  // Coming back to it leads where the end itself did.
  return isHere && isEnded(catalog, state, last) ? nextFrom(catalog, state, last.slug) : null;
}

/**
 * Where to go on for who comes back: the page that was open last or the question where its module was
 * left, and else what comes next.
 * @param {Catalog} catalog @param {State} state @returns {Way | null}
 */
function wayBack(catalog, state) {
  const last = lastModule(catalog, state);
  const module = nextModule(catalog, state);
  return (
    (last && (lastPage(catalog, state, last) ?? nextQuestion(catalog, state, last.slug))) ??
    (module && nextQuestion(catalog, state, module.slug)) ??
    nextFrom(catalog, state)
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

/** Whether a way stays on the chosen route. @param {Catalog} catalog @param {State} state @param {Way | null} way */
export function isOnRoute(catalog, state, way) {
  const page = way?.url.split("#")[0];
  return routeOf(catalog, state).some(
    ({ url, pages }) => url === page || pages.some((one) => one.url === page),
  );
}

/**
 * Where to go on. For who went aside from the chosen route also the way back to what was left there:
 * whoever chose a route meant it, and a look elsewhere does not take that back. For whom an end leads
 * off the route also the next step of that.
 * @param {Catalog} catalog @param {State} state @returns {{way: Way | null, aside: Way | null}}
 */
export function waysBack(catalog, state) {
  const end = wayFromEnd(catalog, state);
  const back = end ?? wayBack(catalog, state);
  const along = wayAlong(catalog, state);
  if (!along || isOnRoute(catalog, state, back)) return { way: back, aside: null };
  return end ? { way: end, aside: along } : { way: along, aside: back };
}
