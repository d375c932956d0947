// A final test as it is kept: begun, answered, left, taken up again and handed in, in two tabs too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeTests, readTest } from "../../hooks/itembank/static/progress/test_state.js";
import { handedIn } from "../../hooks/itembank/tools/eindtoets/handed_in.js";
import {
  became,
  begun,
  flagged,
  given,
  inFront,
  leftOf,
  none,
  placeOf,
} from "../../hooks/itembank/tools/eindtoets/run.js";

const REVISION = "deadbeef";
const OUTCOME = { score: 0.5, objectives: { weten: [1, 2] } };
const KEYS = ["e/1", "e/2", "e/3"];
const start = () => begun(none(), KEYS);
const answer = (state, key, response) => given(state, key, REVISION, response);
/** What storage does: text, read without trust. */
const kept = (state) => readTest(JSON.parse(JSON.stringify(state)));

test("what was given comes back as it was, in its order, with flags and half filled rows", () => {
  let state = answer(start(), "e/2", [1]);
  state = answer(state, "e/1", [null, 2, null]);
  state = answer(state, "e/3", "46%");
  state = flagged(state, "e/1", true);
  assert.deepEqual(kept(state), state);
  assert.deepEqual(state.ids, KEYS);
  assert.deepEqual(state.responses, { "e/1": [null, 2, null], "e/2": [1], "e/3": "46%" });
  assert.deepEqual(state.flags, ["e/1"]);
});

test("what was taken away or cannot be kept is open again", () => {
  for (const gone of [null, "", [null, null], "<b>", { a: 1 }]) {
    const state = answer(answer(start(), "e/1", [1]), "e/1", gone);
    assert.equal(became(state, "e/1", REVISION), "open", JSON.stringify(gone));
    assert.deepEqual(kept(state), state);
  }
});

test("an answer is asked again when its question changed, and of version 0.1.0 always", () => {
  const state = answer(start(), "e/1", [1]);
  assert.equal(became(state, "e/1", REVISION), "kept");
  assert.equal(became(state, "e/1", "00beef00"), "changed");
  assert.equal(became(state, "e/1", undefined), "gone");
  assert.equal(became(state, "e/2", REVISION), "open");
  const old = readTest({
    ids: ["e/1", "e/2"],
    responses: { "e/1": [1] },
    flags: ["e/2"],
    seen: [],
    results: [],
    day: "2026-11-21",
    count: 3,
  });
  assert.equal(became(old, "e/1", REVISION), "unknown");
  assert.equal(became(answer(old, "e/1", [2]), "e/1", REVISION), "kept");
  assert.deepEqual(old.flags, ["e/2"]);
});

test("two tabs that go on with one test lose no answer, and the last one to a question stays", () => {
  const both = answer(start(), "e/1", [0]);
  const one = answer(answer(both, "e/2", [1]), "e/1", [1]);
  const other = flagged(answer(both, "e/3", [2]), "e/3", true);
  for (const merged of [mergeTests(one, other), mergeTests(other, one)]) {
    assert.deepEqual(merged.responses, { "e/1": [1], "e/2": [1], "e/3": [2] });
    assert.deepEqual(merged.flags, ["e/3"]);
    assert.equal(merged.others, undefined);
  }
  const cleared = answer(one, "e/2", null);
  assert.ok(!("e/2" in mergeTests(one, cleared).responses));
});

test("a test is handed in once, whatever another tab still holds of it", () => {
  const running = answer(start(), "e/1", [0]);
  const done = handedIn(running, OUTCOME, {});
  for (const merged of [mergeTests(done, running), mergeTests(running, done)]) {
    assert.deepEqual([merged.draw, merged.ids, merged.results.length], ["", [], 1]);
    assert.equal(inFront(merged, running.draw), null);
    assert.deepEqual([...merged.seen].sort(), KEYS);
  }
  // Both pressed the button before either heard of the other.
  const again = handedIn(answer(running, "e/2", [1]), { ...OUTCOME, score: 1 }, {});
  assert.equal(mergeTests(done, again).results.length, 1);
});

test("two tests that were begun apart are both there, and the one touched last comes first", () => {
  const phone = answer(start(), "e/1", [0]);
  const laptop = answer(answer(begun(none(), ["e/4"]), "e/4", [1]), "e/4", [2]);
  const merged = mergeTests(phone, laptop);
  assert.equal(merged.draw, laptop.draw);
  assert.deepEqual(merged.others[0].responses, { "e/1": [0] });
  assert.deepEqual(kept(merged), merged);
  const done = handedIn(inFront(merged, laptop.draw), OUTCOME, {});
  assert.equal(done.draw, phone.draw);
  assert.deepEqual(done.responses, { "e/1": [0] });
});

test("a test of which no question is left makes room for another one", () => {
  const gone = answer(start(), "e/1", [0]);
  assert.equal(leftOf(gone, () => false).draw, "");
  assert.equal(leftOf(gone, (key) => key === "e/3").draw, gone.draw);
  const fresh = begun(gone, ["f/1"]);
  assert.equal(leftOf(fresh, (key) => key === "f/1").draw, fresh.draw);
});

test("only the last result keeps its answers, also after two devices came together", () => {
  const answers = { "e/1": { revision: REVISION, response: [1], score: 0 } };
  const first = handedIn(start(), OUTCOME, answers);
  const second = handedIn(begun(first, KEYS), { ...OUTCOME, score: 1 }, answers);
  assert.deepEqual(
    second.results.map((result) => "answers" in result),
    [false, true],
  );
  const merged = mergeTests(first, second);
  assert.deepEqual(merged.results, second.results);
  assert.deepEqual(mergeTests(second, first).results, second.results);
  assert.deepEqual(kept(second), second);
});

test("who comes back goes on at the first open question after what was touched last", () => {
  const keys = ["a", "b", "c", "d"];
  const place = (turns, done) => placeOf({ turns }, keys, (key) => done.includes(key));
  assert.equal(place({}, []), 0);
  // Of version 0.1.0, which kept no turns: the first that is open.
  assert.equal(place({}, ["a", "b"]), 2);
  assert.equal(place({ a: 12, b: 103 }, ["a", "b"]), 2);
  // What was only marked, or is half done, is where it was left.
  assert.equal(place({ a: 12, b: 103 }, ["a"]), 1);
  // Around the end, to what was passed over.
  assert.equal(place({ b: 2, c: 3, d: 14 }, ["b", "c", "d"]), 0);
  assert.equal(place({ a: 1, b: 2, c: 13, d: 4 }, keys), 2);
});
