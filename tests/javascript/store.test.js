// The store of answers, with a carrier as a learning management system would bring: it starts with
// what it is given, keeps what it was told, and can refuse.
import assert from "node:assert/strict";
import { test } from "node:test";
import { askedAgain, dueDay, ProgressStore } from "../../hooks/itembank/static/progress/store.js";

const RESULT = { revision: "r1", score: 0.5, response: [1] };

class KeepingCarrier {
  kind = "lms";
  readonly = false;
  saved = [];
  reported = [];
  stored = null;
  keeps = true;

  constructor(given = {}) {
    Object.assign(this, given);
  }

  async load() {
    if (this.broken) throw new Error("refused");
    return this.stored;
  }

  async save(state) {
    if (this.full) throw new Error("full");
    this.saved.push(structuredClone(state));
    return this.keeps;
  }

  async answered(key, attempt) {
    this.reported.push([key, attempt.score]);
    return true;
  }
}

/** A store that has read what its carrier had, and the events it fires. */
async function opened(given) {
  const carrier = new KeepingCarrier(given);
  const store = new ProgressStore(carrier);
  const events = [];
  for (const type of ["change", "unsaved"]) {
    store.addEventListener(type, (event) => events.push([type, event.detail]));
  }
  await store.ready;
  return { carrier, store, events };
}

const settled = () => new Promise((done) => setTimeout(done));

test("the store reports each attempt and keeps the last", async () => {
  const { carrier, store, events } = await opened();
  store.record("bank/a", RESULT);
  store.record("bank/a", { ...RESULT, score: 1 });
  await settled();
  assert.deepEqual(events, [
    ["change", "bank/a"],
    ["change", "bank/a"],
  ]);
  assert.deepEqual(carrier.reported, [
    ["bank/a", 0.5],
    ["bank/a", 1],
  ]);
  assert.equal(store.attempt("bank/a", "r1").score, 1);
  assert.equal(carrier.saved.at(-1).items["bank/a"].score, 1);
  assert.equal(store.attempt("bank/b", "r1"), null);
});

test("the store says when something could not be kept", async () => {
  for (const given of [{ keeps: false }, { full: true }]) {
    const { store, events } = await opened(given);
    store.record("bank/a", RESULT);
    store.tick("checklist/b", new Set(["x"]));
    await settled();
    assert.deepEqual(events, [
      ["change", "bank/a"],
      ["change", "checklist/b"],
      ["unsaved", "bank/a"],
      ["unsaved", "checklist/b"],
    ]);
  }
});

test("who changes everything at once hears whether it was kept", async () => {
  for (const [given, kept] of [
    [{}, true],
    [{ keeps: false }, false],
    [{ full: true }, false],
    [{ readonly: true }, true],
  ]) {
    const { store } = await opened(given);
    assert.equal(await store.update((state) => state), kept, JSON.stringify(given));
  }
});

test("a store that may not write never writes and never reports", async () => {
  const { carrier, store, events } = await opened({ readonly: true });
  store.record("bank/a", RESULT);
  store.tick("checklist/b", new Set(["x"]));
  await settled();
  assert.deepEqual([carrier.saved, carrier.reported], [[], []]);
  assert.deepEqual(
    events.map(([type]) => type),
    ["change", "change"],
  );
  assert.equal(store.attempt("bank/a", "r1").score, 0.5);
});

test("earlier progress is read, and what came meanwhile is newer and is kept", async () => {
  const item = { revision: "r1", score: 0, response: [0], day: "2026-01-01", count: 11 };
  const stored = { version: 2, ticks: {}, texts: {}, items: { "bank/a": item, "bank/b": item } };
  const carrier = new KeepingCarrier({ stored });
  const store = new ProgressStore(carrier);
  store.record("bank/a", RESULT);
  await store.ready;
  await settled();
  assert.equal(store.attempt("bank/a", "r1").score, 0.5);
  assert.equal(store.attempt("bank/a", "r1").count, 12);
  assert.equal(carrier.saved.at(-1).items["bank/a"].count, 12);
  assert.equal(store.attempt("bank/b", "r1").score, 0);
  assert.equal(store.attempt("bank/b", "r2").changed, true);
  assert.equal(store.attempt("bank/b", "r1").changed, false);
});

test("what is ticked while earlier ticks are still read comes beside them", async () => {
  const earlier = { ids: ["een", "twee"], day: "2026-01-01", count: 9 };
  const stored = { version: 2, items: {}, texts: {}, ticks: { "checklist/b": earlier } };
  const carrier = new KeepingCarrier({ stored });
  const store = new ProgressStore(carrier);
  store.tick("checklist/b", new Set(["twee", "drie"]));
  await store.ready;
  await settled();
  assert.deepEqual([...store.ticked("checklist/b")].sort(), ["drie", "een", "twee"]);
  assert.deepEqual(carrier.saved.at(-1).ticks["checklist/b"].ids.sort(), ["drie", "een", "twee"]);
  assert.equal(carrier.saved.at(-1).ticks["checklist/b"].count, 10);
});

test("a carrier that cannot be read does not stop the course", async () => {
  const { store, events } = await opened({ broken: true });
  store.record("bank/a", RESULT);
  await settled();
  assert.deepEqual(events, [
    ["unsaved", null],
    ["change", "bank/a"],
  ]);
  assert.equal(store.attempt("bank/a", "r1").score, 0.5);
});

test("what is asked again comes back after a day, a week and a month", () => {
  const right = { score: 1, sure: true };
  const again = (earlier, said, day = "2026-11-21") => askedAgain(earlier, said, day);
  assert.deepEqual(again(undefined, right), {});
  assert.deepEqual(again(undefined, { score: null }), {});
  assert.deepEqual(again(undefined, { score: 0.99, sure: true }), { gap: 1 });
  const month = { day: "2026-11-01", gap: 30 };
  assert.deepEqual(again(month, { score: 1, sure: false }, "2026-12-21"), { gap: 1 });
  assert.deepEqual(again({ day: "2026-11-20", gap: 1 }, right), { gap: 7 });
  assert.deepEqual(again({ day: "2026-11-14", gap: 7 }, right), { gap: 30 });
  assert.deepEqual(again({ day: "2026-10-22", gap: 30 }, right), {});
});

test("who practises before the planned day leaves that day where it was, however often", () => {
  const right = { score: 1, sure: true };
  let attempt = { day: "2026-11-20", gap: 7 };
  for (const day of ["2026-11-20", "2026-11-21", "2026-11-23", "2026-11-26"]) {
    attempt = { day, ...askedAgain(attempt, right, day) };
    assert.equal(dueDay(attempt), "2026-11-27", day);
  }
  assert.deepEqual(attempt, { day: "2026-11-26", gap: 7, due: "2026-11-27" });
  // On the day itself the next step is taken, and a mistake before it is asked again tomorrow.
  assert.deepEqual(askedAgain(attempt, right, "2026-11-27"), { gap: 30 });
  assert.deepEqual(askedAgain(attempt, { score: 0 }, "2026-11-22"), { gap: 1 });
  // After a clock that was set back nothing is planned further away than its step.
  assert.deepEqual(askedAgain({ day: "2027-01-01", gap: 7 }, right, "2026-11-20"), { gap: 7 });
});
