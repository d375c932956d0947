/** What an LMS keeps is read back: nothing and all, partly right answers, and less where room is short. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, unpack } from "../../hooks/itembank/export/lms/pack.js";
import * as made from "./made.js";

const NAMES = Array.from({ length: 13 }, (_, n) => `a/n${n}`);
const mark = (prefix, n, width) => `${prefix}${String(n).padStart(width - 1, "0")}`;
const CATALOG = made.catalog(Object.fromEntries(NAMES.map((name) => [name, made.entry("a")])));
const PLAN = {
  edition: "ed-1",
  keys: Object.fromEntries([...NAMES, "e/1", "e/2"].map((name, n) => [name, mark("k", n, 4)])),
  lists: { "checklist/a": [mark("c", 1, 4), { een: "p1", twee: "p2", drie: "p3" }] },
  read: { "a.html": "r1", "b.html": "r2" },
};
const kept = (more = {}) => ({
  state: made.state(),
  best: null,
  completed: false,
  passed: false,
  read: new Set(),
  ...more,
});
const through = (given, most = 64_000) => unpack(pack(given, PLAN, CATALOG, most), PLAN, CATALOG);
const given = (items) => kept({ state: made.state({ items }) });

test("the best score, from nothing at all to a hundred, and what was reached are kept", () => {
  for (const best of [null, 0, 1, 9, 69, 70, 99, 100]) {
    for (const [completed, passed] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]) {
      const found = through(kept({ best, completed, passed }));
      assert.deepEqual([found.best, found.completed, found.passed], [best, completed, passed]);
    }
  }
});

test("a score is kept in sixtieths, with what was said, when it comes back and its day", () => {
  for (const score of [0, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 1]) {
    for (const more of [
      {},
      { sure: true },
      { sure: false, gap: 1 },
      { gap: 7 },
      { sure: true, gap: 30 },
    ]) {
      const attempt = made.attempt({ score, day: "2026-10-31", ...more });
      const found = through(given({ "a/n0": attempt })).state.items["a/n0"];
      assert.deepEqual(found, { ...attempt, response: null, count: 1 });
    }
  }
});

test("an item that changed since is not taken for the new one, and one that is gone is left out", () => {
  const items = { "a/n1": made.attempt({ revision: "00beef00" }), "weg/een": made.attempt() };
  const found = through(given(items)).state.items;
  assert.deepEqual(Object.keys(found), ["a/n1"]);
  assert.notEqual(found["a/n1"].revision, CATALOG.items["a/n1"].revision);
});

test("ticks, results, what was seen and pages that were opened are kept", () => {
  const results = [0, 0.695, 0.7, 1].map((score, n) =>
    made.result(Math.round(score * 100) / 100, { count: n + 1 }),
  );
  const state = made.state({
    ticks: { "checklist/a": { ids: ["een", "drie"], day: "2026-11-01", count: 12 } },
    test: made.test(results, { seen: ["e/1", "e/2"] }),
  });
  const found = through(kept({ state, read: new Set(["b.html"]) }));
  assert.deepEqual(found.state.ticks["checklist/a"], {
    ids: ["een", "drie"],
    day: "2026-11-01",
    count: 1,
  });
  assert.deepEqual(found.state.test.results, results);
  assert.deepEqual(found.state.test.seen, ["e/1", "e/2"]);
  assert.deepEqual([...found.read], ["b.html"]);
});

test("where room is short detail is shed and never cut, and scores stay to the last", () => {
  const scores = [0, 0.5, 1, 1 / 3, 1, 0, 1, 1, 0.75, 0, 1, 0.5, 1];
  const items = Object.fromEntries(
    scores.map((score, n) => [NAMES[n], made.attempt({ score, gap: 7, day: "2026-11-01" })]),
  );
  const whole = pack(given(items), PLAN, CATALOG, 64_000);
  assert.match(whole, /^1f/);
  const short = pack(given(items), PLAN, CATALOG, whole.length - 1);
  assert.match(short, /^1s/);
  const found = unpack(short, PLAN, CATALOG).state.items;
  assert.deepEqual(
    Object.values(found).map(({ score }) => score),
    scores,
  );
  const dense = pack(given(items), PLAN, CATALOG, short.length - 1);
  assert.match(dense, /^1d/);
  const least = unpack(dense, PLAN, CATALOG).state.items;
  const rounded = scores.map((score) => (score === 0 || score === 1 ? score : 0.5));
  assert.deepEqual(
    Object.values(least).map(({ score }) => score),
    rounded,
  );
  // Good for this edition only: in another one the items stand elsewhere.
  assert.deepEqual(unpack(dense, { ...PLAN, edition: "ed-2" }, CATALOG).state.items, {});
});

test("of many tests the best and the last are told where room is short", () => {
  const results = [0.4, 0.9, 0.3, 0.2].map((score, n) => made.result(score, { count: n + 1 }));
  const state = made.state({ test: made.test(results, { seen: ["e/1"] }) });
  const whole = pack(kept({ state }), PLAN, CATALOG, 64_000);
  const found = through(kept({ state }), whole.length - 1).state.test;
  assert.deepEqual(
    found.results.map(({ score }) => score),
    [0.9, 0.2],
  );
});

test("what is no progress of this course, or that of a newer version, is refused", () => {
  const text = pack(kept(), PLAN, CATALOG, 64_000);
  for (const [bad, code] of [
    [text.replace("1f", "2f"), "newer"],
    [text.replace("1f", "1x"), "damaged"],
    [`${text}.`, "damaged"],
    [`${text}<`, "damaged"],
    ["", "damaged"],
  ])
    assert.throws(() => unpack(bad, PLAN, CATALOG), { code });
});

test("a checklist of more points than one sign can count is kept whole", () => {
  const signs = "abcdefghijklmnopqrstuvwxyz0123456789";
  for (const count of [62, 63, 64, 126, 127, 200]) {
    const ids = Array.from({ length: count }, (_, n) => `p-${n}`);
    const marks = ids.map((id, n) => [id, signs[Math.floor(n / 36)] + signs[n % 36]]);
    const plan = { ...PLAN, lists: { "checklist/a": ["cccc", Object.fromEntries(marks)] } };
    const ticks = { "checklist/a": { ids, day: "2026-10-31", count: 1 } };
    const text = pack(kept({ state: made.state({ ticks }) }), plan, CATALOG, 64_000);
    assert.deepEqual(unpack(text, plan, CATALOG).state.ticks, ticks);
  }
});
