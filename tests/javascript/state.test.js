// What is kept: read without trust, and two copies made one. The invariants are tried on made-up
// states in tests/journey/test_model_of_progress.py; here stands what a single case can show.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  mergeStates,
  readState,
  settleDays,
  Unreadable,
} from "../../hooks/itembank/static/progress/state.js";
import { emptyState, VERSION } from "../../hooks/itembank/static/progress/store.js";
import { ASKED, NAME, PARTS, POINTS, RESULTS } from "../../hooks/itembank/static/shared/limits.js";

const attempt = (more) => ({
  revision: "deadbeef",
  score: 1,
  response: [0],
  day: "2026-11-21",
  count: 1,
  ...more,
});
const withItem = (more) => ({ ...emptyState(), items: { "bank/a": attempt(more) } });
const winner = (one, other) => mergeStates(one, other).items["bank/a"];

test("a later day wins, and on one day the higher count, also from nine to ten and beyond", () => {
  const pairs = [
    [{ count: 2 }, { count: 3 }],
    [{ count: 9 }, { count: 10 }],
    [{ count: 99 }, { count: 100 }],
    [{ count: 2 }, { count: 11 }],
    [
      { day: "2026-11-20", count: 30 },
      { day: "2026-11-21", count: 1 },
    ],
  ];
  for (const [older, newer] of pairs) {
    assert.deepEqual(winner(withItem(older), withItem(newer)), attempt(newer));
    assert.deepEqual(winner(withItem(newer), withItem(older)), attempt(newer));
  }
});

test("ticks and results are ordered by counts of two digits as numbers", () => {
  const ticks = (count) => ({
    ...emptyState(),
    ticks: { "checklist/a": { ids: [`na-${count}`], day: "2026-11-21", count } },
  });
  assert.equal(mergeStates(ticks(10), ticks(9)).ticks["checklist/a"].count, 10);
  const result = (count) => ({ day: "2026-11-21", count, score: 0.5, objectives: {} });
  const tested = (...counts) => ({
    ...emptyState(),
    test: {
      ids: [],
      responses: {},
      flags: [],
      seen: [],
      results: counts.map(result),
      day: "2026-11-21",
      count: 20,
    },
  });
  const merged = mergeStates(tested(1, 2, 11), tested(2, 9, 10));
  assert.deepEqual(
    merged.test.results.map(({ count }) => count),
    [1, 2, 9, 10, 11],
  );
});

test("everything that was ever seen in a test stays seen, from both sides", () => {
  const tested = (count, seen) => ({
    ...emptyState(),
    test: {
      ids: [],
      responses: {},
      flags: [],
      seen,
      results: [],
      day: "2026-11-21",
      count,
    },
  });
  const [one, other] = [tested(9, ["b/a", "b/b"]), tested(10, ["b/b", "b/c"])];
  for (const merged of [mergeStates(one, other), mergeStates(other, one)]) {
    assert.deepEqual([...merged.test.seen].sort(), ["b/a", "b/b", "b/c"]);
    assert.equal(merged.test.count, 10);
  }
});

test("what was read back is what was written, and one entry that does not fit takes no other along", () => {
  const state = {
    ...withItem({ sure: false, gap: 7, count: 12 }),
    ticks: { "checklist/a": { ids: ["x"], day: "2026-11-21", count: 10 } },
  };
  assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), { state, dropped: 0 });
  const broken = { ...state, items: { ...state.items, "bank/b": attempt({ day: "2026-13-01" }) } };
  assert.deepEqual(readState(broken), { state, dropped: 1 });
});

test("an entry does not fit when any of its fields does not", () => {
  const wrong = [
    { revision: "DEADBEEF" },
    { score: 1.01 },
    { score: "1" },
    { response: "<b>" },
    { response: [[1]] },
    { day: "2026-02-30" },
    { count: 0 },
    { count: 1.5 },
    { count: "1" },
    { sure: "ja" },
    { gap: 2 },
    { due: "2099-01-01" },
    { gap: 7, due: 7 },
    { gap: 7, day: "2026-11-21", due: "2026-11-21" },
    { gap: 7, day: "2026-11-21", due: "2026-11-28" },
  ];
  for (const more of wrong)
    assert.equal(readState(withItem(more)).dropped, 1, JSON.stringify(more));
  assert.equal(readState({ ...emptyState(), items: { "../x": attempt() } }).dropped, 1);
});

