// Saying yes to being remembered, and taking that back: nothing of either side is lost.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { STORAGE_KEY } from "../../hooks/itembank/static/progress/loaded.js";
import { forget, remember } from "../../hooks/itembank/static/progress/remember.js";
import { MemoryCarrier, ProgressStore } from "../../hooks/itembank/static/progress/store.js";
import * as made from "./made.js";

let kept;
beforeEach(() => {
  kept = {};
  window.localStorage = {
    getItem: (key) => kept[key] ?? null,
    setItem: (key, text) => {
      if (kept.full) throw new DOMException("full", "QuotaExceededError");
      kept[key] = text;
    },
    removeItem: (key) => delete kept[key],
  };
});
const items = (...keys) => Object.fromEntries(keys.map((key) => [key, made.attempt()]));
const keysKept = () => Object.keys(JSON.parse(kept[STORAGE_KEY]).items).sort();

async function learner(...keys) {
  const progress = new ProgressStore(new MemoryCarrier());
  await progress.ready;
  await progress.update(() => made.state({ items: items(...keys) }));
  return progress;
}

test("a yes keeps what was done on this page beside what another tab kept", async () => {
  const progress = await learner("a/x");
  kept[STORAGE_KEY] = JSON.stringify(made.state({ items: items("a/y") }));
  assert.equal(await remember(progress), true);
  assert.deepEqual(keysKept(), ["a/x", "a/y"]);
  assert.deepEqual(Object.keys(progress.state.items).sort(), ["a/x", "a/y"]);
  assert.equal(progress.carrier.kind, "local");
});

test("a yes for which there is no room changes nothing and says so", async () => {
  const progress = await learner("a/x");
  kept.full = true;
  assert.equal(await remember(progress), false);
  assert.equal(progress.carrier.kind, "memory");
  assert.deepEqual(Object.keys(progress.state.items), ["a/x"]);
});

test("who is forgotten leaves nothing behind, and goes on without being remembered", async () => {
  const progress = await learner("a/x");
  await remember(progress);
  forget(progress);
  assert.deepEqual(kept, {});
  assert.deepEqual(progress.state.items, {});
  progress.record("a/z", { revision: "deadbeef", score: 1, response: [0] });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(kept, {});
});

test("what another tab keeps comes to this one, and its wipe is followed", async () => {
  const progress = await learner("a/x");
  await remember(progress);
  kept[STORAGE_KEY] = JSON.stringify(made.state({ items: items("a/y") }));
  const tell = (newValue) =>
    window.dispatchEvent(Object.assign(new Event("storage"), { key: STORAGE_KEY, newValue }));
  tell(kept[STORAGE_KEY]);
  assert.deepEqual(Object.keys(progress.state.items).sort(), ["a/x", "a/y"]);
  tell(null);
  assert.deepEqual([progress.carrier.kind, progress.state.items], ["memory", {}]);
});
