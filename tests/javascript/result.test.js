/** What an LMS hears: just under the cut score, at it and over it, with partly right answers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { resultOf } from "../../hooks/itembank/export/lms/result.js";
import * as made from "./made.js";

const NOTHING = new Set();
const tested = (...scores) =>
  made.state({ test: made.test(scores.map((score) => made.result(score))) });
const plan = (goal, more = {}) => ({ goal, module: "", read: {}, ...more });

test("a test is passed from the cut score up, as it is rounded for the learner", () => {
  for (const [score, percent, passed] of [
    [0.69, 69, false],
    [0.694, 69, false],
    [0.695, 70, true],
    [0.7, 70, true],
    [0.71, 71, true],
    [0, 0, false],
    [1, 100, true],
  ]) {
    const found = resultOf(plan("test"), made.catalog({}), tested(score), NOTHING);
    assert.deepEqual(found, { percent, progress: 1, completed: passed, passed }, String(score));
  }
});

test("the best of several tests counts, wherever it stands", () => {
  for (const scores of [
    [0.75, 0.4],
    [0.4, 0.75],
    [0.2, 0.75, 0.6],
  ]) {
    assert.equal(resultOf(plan("test"), made.catalog({}), tested(...scores), NOTHING).percent, 75);
  }
  const none = resultOf(plan("test"), made.catalog({}), made.state(), NOTHING);
  assert.deepEqual(none, { percent: null, progress: 0, completed: false, passed: false });
});

const items = (count, module = "a") =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${module}/n${n}`, made.entry(module)]),
  );
const answered = (...scores) =>
  made.state({
    items: Object.fromEntries(scores.map((score, n) => [`a/n${n}`, made.attempt({ score })])),
  });

test("a module is passed when it is finished with a mean from the cut score up", () => {
  for (const [scores, percent, completed, passed] of [
    [[1, 1, 0.5, 0.25], 69, true, false],
    [[1, 1, 0.5, 0.3], 70, true, true],
    [[1, 1, 1, 0], 75, true, true],
    // One is still open: it counts as nothing, and the module is not done.
    [[1, 1, 1], 75, false, false],
    [[0, 0, 0, 0], 0, true, false],
  ]) {
    const found = resultOf(plan("module"), made.catalog(items(4)), answered(...scores), NOTHING);
    const progress = scores.length / 4;
    assert.deepEqual(found, { percent, progress, completed, passed }, JSON.stringify(scores));
  }
  const fresh = resultOf(plan("module"), made.catalog(items(4)), made.state(), NOTHING);
  assert.deepEqual([fresh.percent, fresh.completed], [null, false]);
});

test("an answer to an earlier edition counts as nothing", () => {
  const state = answered(1, 1, 1, 1);
  state.items["a/n0"].revision = "00000000";
  const found = resultOf(plan("module"), made.catalog(items(4)), state, NOTHING);
  assert.deepEqual([found.percent, found.progress, found.completed], [75, 0.75, false]);
});

test("a course asks for every module of the core route and a passed test", () => {
  const catalog = made.catalog(
    { ...items(2), ...items(2, "b"), ...items(1, "extra") },
    {
      pool: { "eindtoets/een": made.entry("a") },
      modules: [
        { slug: "a", core: true },
        { slug: "b", core: true },
        { slug: "leeg", core: true },
        { slug: "extra", core: false },
      ],
    },
  );
  const state = (keys, ...scores) => ({
    ...tested(...scores),
    items: Object.fromEntries(keys.map((key) => [key, made.attempt({ score: 0 })])),
  });
  const core = ["a/n0", "a/n1", "b/n0", "b/n1"];
  for (const [given, percent, done] of [
    [state(core, 0.7), 70, true],
    [state(core, 0.69), 69, false],
    [state(core), null, false],
    [state(core.slice(1), 0.9), 90, false],
    [state(["a/n0", "a/n1", "extra/n0"], 0.9), 90, false],
  ]) {
    const found = resultOf(plan("course"), catalog, given, NOTHING);
    assert.deepEqual([found.percent, found.completed, found.passed], [percent, done, done]);
  }
  assert.equal(resultOf(plan("course"), catalog, state(core), NOTHING).progress, 4 / 5);
});

test("what is only read is done when every page was opened, and has no score", () => {
  const reading = plan("read", { read: { "a.html": "x", "b.html": "y" } });
  for (const [pages, progress] of [
    [[], 0],
    [["a.html", "elders.html"], 0.5],
    [["a.html", "b.html"], 1],
  ]) {
    const found = resultOf(reading, made.catalog({}), made.state(), new Set(pages));
    assert.deepEqual(found, { percent: null, progress, completed: progress === 1, passed: null });
  }
});
