import assert from "node:assert/strict";
import { test } from "node:test";
import { studyLoad } from "../../hooks/itembank/tools/certificaat/sheet.js";

test("the study load is told in minutes, and from an hour and a half in half hours", () => {
  const wanted = new Map([
    [25, "Studielast: ongeveer 25 minuten."],
    [90, "Studielast: ongeveer 90 minuten."],
    [100, "Studielast: ongeveer 1,5 uur."],
    [110, "Studielast: ongeveer 2 uur."],
    [285, "Studielast: ongeveer 5 uur."],
  ]);
  for (const [minutes, words] of wanted) assert.equal(studyLoad(minutes), words);
});
