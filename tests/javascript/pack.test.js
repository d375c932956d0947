/** What an LMS keeps is read back: nothing and all, partly right answers, and less where room is short. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, unpack } from "../../hooks/itembank/export/lms/pack.js";
import { dueDay } from "../../hooks/itembank/static/progress/store.js";
import * as made from "./made.js";

const NAMES = Array.from({ length: 13 }, (_, n) => `a/n${n}`);
const mark = (prefix, n, width) => `${prefix}${String(n).padStart(width - 1, "0")}`;
const CATALOG = made.catalog(Object.fromEntries(NAMES.map((name) => [name, made.entry("a")])));
const PLAN = {
  edition: "ed-1",
  keys: Object.fromEntries([...NAMES, "e/1", "e/2"].map((name, n) => [name, mark("k", n, 4)])),
  objectives: { weten: "o01", kunnen: "o02" },
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
      assert.deepEqual(found, { ...attempt, count: 1 });
    }
  }
});

test("what was practised early comes back on the day that was planned", () => {
  const early = made.attempt({ gap: 30, day: "2026-10-31", due: "2026-11-03" });
  const found = through(given({ "a/n0": early })).state.items["a/n0"];
  assert.equal(dueDay(found), "2026-11-03");
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
  const whole = pack(given(items), PLAN, CATALOG, 4096);
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
  const whole = pack(kept({ state }), PLAN, CATALOG, 4096);
  const found = through(kept({ state }), whole.length - 1).state.test;
  assert.deepEqual(
    found.results.map(({ score }) => score),
    [0.9, 0.2],
  );
});

test("what is no progress of this course, or that of a newer version, is refused", () => {
  const text = pack(kept(), PLAN, CATALOG, 64_000);
  for (const [bad, code] of [
    [text.replace("1f", "3f"), "newer"],
    [text.replace("1f", "1x"), "damaged"],
    [text.replace("1f", "2f"), "damaged"],
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

test("what the first version of this form kept is still read", () => {
  const state = made.state({
    items: { "a/n0": made.attempt({ score: 0.5, gap: 7 }) },
    test: made.test([made.result(0.4), made.result(0.9, { count: 2 })], { seen: ["e/1", "e/2"] }),
  });
  const old = "1f.ed-1.BWD.k0003qeCFE.." + "CFEAoFEBak013k014" + ".";
  const found = unpack(old, PLAN, CATALOG);
  assert.deepEqual([found.best, found.completed, found.passed], [85, true, true]);
  assert.deepEqual(found.state.test, { ...state.test, day: found.state.test.day });
  const { response: _, ...attempt } = state.items["a/n0"];
  assert.deepEqual(found.state.items["a/n0"], { ...attempt, response: null });
});

const EACH = { weten: [1.66, 3], kunnen: [0.5, 1] };
const POOL = { "e/1": made.entry("a"), "e/2": made.entry("a", { revision: "00beef00" }) };
const tested = (more = {}) => {
  const answers = {
    "e/2": { revision: "00beef00", response: null, score: 0 },
    "e/1": { revision: "deadbeef", response: ["groep-1", "groep-2"], score: 0.5 },
  };
  const results = [
    made.result(0.4, { objectives: EACH }),
    made.result(0.54, { count: 2, objectives: EACH, answers }),
  ];
  return made.state({
    items: { "a/n0": made.attempt({ response: [2, 0] }), "a/n1": made.attempt({ response: "46" }) },
    test: made.test(results, { seen: ["e/1"], ...more }),
  });
};
const back = (state, most, pool = POOL) => {
  const catalog = { ...CATALOG, pool };
  return unpack(pack(kept({ state }), PLAN, catalog, most), PLAN, catalog).state;
};

test("per objective the last result is kept in the room of SCORM 1.2, without the answers", () => {
  const { results } = back(tested(), 4096).test;
  assert.deepEqual(
    results.map(({ objectives, answers }) => [objectives, answers]),
    [
      [{}, undefined],
      [EACH, undefined],
    ],
  );
  assert.deepEqual(back(tested(), 4096).items["a/n0"].response, null);
});

test("where there is room every result is whole, with what was chosen and nothing that was typed", () => {
  const state = tested();
  const found = back(state, 32_000);
  assert.deepEqual(found.test.results, state.test.results);
  assert.deepEqual(Object.keys(found.test.results[1].answers), ["e/2", "e/1"]);
  assert.deepEqual(found.items["a/n0"].response, [2, 0]);
  assert.equal(found.items["a/n1"].response, null);
  assert.doesNotMatch(atob(pack(kept({ state }), PLAN, CATALOG, 32_000).split(".")[7]), /46/);
});

test("a test that is being made comes back with its order, flags, answers and their revisions", () => {
  const running = {
    draw: "abc12",
    ids: ["e/2", "e/1"],
    responses: { "e/2": [null, 1], "e/1": [0] },
    revisions: { "e/2": "00beef00", "e/1": "deadbeef" },
    flags: ["e/1"],
  };
  for (const most of [4096, 32_000]) {
    const state = tested(running);
    const { test } = back(state, most);
    const { ids, responses, revisions, flags, draw } = test;
    assert.deepEqual({ draw, ids, responses, revisions, flags }, running);
    // Read in an edition in which one of them changed and the other one left.
    const pool = { "e/2": made.entry("a", { revision: "12345678" }) };
    const later = back(state, most, pool).test;
    assert.deepEqual(later.ids, ["e/2"]);
    assert.equal(later.revisions["e/2"], "00000000");
  }
});
