// When words are the same to who searches.
import assert from "node:assert/strict";
import { test } from "node:test";
import { near, stem, wordsOf } from "../../hooks/theme/assets/alike.js";

test("accents, tremas, apostrophes and capitals make no difference", () => {
  const written = "Ideeën creëren: coördinator, enquête, collega’s en collega's";
  assert.deepEqual(
    wordsOf(written),
    "ideeen creeren coordinator enquete collegas en collegas".split(" "),
  );
});

test("forms of a word share a stem, and other words do not", () => {
  for (const [one, other] of [
    ["raad", "raden"],
    ["brief", "brieven"],
    ["trede", "treden"],
    ["bewoner", "bewoners"],
    ["bezwaar", "bezwaren"],
  ])
    assert.equal(stem(one), stem(other), one);
  assert.notEqual(stem("raad"), stem("rol"));
});

test("any one letter less, more, other or swapped is near, whatever its place", () => {
  const word = "verordening";
  for (let at = 0; at < word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    for (const typed of [before + after, `${before}x${word.slice(at)}`, `${before}x${after}`])
      assert.ok(near(typed, word, 1), typed);
    const swapped = before + (after[0] ?? "") + word[at] + after.slice(1);
    assert.ok(near(swapped, word, 1), swapped);
  }
  assert.ok(!near("verxrdexing", word, 1));
  assert.ok(near("verxrdexing", word, 2));
  assert.ok(!near("vxrxrdexing", word, 2));
});
