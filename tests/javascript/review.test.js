// What is asked again, and how far a learner is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleTally, standing, tally } from "../../hooks/itembank/static/course/course.js";
import { progressOf } from "../../hooks/itembank/static/course/done.js";
import { coming, scheduled } from "../../hooks/itembank/static/course/review.js";
import { nextModule } from "../../hooks/itembank/static/course/route.js";
import { advanced, dueOn, substitute } from "../../hooks/itembank/tools/herhalen/asking.js";

const entry = (more) => ({
  page: "p/",
  kind: "keuze",
  revision: "r1",
  objective: "doel",
  module: "een",
  ...more,
});
const CATALOG = {
  rule: "beantwoord",
  cut: 70,
  modules: [{ slug: "een" }, { slug: "twee" }, { slug: "leeg" }],
  items: {
    "b/a": entry(),
    "b/b": entry(),
    "b/c": entry({ module: "twee", objective: "ander" }),
    "b/d": entry({ module: "twee" }),
  },
};
const attempt = (more) => ({
  revision: "r1",
  score: 1,
  response: null,
  day: "2026-11-20",
  count: 1,
  ...more,
});
const state = (items) => ({ version: 2, items, ticks: {}, texts: {} });

test("only what is waiting, unchanged and still in the course is asked", () => {
  const items = {
    "b/a": attempt({ gap: 1 }),
    "b/b": attempt({ gap: 7, revision: "oud" }),
    "b/c": attempt(),
    "weg/x": attempt({ gap: 1 }),
  };
  assert.deepEqual(scheduled(CATALOG, state(items)), [{ key: "b/a", due: "2026-11-21" }]);
});

test("a confident mistake comes first, then a mistake, then doubt, then what is due longest", () => {
  const items = {
    "b/a": attempt({ gap: 1, score: 1, sure: true, day: "2026-11-01" }),
    "b/b": attempt({ gap: 1, score: 1, sure: false }),
    "b/c": attempt({ gap: 1, score: 0.5 }),
    "b/d": attempt({ gap: 1, score: 0.99, sure: true }),
  };
  const asked = dueOn(CATALOG, state(items), "2026-11-21").map(({ key }) => key);
  assert.deepEqual(asked, ["b/d", "b/c", "b/b", "b/a"]);
  assert.deepEqual(
    dueOn(CATALOG, state(items), "2026-11-20").map(({ key }) => key),
    ["b/a"],
  );
});

test("what comes is counted per day, from tomorrow on", () => {
  const items = {
    "b/a": attempt({ gap: 1 }),
    "b/b": attempt({ gap: 7 }),
    "b/c": attempt({ gap: 7 }),
  };
  const days = coming(CATALOG, state(items), "2026-11-21");
  assert.equal(days.length, 7);
  assert.deepEqual(
    days.filter(({ count }) => count),
    [{ day: "2026-11-27", count: 2 }],
  );
});

test("an unseen item of the same objective stands in, and never one that is asked already", () => {
  const items = { "b/a": attempt({ gap: 1 }) };
  assert.equal(substitute(CATALOG, state(items), "b/a", new Set(["b/a"])), "b/b");
  assert.equal(substitute(CATALOG, state(items), "b/a", new Set(["b/a", "b/b"])), "b/d");
  assert.equal(substitute(CATALOG, state(items), "b/a", new Set(["b/b", "b/d"])), "b/a");
});

test("a stand-in that was right moves the one that was due along, with its answer as it was", () => {
  const items = { "b/a": attempt({ gap: 1, score: 0, sure: true, count: 9 }) };
  const moved = advanced(state(items), "b/a", "2026-11-21").items["b/a"];
  assert.deepEqual(moved, attempt({ gap: 7, score: 0, sure: true, day: "2026-11-21", count: 10 }));
  const last = advanced(
    state({ "b/a": attempt({ gap: 30, day: "2026-10-01" }) }),
    "b/a",
    "2026-11-21",
  );
  assert.equal("gap" in last.items["b/a"], false);
  assert.deepEqual(advanced(state({}), "b/a", "2026-11-21"), state({}));
});

test("what was practised early is asked on the day that was planned, and moves on from there", () => {
  const early = attempt({ gap: 7, day: "2026-11-24", due: "2026-11-27" });
  assert.deepEqual(scheduled(CATALOG, state({ "b/a": early })), [
    { key: "b/a", due: "2026-11-27" },
  ]);
  const moved = advanced(state({ "b/a": early }), "b/a", "2026-11-28").items["b/a"];
  assert.deepEqual(moved, attempt({ gap: 30, day: "2026-11-28", count: 2 }));
});

test("an item stands where its last answer put it, and a partly right one is not right", () => {
  const found = [
    undefined,
    attempt(),
    attempt({ score: 0.5 }),
    attempt({ score: 0 }),
    attempt({ revision: "oud" }),
  ];
  assert.deepEqual(
    found.map((one) => standing(entry(), one)),
    ["open", "right", "partly", "wrong", "changed"],
  );
});

test("a module is done by the rule of the course", () => {
  const items = { "b/a": attempt({ score: 0.5 }), "b/b": attempt() };
  assert.deepEqual(moduleTally(CATALOG, state(items), "een"), {
    total: 2,
    done: 2,
    right: 1,
    weak: 0,
    finished: true,
  });
  const strict = { ...CATALOG, rule: "goed" };
  assert.equal(moduleTally(strict, state(items), "een").finished, false);
  assert.equal(progressOf(strict, moduleTally(strict, state(items), "een")).value, 1);
  assert.equal(
    progressOf(
      CATALOG,
      tally(CATALOG, state(items), () => true),
    ).value,
    2,
  );
  assert.equal(moduleTally(CATALOG, state(items), "leeg").finished, false);
});

test("one goes on with the furthest module of the last day, else with the first that is open", () => {
  const go = (items) => nextModule(CATALOG, state(items))?.slug ?? null;
  assert.equal(go({}), null);
  assert.equal(go({ "weg/x": attempt() }), null);
  assert.equal(go({ "b/a": attempt({ day: "2026-11-19" }), "b/c": attempt() }), "twee");
  assert.equal(go({ "b/a": attempt(), "b/c": attempt() }), "twee");
  assert.equal(go({ "b/a": attempt(), "b/b": attempt() }), "twee");
  assert.equal(go({ "b/c": attempt(), "b/d": attempt() }), "een");
  const all = { "b/a": attempt(), "b/b": attempt(), "b/c": attempt(), "b/d": attempt() };
  assert.equal(go(all), null);
});
