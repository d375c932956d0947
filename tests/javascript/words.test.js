// What is said and taken along stays plain text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { endsIn, fill, sentence } from "../../hooks/itembank/static/shared/dom.js";
import { asText } from "../../hooks/itembank/static/shared/takeaway.js";
import { span } from "../../hooks/itembank/static/trainers/times.js";
import { inWords } from "../../hooks/itembank/tools/tonen/countdown.js";

test("what is taken along as text keeps its marks, notes and lines", () => {
  const sections = [
    {
      title: "Deel",
      entries: [{ mark: "[x]", words: "klaar", note: "een\ntwee" }, { words: "a\nb" }],
    },
  ];
  assert.equal(
    asText({ title: "Lijst", lines: ["1 van 2"], sections }),
    ["Lijst", "1 van 2", "", "Deel", "[x] klaar", "    een", "    twee", "a", "b"].join("\r\n"),
  );
});

test("a text is filled and ends in a mark", () => {
  assert.equal(fill("{een} en {twee}, {een}", { een: 1, twee: "<b>" }), "1 en <b>, 1");
  assert.deepEqual(["Ja", "Ja.", "Wat?", "Dit:", "…"].map(sentence), [
    "Ja.",
    "Ja.",
    "Wat?",
    "Dit:",
    "…",
  ]);
  assert.deepEqual([endsIn("Veld", ":"), endsIn("Daarvan:", ":")], ["Veld:", "Daarvan:"]);
});

test("a part of a workshop is told by the clock when its beginning is known", () => {
  assert.equal(span("", 0, 15), "0–15");
  assert.equal(span("13:50", 5, 75), "13:55–15:05");
  assert.equal(span("23:50", 0, 20), "23:50–00:10");
});

test("what is left is told in words that change seldom", () => {
  const said = [0, 1, 10, 11, 50, 51, 60, 61, 120, 121, 600].map(inWords);
  assert.equal(new Set(said).size, 8);
  assert.ok(said[1].includes("10") && said[3].includes("20") && said[4].includes("50"));
  assert.equal(said[5], said[6]);
  assert.ok(
    said[7].includes("2") &&
      said[8] === said[7] &&
      said[9].includes("3") &&
      said[10].includes("10"),
  );
});