test("of the page that was open and the route that was chosen the newest stays, and nothing strange", () => {
  const day = "2026-11-21";
  const way = (count, page, modules) => ({
    ...emptyState(),
    place: { page, day, count },
    route: { modules, day, count },
  });
  const [older, newer] = [way(9, "cursus/een/", ["een"]), way(10, "cursus/twee/", [])];
  for (const merged of [mergeStates(older, newer), mergeStates(newer, older)]) {
    assert.deepEqual(merged, newer);
  }
  assert.deepEqual(readState(JSON.parse(JSON.stringify(newer))), { state: newer, dropped: 0 });
  // A page is called as its file, and people call files in their own language.
  const own = way(1, "cursus/één/foto's & meer/", ["een"]);
  assert.deepEqual(readState(own), { state: own, dropped: 0 });
  for (const [page, modules] of [
    ["<b>", ["<b>"]],
    ["javascript:alert(1)", ["Een"]],
    [7, "een"],
    ["x".repeat(301), Array(61).fill("een")],
  ]) {
    const { state, dropped } = readState(way(1, page, modules));
    assert.deepEqual([state.place, state.route, dropped], [undefined, undefined, 2]);
  }
  assert.equal(settleDays(way(1, "cursus/een/", []), "2026-11-20").place.day, "2026-11-20");
});

test("what is no state of this version says what it is", () => {
  const code = (raw) => {
    try {
      return readState(raw);
    } catch (error) {
      assert.ok(error instanceof Unreadable);
      return error.code;
    }
  };
  assert.equal(code(null), "foreign");
  assert.equal(code({ items: {} }), "foreign");
  assert.equal(code({ ...emptyState(), version: VERSION + 1 }), "newer");
  assert.equal(code({ version: VERSION, items: [], ticks: {} }), "damaged");
});

test("days of a clock that was set back become today, and earlier ones stay", () => {
  const settled = settleDays(
    {
      ...withItem({ day: "2031-05-05" }),
      ticks: { "checklist/a": { ids: [], day: "2026-11-20", count: 1 } },
    },
    "2026-11-21",
  );
  assert.equal(settled.items["bank/a"].day, "2026-11-21");
  assert.equal(settled.ticks["checklist/a"].day, "2026-11-20");
});

test("as much as the models allow is kept, and one more is not", () => {
  const keptAt = (items, ticks = {}) => readState({ ...emptyState(), items, ticks }).dropped === 0;
  const name = (length) => "a".repeat(length);
  const many = (length, of) => Array.from({ length }, (_, n) => of(n));
  const ticks = (ids) => ({ "checklist/a": { ids, day: "2026-11-21", count: 1 } });
  for (const [more, kept] of [
    [0, true],
    [1, false],
  ]) {
    const long = name(NAME + more);
    const answers = many(PARTS + more, (n) => n);
    const points = many(POINTS + more, (n) => `p-${n}`);
    assert.equal(keptAt({ [`${long}/a`]: attempt() }), kept);
    assert.equal(keptAt({ [`a/${long}`]: attempt() }), kept);
    assert.equal(keptAt({ "a/b": attempt({ response: answers }) }), kept);
    assert.equal(keptAt({ "a/b": attempt({ response: [long] }) }), kept);
    assert.equal(keptAt({}, ticks(points)), kept);
    assert.equal(keptAt({}, ticks([long])), kept);
  }
});

test("who makes more final tests than are kept loses the oldest results and nothing else", () => {
  const results = Array.from({ length: RESULTS + 1 }, (_, n) => ({
    day: "2026-11-21",
    count: n + 1,
    score: 1,
    objectives: {},
  }));
  const seen = Array.from({ length: ASKED + 1 }, (_, n) => `eindtoets/n-${100_000 + n}`);
  const given = { responses: {}, revisions: {}, flags: [], turns: {} };
  const running = { draw: "abc12", ids: ["eindtoets/a"], ...given };
  const test = { ...running, seen, results, day: "2026-11-21", count: 9 };
  const kept = { ...running, seen: seen.slice(1), results: results.slice(1) };
  const whole = { ...emptyState(), test };
  assert.deepEqual(readState(whole), {
    state: { ...emptyState(), test: { ...test, ...kept } },
    dropped: 0,
  });
  const half = { ...test, results: results.slice(0, 100), seen: seen.slice(0, 1000) };
  const merged = mergeStates({ ...emptyState(), test: half }, whole).test;
  assert.deepEqual([merged.results, merged.seen], [kept.results, kept.seen]);
});
