// What comes next in the course, and how it is said that a part of it is done.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isWeak, moduleTally, shareOf } from "../../hooks/itembank/static/course/course.js";
import { doneWords } from "../../hooks/itembank/static/course/done.js";
import { nameOf } from "../../hooks/itembank/static/course/ending.js";
import { endsRoute } from "../../hooks/itembank/static/course/footer_way.js";
import { hardestOf } from "../../hooks/itembank/static/course/reading.js";
import { nextFrom, nextQuestion, waysBack } from "../../hooks/itembank/static/course/resume.js";
import { waiting } from "../../hooks/itembank/static/course/review.js";
import {
  extraAfter,
  hasPassed,
  moduleAfter,
  wayOn,
} from "../../hooks/itembank/static/course/route.js";
import { spoken } from "../../hooks/itembank/static/progress/days.js";
import * as made from "./made.js";

const module = (slug, core = true) => ({
  ...{ slug, title: slug, core },
  ...{ url: `cursus/${slug}/`, pages: [] },
});
/** Where one goes on, by the one function that tells it everywhere. */
const wayBack = (course, state) => waysBack(course, state).way;
const COURSE = made.catalog(
  Object.fromEntries(
    ["een", "twee", "drie", "vier"].flatMap((slug) =>
      [1, 2, 3, 4].map((number) => [`${slug}/${number}`, made.entry(slug)]),
    ),
  ),
  {
    modules: ["welkom", "een", "twee", "drie", "vier", "slot"].map((slug) =>
      module(slug, slug !== "drie"),
    ),
    test: "cursus/slot/eindtoets/",
    review: "cursus/herhalen/",
    certificate: "cursus/slot/bewijs/",
    objectives: {},
  },
);
const all = (slug, count = 4, more = {}) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${slug}/${index + 1}`, made.attempt(more)]),
  );

test("after a module comes the next one on the core route, and the one beside it may be taken", () => {
  const state = made.state({ items: all("twee") });
  assert.equal(moduleAfter(COURSE, state, "twee").slug, "vier");
  assert.equal(extraAfter(COURSE, state, "twee").slug, "drie");
  assert.equal(extraAfter(COURSE, state, "een"), null);
  const done = made.state({ items: { ...all("twee"), ...all("drie") } });
  assert.equal(extraAfter(COURSE, done, "twee"), null);
  assert.deepEqual(wayOn(COURSE, state, "twee"), {
    kind: "module",
    url: "cursus/vier/",
    title: "vier",
  });
});

test("after the last module comes one that was left, and not one that was nearly done", () => {
  const skipped = made.state({ items: { ...all("een", 1), ...all("twee"), ...all("vier") } });
  assert.equal(moduleAfter(COURSE, skipped, "vier").slug, "een");
  const nearly = made.state({ items: { ...all("een", 3), ...all("twee"), ...all("vier") } });
  assert.equal(moduleAfter(COURSE, nearly, "vier"), null);
  assert.equal(wayOn(COURSE, nearly, "vier").kind, "test");
});

test("when the modules are done comes the final test, and when that was passed what proves it", () => {
  const items = Object.assign({}, ...["een", "twee", "drie", "vier"].map((slug) => all(slug)));
  const way = (score, course = COURSE) => {
    const results = score === null ? [] : [made.result(score)];
    return wayOn(course, made.state({ items, test: made.test(results) }), "vier");
  };
  assert.deepEqual(way(null), { kind: "test", url: COURSE.test });
  assert.equal(way(0.69).kind, "test");
  // Shown as 70, and that is what counts.
  assert.deepEqual(way(0.695), { kind: "certificate", url: COURSE.certificate });
  assert.equal(hasPassed(COURSE, made.state({ test: made.test([made.result(0.9)]) })), true);
  // A package of one module has neither.
  const alone = { ...COURSE, test: null, certificate: null };
  assert.deepEqual([way(null, alone), way(0.9, alone)], [null, null]);
});

test("an objective is hard below the bar of the final test, and not when it was not asked", () => {
  // In whole parts of a hundred: what is shown is what counts.
  assert.equal(shareOf({ points: 4.25, asked: 5 }), 85);
  const hard = (points, asked, cut = 70) => isWeak({ cut }, { points, asked });
  assert.deepEqual(
    [hard(2, 3), hard(2.1, 3), hard(0, 0), hard(0, 4, 0)],
    [true, false, false, false],
  );
});

test("a module is not simply done when half of it was wrong", () => {
  const items = {
    ...all("een", 2),
    "een/3": made.attempt({ score: 0 }),
    "een/4": made.attempt({ score: 0.5 }),
  };
  const { finished, weak } = moduleTally(COURSE, made.state({ items }), "een");
  assert.deepEqual([finished, weak], [true, 1]);
  assert.deepEqual([0, 1, 2, 12].map(doneWords), [
    "Af",
    "Af, nog één lastig leerdoel",
    "Af, nog twee lastige leerdoelen",
    "Af, nog 12 lastige leerdoelen",
  ]);
});

test("what waits is told of today and of the first day after it", () => {
  const items = {
    "een/1": made.attempt({ day: "2026-11-19", gap: 1, score: 0 }),
    "een/2": made.attempt({ day: "2026-11-20", gap: 7 }),
    "een/3": made.attempt({ day: "2026-11-21", gap: 7 }),
    "een/4": made.attempt({ day: "2026-11-14", gap: 7 }),
  };
  assert.deepEqual(waiting(COURSE, made.state({ items }), "2026-11-21"), [
    { day: "2026-11-21", count: 2 },
    { day: "2026-11-27", count: 1 },
  ]);
  assert.deepEqual(waiting(COURSE, made.state(), "2026-11-21"), []);
});

test("a day is called as people call it", () => {
  const from = "2026-12-30";
  const days = ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-04", "2026-12-28"];
  assert.deepEqual(
    days.map((day) => spoken(day, from)),
    ["vandaag", "morgen", "overmorgen", "maandag 4 januari", "maandag 28 december"],
  );
});

const LESSONS = made.catalog(
  {
    // Not in the order of the menu.
    "een/toets": made.entry("een", { page: "cursus/een/toets/" }),
    "een/b": made.entry("een", { page: "cursus/een/tweede/" }),
    "een/a1": made.entry("een", { page: "cursus/een/eerste/" }),
    "een/a2": made.entry("een", { page: "cursus/een/eerste/" }),
    "twee/a": made.entry("twee", { page: "cursus/twee/les/" }),
  },
  {
    modules: [
      {
        ...module("een"),
        pages: ["eerste", "tweede", "toets"].map((name) => ({
          url: `cursus/een/${name}/`,
          title: name,
        })),
      },
      { ...module("twee"), pages: [{ url: "cursus/twee/les/", title: "les" }] },
    ],
    test: null,
    certificate: null,
  },
);
/** The address of where one goes on, after these answers. */
const resumed = (items, course = LESSONS) => wayBack(course, made.state({ items }))?.url ?? null;

test("one goes on at the question after the last answer, on its own page", () => {
  const right = made.attempt();
  const before = made.attempt({ day: "2026-11-01" });
  assert.equal(resumed({}), null);
  assert.equal(resumed({ "een/a1": right }), "cursus/een/eerste/#een--a2");
  // Where nothing was done yet one reads first.
  assert.equal(resumed({ "een/a1": right, "een/a2": right }), "cursus/een/tweede/");
  assert.deepEqual(
    nextQuestion(LESSONS, made.state({ items: { "een/a1": right, "een/a2": right } }), "een"),
    { kind: "question", url: "cursus/een/tweede/", title: "tweede" },
  );
  // One was left open on an earlier day, and it is not the way back.
  const skipped = { "een/a1": before, "een/b": right };
  assert.equal(resumed(skipped), "cursus/een/toets/");
  // The end of the test said what comes next; what is open in a lesson stood in a line above that.
  assert.equal(resumed({ ...skipped, "een/toets": right }), "cursus/twee/");
});

test("one goes back to the page that was open last, and to its first open question", () => {
  const at = (page, items, more = {}) =>
    wayBack(LESSONS, made.state({ items, place: { page, day: "2026-11-21", count: 3 }, ...more }))
      ?.url ?? null;
  const right = made.attempt();
  const before = made.attempt({ day: "2026-11-01" });
  // Read on without answering: the page itself, and not the question that was left before it.
  assert.equal(at("cursus/een/tweede/", { "een/a1": right }), "cursus/een/tweede/");
  assert.equal(at("cursus/twee/les/", { "een/a1": right }), "cursus/twee/les/");
  assert.equal(at("cursus/een/tweede/", {}), "cursus/een/tweede/");
  // Begun there, on whatever day: at the question that is open.
  assert.equal(
    at("cursus/een/eerste/", { "een/a1": before, "een/b": right }),
    "cursus/een/eerste/#een--a2",
  );
  // All of it was done: what is open elsewhere in that module, and then what comes next.
  const done = { "een/a1": right, "een/a2": right };
  assert.equal(at("cursus/een/eerste/", done), "cursus/een/tweede/");
  const whole = { ...done, "een/b": right, "een/toets": right };
  assert.equal(at("cursus/een/toets/", whole), "cursus/twee/");
  // Who made the test goes where its end leads, whatever is open in the lessons.
  assert.equal(at("cursus/een/toets/", { "een/a1": right, "een/toets": right }), "cursus/twee/");
  assert.equal(at("cursus/weg/", { "een/a1": right }), "cursus/een/eerste/#een--a2");
});

test("the way on follows the route that was chosen, and then the course", () => {
  const route = { modules: ["vier", "twee", "weg"], day: "2026-11-21", count: 1 };
  const next = (items, slug) =>
    wayOn(COURSE, made.state({ items, route }), slug)?.url.match(/\w+(?=\/(#.*)?$)/)[0];
  assert.equal(next({}), "vier");
  assert.equal(next({}, "een"), "vier");
  assert.equal(next(all("vier"), "vier"), "twee");
  assert.equal(next(all("vier")), "twee");
  assert.equal(next({ ...all("vier"), ...all("twee") }, "twee"), "een");
  assert.equal(next({ ...all("vier"), ...all("twee") }), "een");
  // Who is in the middle of another module stays there.
  assert.equal(next(all("een", 1)), "een");
  const left = made.state({ route: { ...route, modules: [] } });
  assert.equal(wayBack(COURSE, left).kind, "test");
});

test("a test that is not handed in comes first, and the chosen route stands beside it", () => {
  const begun = made.state({ test: made.test([], { draw: "2026-11-21#1" }) });
  const testing = { kind: "testing", url: "cursus/slot/eindtoets/" };
  assert.deepEqual(waysBack(COURSE, begun), { way: testing, aside: null });
  const route = { modules: ["een"], day: "2026-11-21", count: 1 };
  const { way, aside } = waysBack(COURSE, { ...begun, route });
  assert.deepEqual([way, aside.url], [testing, "cursus/een/"]);
});

test("a look beside the chosen route takes nothing of it away: its own next step comes first", () => {
  const ways = (items, page, modules = ["een"]) => {
    const place = page && { page, day: "2026-11-21", count: 1 };
    const route = { modules, day: "2026-11-21", count: 1 };
    const { way, aside } = waysBack(LESSONS, made.state({ items, route, place }));
    return [way?.url ?? null, aside?.url ?? null];
  };
  const right = made.attempt();
  assert.deepEqual(ways({}, "cursus/twee/les/"), ["cursus/een/", "cursus/twee/les/"]);
  // To the very question, and also after an answer elsewhere.
  const begun = { "een/a1": made.attempt({ day: "2026-11-01" }), "twee/a": right };
  assert.deepEqual(ways(begun, "cursus/een/tweede/"), ["cursus/een/tweede/", null]);
  const aside = { "een/a1": right };
  assert.deepEqual(ways(aside, "cursus/twee/les/"), [
    "cursus/een/eerste/#een--a2",
    "cursus/twee/les/",
  ]);
  // On the route, without one or at its end there is one way.
  assert.deepEqual(ways(aside, "cursus/een/tweede/"), ["cursus/een/tweede/", null]);
  assert.deepEqual(ways(aside, "cursus/twee/les/", []), ["cursus/twee/les/", null]);
  assert.deepEqual(ways({ "twee/a": right }, "cursus/een/eerste/", ["twee"]), [
    "cursus/een/eerste/",
    null,
  ]);
});

test("a route ends with its last open module, and nobody is sent back after it to what was done", () => {
  const route = { modules: ["vier", "twee"], day: "2026-11-21", count: 1 };
  const at = (slug, items, more = { route }) => {
    const state = made.state({ items, ...more });
    return [endsRoute(COURSE, state, slug), moduleAfter(COURSE, state, slug)?.slug ?? null];
  };
  assert.deepEqual(at("vier", all("vier")), [false, "twee"]);
  assert.deepEqual(at("twee", all("twee", 3)), [false, "vier"]);
  // Most of it was done on the route: then comes what was not.
  const most = { ...all("vier", 3), ...all("twee") };
  assert.deepEqual(at("twee", most), [true, "een"]);
  assert.deepEqual(at("twee", { ...most, ...all("een") }), [true, null]);
  // Beside it one comes back to it.
  assert.deepEqual(at("een", most), [false, "vier"]);
  // Without a route the menu leads there all the same.
  assert.deepEqual(at("twee", most, {}), [false, "vier"]);
});

test("a changed question is open again, and a wrong one where everything must be right", () => {
  const wrong = made.attempt({ score: 0 });
  const changed = made.attempt({ revision: "00000000" });
  const rest = { "een/b": made.attempt(), "een/toets": changed };
  assert.equal(
    resumed({ ...rest, "een/a1": changed, "een/a2": wrong }),
    "cursus/een/eerste/#een--a1",
  );
  const strict = { ...LESSONS, rule: "goed" };
  const right = made.attempt();
  assert.equal(
    resumed({ ...rest, "een/a1": right, "een/a2": wrong }, strict),
    "cursus/een/eerste/#een--a2",
  );
  // What is wrong in the test itself comes before the next module, and only there.
  const failed = made.state({ items: { "een/a1": right, "een/b": right, "een/toets": wrong } });
  const next = (course) => nextFrom(course, failed, "een").url;
  assert.deepEqual([next(strict), next(LESSONS)], ["cursus/een/toets/#een--toets", "cursus/twee/"]);
});

test("a module of which nothing was answered begins at its first page", () => {
  const done = Object.fromEntries(
    ["a1", "a2", "b", "toets"].map((name) => [`een/${name}`, made.attempt()]),
  );
  assert.equal(resumed(done), "cursus/twee/");
  assert.equal(nextQuestion(LESSONS, made.state({ items: done }), "twee"), null);
});

test("a module that was begun is gone on with at its question, and it is said how many are left", () => {
  const begun = { "een/a1": made.attempt(), "een/b": made.attempt(), "een/toets": made.attempt() };
  const state = made.state({ items: { ...begun, "twee/a": made.attempt() }, route: CHOSEN });
  const one = {
    kind: "question",
    url: "cursus/een/eerste/#een--a2",
    title: "eerste",
    left: 1,
  };
  // From the last pages of the course too, where the route still has something of it.
  assert.deepEqual(nextFrom(LESSONS, state, "slot"), one);
  const names = [one, { ...one, left: 3 }, { ...one, left: undefined }].map(nameOf);
  assert.deepEqual(names, ["eerste (nog 1 vraag)", "eerste (nog 3 vragen)", "eerste"]);
});

const CHOSEN = { modules: ["een"], day: "2026-11-20", count: 1 };

/** Three modules of a lesson and a test, with the final test and the proof behind them. */
const WHOLE = made.catalog(
  Object.fromEntries(
    ["een", "twee", "drie"].flatMap((slug) =>
      ["les", "toets"].map((name) => [
        `${slug}/${name}`,
        made.entry(slug, { page: `cursus/${slug}/${name}/` }),
      ]),
    ),
  ),
  {
    modules: [
      ...["een", "twee", "drie"].map((slug) => ({
        ...module(slug),
        pages: ["les", "toets"].map((name) => ({ url: `cursus/${slug}/${name}/`, title: name })),
      })),
      {
        ...module("slot"),
        pages: ["eindtoets", "bewijs"].map((name) => ({
          url: `cursus/slot/${name}/`,
          title: name,
        })),
      },
    ],
    test: "cursus/slot/eindtoets/",
    certificate: "cursus/slot/bewijs/",
    objectives: { hard: { module: "een", lesson: "cursus/een/les/#hard", title: "Hard" } },
  },
);

/** Every way to have done some of it, with and without a route and a final test. */
function* states() {
  const keys = Object.keys(WHOLE.items);
  const objectives = { hard: [0, 1] };
  const tests = [undefined, made.test([], { draw: "2026-11-21#1" })];
  tests.push(...[0.2, 0.9].map((score) => made.test([made.result(score, { objectives })])));
  for (let mask = 0; mask < 2 ** keys.length; mask += 1)
    for (const modules of [[], ["twee"], ["drie", "een"], ["een", "twee", "drie"]])
      for (const test of tests)
        for (const wrong of [0, 1]) {
          const chosen = keys.filter((_, index) => mask & (2 ** index));
          const items = Object.fromEntries(
            chosen.map((key, index) => [key, made.attempt({ score: wrong && !index ? 0 : 1 })]),
          );
          const route = { modules, day: "2026-11-20", count: 1 };
          yield made.state({ items, test, ...(modules.length ? { route } : {}) });
        }
}

test("the end of a module and every page that tells where to go on name the same, in every state", () => {
  let seen = 0;
  for (const rule of ["beantwoord", "goed"])
    for (const state of states())
      for (const { slug, pages } of WHOLE.modules.slice(0, 3)) {
        if (!state.items[`${slug}/toets`]) continue;
        const place = { page: pages.at(-1).url, day: "2026-11-21", count: 1 };
        const course = { ...WHOLE, rule };
        const end = nextFrom(course, state, slug);
        assert.deepEqual(waysBack(course, { ...state, place }).way, end, JSON.stringify(state));
        seen += 1;
      }
  assert.equal(seen, 2 * 3 * 32 * 4 * 4 * 2);
});

test("who knows no page that was open last goes on from the furthest module of the last day", () => {
  const answered = (...keys) => ({
    items: Object.fromEntries(keys.map((key) => [key, made.attempt()])),
  });
  const way = (...keys) => waysBack(WHOLE, made.state(answered(...keys))).way?.url;
  assert.equal(way("een/toets"), "cursus/twee/");
  assert.equal(way("een/les", "twee/toets"), "cursus/drie/");
  assert.equal(way("een/toets", "twee/les"), "cursus/twee/toets/");
});

test("after a final test every page leads where its end does, and the route stands beside it", () => {
  const objectives = { hard: [0, 1] };
  const at = (score, more = {}) => {
    const test = made.test([made.result(score, { objectives })]);
    const place = { page: WHOLE.test, day: "2026-11-21", count: 1 };
    return waysBack(WHOLE, made.state({ test, place, ...more }));
  };
  const reading = { kind: "reading", url: "cursus/een/les/#hard", title: "Hard" };
  assert.deepEqual(at(0.2), { way: reading, aside: null });
  assert.deepEqual(hardestOf(WHOLE, made.result(0.2, { objectives })), reading);
  const proof = { kind: "certificate", url: WHOLE.certificate };
  assert.deepEqual(at(0.9), { way: proof, aside: null });
  const { way, aside } = at(0.9, { route: CHOSEN });
  assert.deepEqual([way, aside.url], [proof, "cursus/een/"]);
});
