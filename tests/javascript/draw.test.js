// Which items a final test asks, and what comes of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../hooks/itembank/tools/eindtoets/draw.js";
import { result } from "../../hooks/itembank/tools/eindtoets/handed_in.js";

/** A pool of so many items per module; each has an objective of its own, and one of two kinds. */
function poolOf(modules) {
  const pool = {};
  for (const [module, { count, core }] of Object.entries(modules)) {
    for (let number = 0; number < count; number += 1) {
      const kind = number % 3 ? "keuze" : "open";
      pool[`${module}/${number}`] = { module, core, objective: `${module}-${number % 4}`, kind };
    }
  }
  return pool;
}

/** Chance without chance: the same row of numbers every time. */
function row() {
  let last = 7;
  return () => {
    last = (last * 16807) % 2147483647;
    return last / 2147483647;
  };
}

const perModule = (pool, keys) => {
  const counts = {};
  for (const key of keys) counts[pool[key].module] = (counts[pool[key].module] ?? 0) + 1;
  return counts;
};

test("every core module gives two before another module gives its first", () => {
  const pool = poolOf({
    a: { count: 9, core: true },
    b: { count: 9, core: true },
    c: { count: 9, core: false },
  });
  const counts = (count) => perModule(pool, draw(pool, new Set(), count, row()));
  assert.deepEqual(counts(2), { a: 1, b: 1 });
  assert.deepEqual(counts(4), { a: 2, b: 2 });
  assert.deepEqual(counts(7), { a: 3, b: 3, c: 1 });
  const twelve = counts(12);
  assert.equal(twelve.a + twelve.b + twelve.c, 12);
  assert.ok(
    Math.abs(twelve.a - twelve.b) <= 1 && twelve.a - twelve.c >= 1 && twelve.a - twelve.c <= 2,
  );
});

test("what was not seen before comes first within a module", () => {
  const pool = poolOf({ a: { count: 8, core: true } });
  const first = draw(pool, new Set(), 3, row());
  const second = draw(pool, new Set(first), 3, row());
  const third = draw(pool, new Set([...first, ...second]), 2, row());
  assert.equal(new Set([...first, ...second, ...third]).size, 8);
  assert.equal(draw(pool, new Set(Object.keys(pool)), 3, row()).length, 3);
});

test("objectives and kinds are spread", () => {
  const pool = poolOf({ a: { count: 12, core: true } });
  const keys = draw(pool, new Set(), 4, row());
  assert.equal(new Set(keys.map((key) => pool[key].objective)).size, 4);
  assert.equal(new Set(keys.map((key) => pool[key].kind)).size, 2);
});

test("of a kind the pool holds much of much is asked, and little of what it holds little of", () => {
  const item = (number) => ({
    module: "a",
    core: true,
    objective: `doel-${number % 2}`,
    kind: number % 3 ? "keuze" : "getal",
  });
  const pool = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`a/${n}`, item(n)]));
  const kinds = draw(pool, new Set(), 6, row()).map((key) => pool[key].kind);
  assert.deepEqual(kinds.sort(), ["getal", "getal", "keuze", "keuze", "keuze", "keuze"]);
});

test("an objective that was asked waits for one that was not, whatever its kind", () => {
  const item = (objective, kind) => ({ module: "a", core: true, objective, kind });
  const pool = {
    "a/0": item("een", "keuze"),
    "a/1": item("een", "open"),
    "a/2": item("een", "getal"),
    "a/3": item("twee", "keuze"),
  };
  for (let start = 0; start < 4; start += 1) {
    const chance = row();
    for (let skipped = 0; skipped < start; skipped += 1) chance();
    const keys = draw(pool, new Set(), 2, chance);
    assert.deepEqual(keys.map((key) => pool[key].objective).sort(), ["een", "twee"]);
  }
});

test("no more is drawn than there is, and nothing twice", () => {
  const pool = poolOf({ a: { count: 3, core: true }, b: { count: 2, core: false } });
  const keys = draw(pool, new Set(), 20, row());
  assert.deepEqual([...keys].sort(), Object.keys(pool).sort());
});

test("a result is the mean score, with the points per objective, partly right ones included", () => {
  const graded = [
    { objective: "een", score: 1 },
    { objective: "een", score: 1 / 3 },
    { objective: "een", score: 1 / 3 },
    { objective: "twee", score: 0.5 },
    { objective: "drie", score: 0 },
  ];
  const found = result(graded);
  assert.ok(Math.abs(found.score - (1 + 2 / 3 + 0.5) / 5) < 1e-9);
  assert.deepEqual(found.objectives, { een: [1.66, 3], twee: [0.5, 1], drie: [0, 1] });
  assert.deepEqual(result([]), { score: 0, objectives: {} });
});
