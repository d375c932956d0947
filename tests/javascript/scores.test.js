// How answers are read and counted. The engine counts the same way; see tests/itembank.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bare, parseNumber, WRITTEN } from "../../hooks/itembank/kinds/getal/getal.js";
import { problemOf } from "../../hooks/itembank/kinds/getal/unreadable.js";
import { decide } from "../../hooks/itembank/kinds/keuzehulp/decide.js";
import { orderScore } from "../../hooks/itembank/kinds/volgorde/volgorde.js";
import { lowest, scanShare } from "../../hooks/itembank/kinds/zelfscan/zelfscan.js";
import { choiceScore, rowScore } from "../../hooks/itembank/static/items/answers.js";
import { verdictOf } from "../../hooks/itembank/static/items/verdict.js";

const near = (found, wanted) =>
  assert.ok(Math.abs(found - wanted) < 1e-9, `${found}, not ${wanted}`);

test("a number is read as the engine reads it", () => {
  const units = JSON.parse(readFileSync(new URL("numbers.json", import.meta.url), "utf-8"));
  for (const [unit, table] of Object.entries(units)) {
    for (const [written, value] of Object.entries(table)) {
      assert.equal(parseNumber(written, unit), value, `${written} (${unit})`);
    }
  }
});

test("a number that cannot be read says why", () => {
  const problems = {
    1.5: "point",
    ".5": "point",
    x: "not_a_number",
    "zes of zeven": "not_a_number",
    "zes of 7": "words",
    "7 weken": "words",
    "€ 7": "words",
    "12 34": "groups",
    "1,5,6": "groups",
    9999999999999: "too_large",
  };
  for (const [written, problem] of Object.entries(problems)) {
    assert.equal(parseNumber(written), null, written);
    const number = bare(written);
    assert.equal(problemOf(number, WRITTEN.test(number)).problem, problem, written);
  }
});

test("a choice counts right less wrong and never below nothing", () => {
  const cases = [
    [[0], [0], 1],
    [[0], [1], 0],
    [[0, 2], [0, 2], 1],
    [[0, 2], [0], 0.5],
    [[0, 2], [0, 1], 0],
    [[0, 2], [1, 3], 0],
    [[0, 1, 2], [0, 1, 3], 1 / 3],
    [[0, 1, 2], [0, 1, 2, 3, 4], 1 / 3],
  ];
  for (const [keys, chosen, score] of cases) near(choiceScore(keys, chosen), score);
});

test("rows count by the share that is right", () => {
  near(rowScore([0, 1, 2], [0, 2, 1]), 1 / 3);
  near(rowScore(["a", "b"], ["a", "b"]), 1);
  near(rowScore(["a", "b"], ["b", "a"]), 0);
});

test("an order counts the steps that follow each other", () => {
  const cases = { ABCD: 1, CABD: 1 / 3, DCBA: 0, BCDA: 2 / 3, ABDC: 1 / 3, DABC: 2 / 3 };
  for (const [letters, score] of Object.entries(cases)) {
    near(orderScore([...letters].map((letter) => "ABCD".indexOf(letter))), score);
  }
});

test("a scan takes the mean of what is known, as a share of the scale", () => {
  near(scanShare([0, 1, 3], 4), 1 / 3);
  near(scanShare([4, -1, 4], 4), 1);
  assert.equal(scanShare([-1, -1], 4), null);
});

test("a scan advises on what is low, the lowest first", () => {
  assert.deepEqual(lowest([1, 3, 0, -1, 2, 1], 4), [3, 2, 0, 5]);
  assert.deepEqual(lowest([2, 3, 4], 4), []);
});

test("a score has its verdict", () => {
  assert.deepEqual([1, 0.5, 0.01, 0, null].map(verdictOf), [
    "right",
    "partly",
    "partly",
    "wrong",
    "seen",
  ]);
});

test("a decision stops at an answer with an advice, and else takes the smallest scale", () => {
  const rules = {
    smallest: ["doel", "ruimte"],
    levels: [
      { value: 1, advice: "laag" },
      { value: 3, advice: "hoog" },
    ],
    signals: [{ signal: "let-op", when: [{ doel: "groter_dan_niveau" }] }],
  };
  const given = [
    { step: "a", scale: "doel", words: "veel", value: 10 },
    { step: "b", scale: "ruimte", words: "weinig", value: 2, signal: "krap" },
  ];
  assert.deepEqual(decide(rules, given), { advice: "laag", signals: ["krap", "let-op"] });
  const stopped = [{ step: "s", words: "nee", advice: "niet" }, ...given];
  assert.deepEqual(decide(rules, stopped), { advice: "niet", signals: ["krap"] });
});
