// Keeping progress in a browser's storage: merged with what stands there, and never lost silently.
import assert from "node:assert/strict";
import { test } from "node:test";
import { STORAGE_KEY } from "../../hooks/itembank/static/progress/loaded.js";
import { LocalCarrier } from "../../hooks/itembank/static/progress/storage.js";
import { emptyState } from "../../hooks/itembank/static/progress/store.js";

/** Storage that lives as long as a test, with as much room as it is given. */
class ShortStorage {
  kept = new Map();

  constructor(text, room = Infinity) {
    this.room = room;
    if (text !== undefined) this.kept.set(STORAGE_KEY, text);
  }

  getItem(key) {
    return this.kept.get(key) ?? null;
  }

  setItem(key, text) {
    if (text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.kept.set(key, text);
  }

  removeItem(key) {
    this.kept.delete(key);
  }
}

const attempt = (more) => ({
  revision: "deadbeef",
  score: 1,
  response: [0],
  day: "2026-11-21",
  count: 1,
  ...more,
});
const withItems = (items) => ({ ...emptyState(), items });
const stored = (storage) => JSON.parse(storage.getItem(STORAGE_KEY));
const events = (carrier, name) => {
  const found = [];
  carrier.addEventListener(name, (event) => found.push(event.detail));
  return found;
};

test("what another tab wrote straight into storage stays beside what this one saves", async () => {
  const storage = new ShortStorage();
  const carrier = new LocalCarrier(storage);
  await carrier.save(withItems({ "bank/a": attempt() }));
  storage.setItem(STORAGE_KEY, JSON.stringify(withItems({ "bank/b": attempt({ count: 10 }) })));
  assert.equal(await carrier.save(withItems({ "bank/a": attempt({ count: 2 }) })), true);
  assert.deepEqual(stored(storage).items, {
    "bank/a": attempt({ count: 2 }),
    "bank/b": attempt({ count: 10 }),
  });
  carrier.leave();
});

test("of one item the newer attempt stays, whichever tab saves last", async () => {
  const storage = new ShortStorage(
    JSON.stringify(withItems({ "bank/a": attempt({ count: 10, score: 0 }) })),
  );
  const carrier = new LocalCarrier(storage);
  await carrier.save(withItems({ "bank/a": attempt({ count: 9 }) }));
  assert.deepEqual(stored(storage).items["bank/a"], attempt({ count: 10, score: 0 }));
  carrier.leave();
});

test("what is damaged or foreign is set aside once, under a name of its own", async () => {
  for (const [text, notice] of [
    ["{", "damaged"],
    ['{"een": 1}', "foreign"],
  ]) {
    const storage = new ShortStorage(text);
    const carrier = new LocalCarrier(storage);
    assert.equal(await carrier.load(), null);
    assert.equal(await carrier.load(), null);
    assert.deepEqual([carrier.notice, carrier.aside], [notice, [text]]);
    assert.equal(await carrier.save(emptyState()), true);
    storage.setItem(STORAGE_KEY, "nog iets");
    await carrier.load();
    assert.deepEqual(carrier.aside, [text, "nog iets"]);
    carrier.wipe();
    assert.equal(storage.kept.size, 0);
    carrier.leave();
  }
});

test("what a newer version wrote is never touched", async () => {
  const text = JSON.stringify({ ...emptyState(), version: 3 });
  const storage = new ShortStorage(text);
  const carrier = new LocalCarrier(storage);
  await carrier.load();
  assert.equal(await carrier.save(emptyState()), false);
  assert.equal(storage.getItem(STORAGE_KEY), text);
  assert.deepEqual([carrier.notice, carrier.aside], ["newer", []]);
  carrier.leave();
});

test("without room nothing is written over, and it is said", async () => {
  const storage = new ShortStorage("{ heel lang en kapot", 5);
  const carrier = new LocalCarrier(storage);
  await carrier.load();
  assert.equal(await carrier.save(emptyState()), false);
  assert.equal(storage.getItem(STORAGE_KEY), "{ heel lang en kapot");
  carrier.leave();
});

test("a page that the browser kept in its memory reads again when it comes back", async () => {
  const storage = new ShortStorage();
  const carrier = new LocalCarrier(storage);
  await carrier.save(withItems({ "bank/a": attempt() }));
  const [changed, wiped] = [events(carrier, "changed"), events(carrier, "wiped")];
  const shown = (persisted) =>
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
  storage.setItem(STORAGE_KEY, JSON.stringify(withItems({ "bank/b": attempt() })));
  shown(false);
  assert.deepEqual(changed, []);
  shown(true);
  assert.deepEqual(Object.keys(changed[0].items), ["bank/b"]);
  storage.removeItem(STORAGE_KEY);
  shown(true);
  assert.deepEqual([changed.length, wiped.length], [1, 1]);
  carrier.leave();
});

test("who wiped everything in another tab is followed, and nothing comes back", async () => {
  const storage = new ShortStorage();
  const carrier = new LocalCarrier(storage);
  const wiped = events(carrier, "wiped");
  await carrier.save(withItems({ "bank/a": attempt() }));
  storage.removeItem(STORAGE_KEY);
  assert.equal(await carrier.save(withItems({ "bank/a": attempt() })), true);
  assert.equal(wiped.length, 1);
  assert.equal(storage.getItem(STORAGE_KEY), null);
  carrier.leave();
});

test("a change in another tab is told until another carrier takes over", () => {
  const storage = new ShortStorage(JSON.stringify(withItems({ "bank/a": attempt() })));
  const carrier = new LocalCarrier(storage);
  const [changed, wiped] = [events(carrier, "changed"), events(carrier, "wiped")];
  const say = (key, newValue) =>
    window.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
  say("iets anders", "x");
  say(STORAGE_KEY, "x");
  say(null, null);
  assert.deepEqual([changed.length, wiped.length], [1, 1]);
  assert.deepEqual(changed[0].items["bank/a"], attempt());
  carrier.leave();
  say(STORAGE_KEY, "x");
  assert.equal(changed.length, 1);
});
