// What one field holds. The algebra of merging is tried on made-up fields in
// tests/journey/test_model_of_progress.py; here stands what a single case can show.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeStates, readState } from "../../hooks/itembank/static/progress/state.js";
import { ProgressStore } from "../../hooks/itembank/static/progress/store.js";
import {
  LONGEST_TEXT,
  markOf,
  mergeWritten,
  rewrite,
  versionsOf,
} from "../../hooks/itembank/static/progress/written.js";
import { state } from "./made.js";

const DAY = "2026-11-29";
/** A field that was written so many times, each time over what stood there. */
const typed = (...words) =>
  words.reduce((field, text) => rewrite(field, text, DAY, versionsOf(field)), undefined);
const wordsIn = (field) => versionsOf(field).map(({ words }) => words);

test("who types on over what stands there leaves one text", () => {
  const field = typed("een", "een twee", "een twee drie");
  assert.deepEqual(wordsIn(field), ["een twee drie"]);
  assert.equal(field.count, 3);
});

test("two tabs that went on from the same words both keep theirs, the later one first", () => {
  const base = typed("samen");
  const one = rewrite(base, "samen hier", DAY, versionsOf(base));
  const other = rewrite(
    rewrite(base, "samen daar", DAY, versionsOf(base)),
    "samen daar en verder",
    DAY,
    [{ words: "samen daar", day: DAY, count: 2 }],
  );
  for (const field of [mergeWritten(one, other), mergeWritten(other, one)]) {
    assert.deepEqual(wordsIn(field), ["samen daar en verder", "samen hier"]);
  }
});

test("an older copy brings back nothing that was changed or wiped since", () => {
  const old = typed("oud");
  for (const words of ["nieuw", ""]) {
    const now = rewrite(old, words, DAY, versionsOf(old));
    assert.deepEqual(wordsIn(mergeWritten(now, old)), [words]);
    assert.deepEqual(mergeWritten(old, now), now);
  }
});

test("words that came back after a change are not taken for the words before it", () => {
  const there = typed("ja");
  const here = typed("ja", "nee", "ja");
  assert.deepEqual(wordsIn(mergeWritten(here, there)), ["ja"]);
  const elsewhere = rewrite(there, "misschien", "2026-11-30", []);
  assert.deepEqual(wordsIn(mergeWritten(elsewhere, here)), ["misschien", "ja"]);
});

test("a clock that was set back does not bring back what was replaced", () => {
  const before = rewrite(undefined, "eerst", "2026-11-29", []);
  const after = rewrite(before, "daarna", "2026-11-20", versionsOf(before));
  assert.deepEqual(wordsIn(mergeWritten(before, after)), ["daarna"]);
});

test("so many changes leave a bounded trace", () => {
  const field = typed(...Array.from({ length: 300 }, (_, number) => `tekst ${number}`));
  assert.equal(field.from.length, 24);
  assert.equal(field.from.at(-1), markOf({ words: "tekst 298", count: 299 }));
});

test("what is written and merged is always read back, however long and whatever it holds", () => {
  const hard = ["<script>alert(1)</script>\u0000\u2028\ud800", "x".repeat(LONGEST_TEXT)];
  for (const words of hard) {
    const texts = { "participatieplan/plan/doel": typed("", words) };
    const kept = JSON.parse(JSON.stringify(state({ texts })));
    assert.deepEqual(readState(kept), { state: state({ texts }), dropped: 0 });
    const merged = mergeStates(state({ texts }), state({ texts: { "bank/open": typed("b") } }));
    assert.deepEqual(Object.keys(merged.texts), ["bank/open", "participatieplan/plan/doel"]);
  }
});

test("a field that no course wrote is left out, and the others stay", () => {
  const whole = typed("goed");
  const wrong = [
    { ...whole, words: 1 },
    { ...whole, words: "x".repeat(LONGEST_TEXT + 1) },
    { ...whole, day: "2026-02-30" },
    { ...whole, count: 0 },
    { ...whole, from: ["?"] },
    { ...whole, from: ["1:abc"] },
    { ...whole, other: [{ words: "x" }] },
    [],
    null,
  ];
  for (const broken of wrong) {
    const found = readState(state({ texts: { "a/b": whole, "a/c": broken } }));
    assert.deepEqual([found.dropped, Object.keys(found.state.texts)], [1, ["a/b"]]);
  }
  for (const key of ["a", "a/b/c/d", "A/b", "../x", `${"a".repeat(81)}/b`]) {
    assert.equal(readState(state({ texts: { [key]: whole } })).dropped, 1, key);
  }
});

test("what is too long is refused where it is written, and what stood there stays", async () => {
  const store = new ProgressStore(carrier());
  await store.ready;
  assert.equal(await store.write("a/b", "past"), true);
  assert.equal(await store.write("a/b", "x".repeat(LONGEST_TEXT + 1)), false);
  assert.equal(store.text("a/b"), "past");
});

test("an LMS never hears of what is typed, and who has no room is told", async () => {
  const lms = carrier("lms");
  const store = new ProgressStore(lms);
  await store.ready;
  assert.equal(await store.write("a/b", "geheim"), true);
  assert.equal(lms.saved, 0);
  const full = carrier("local", false);
  const other = new ProgressStore(full);
  await other.ready;
  assert.equal(await other.write("a/b", "te veel"), false);
  assert.equal(other.wouldBeGone, true);
  full.keeps = true;
  assert.equal(await other.write("a/b", "nu wel"), true);
  assert.equal(other.wouldBeGone, false);
});

test("what is only in memory would be gone until something keeps it", async () => {
  const store = new ProgressStore(carrier("memory"));
  await store.ready;
  assert.equal(store.wouldBeGone, false);
  store.tick("checklist/a", new Set(["x"]));
  assert.equal(store.wouldBeGone, true);
  store.carrier = carrier("local");
  await store.update((now) => now, false);
  assert.equal(store.wouldBeGone, false);
});

function carrier(kind = "local", keeps = true) {
  return {
    kind,
    keeps,
    readonly: false,
    saved: 0,
    load: async () => null,
    async save() {
      this.saved += 1;
      return this.keeps;
    },
    answered: async () => true,
  };
}
