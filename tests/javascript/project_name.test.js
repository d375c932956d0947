// What a project is called, in a line that does not end within a word.
import assert from "node:assert/strict";
import { test } from "node:test";

import { nameIn } from "../../hooks/itembank/static/shared/project_name.js";

test("a short first line is the name", () => {
  assert.equal(nameIn("\n Het plein\nen de straat erachter"), "Het plein");
  assert.equal(nameIn("  "), "");
});

test("of a long line the first sentence is the name", () => {
  const line = `Het plein opnieuw inrichten. Start aanleg ${"na het riool ".repeat(9)}`;
  assert.equal(nameIn(line), "Het plein opnieuw inrichten.");
});

test("a long sentence ends after a whole word", () => {
  const words = "inrichting ".repeat(20);
  assert.match(nameIn(words), /^(?:inrichting )+inrichting…$/);
});

test("one endless word is cut, since it must be", () => {
  assert.match(nameIn("x".repeat(300)), /^x+…$/);
});
