// Adding to the plan: nothing of it is overwritten, nothing stands in it twice, and the last
// addition can be taken out again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addTo, takeOut } from "../../hooks/itembank/static/shared/plan_text.js";

const HEADING = "Uit 'Rolverdeling':";
const lines = (...all) => all.join("\n");
const points = [{ words: "Bel de wijkagent.", note: "Op dinsdag\nNa tienen" }, { words: "Kies." }];
const FIRST = lines(HEADING, "- Bel de wijkagent.", "  Op dinsdag", "  Na tienen", "- Kies.");

test("what is new comes under a line that says where it came from", () => {
  assert.equal(addTo("", HEADING, points).text, FIRST);
  assert.equal(addTo("Eigen tekst", HEADING, points).text, lines("Eigen tekst", "", FIRST));
});

test("the same again changes nothing, also after the reader went on", () => {
  for (const text of [FIRST, lines("Boven", "", FIRST, "", "Onder")]) {
    assert.deepEqual(addTo(text, HEADING, points), { text, added: [] });
  }
});

test("a second addition joins the first, and a later note joins its point", () => {
  const more = [{ words: "Kies.", note: "Met de buurt" }, { words: "Vier het." }];
  const text = lines(FIRST, "", "Onder");
  assert.deepEqual(addTo(text, HEADING, more), {
    text: lines(FIRST, "  Met de buurt", "- Vier het.", "", "Onder"),
    added: ["  Met de buurt", "- Vier het."],
  });
});

test("of a note that grew only the new lines are added", () => {
  const more = [{ words: "Bel de wijkagent.", note: "Op dinsdag\nNa tienen\nOf mail" }];
  assert.deepEqual(addTo(FIRST, HEADING, more).added, ["  Of mail"]);
});

test("each place keeps its own list", () => {
  const other = "Uit 'Evaluatie':";
  const text = addTo(FIRST, other, [{ words: "Vraag door." }]).text;
  assert.equal(text, lines(FIRST, "", other, "- Vraag door."));
  assert.equal(
    addTo(text, HEADING, [{ words: "Nog een." }]).text,
    lines(FIRST, "- Nog een.", "", other, "- Vraag door."),
  );
});

test("what stands there under another heading, or was typed by hand, is not added again", () => {
  assert.deepEqual(addTo("Kies.", HEADING, [{ words: "Kies." }]).added, []);
  assert.deepEqual(addTo("* Kies.", HEADING, [{ words: "Kies." }]).added, []);
});

test("a text of several paragraphs stays whole, and is known as a whole", () => {
  const words = "Situatie.\n\nVier gezinnen kwamen.\n- met een streepje";
  const { text } = addTo("", HEADING, [{ words }]);
  assert.equal(
    text,
    lines(HEADING, "- Situatie.", "  ", "  Vier gezinnen kwamen.", "  - met een streepje"),
  );
  assert.deepEqual(addTo(text, HEADING, [{ words }]).added, []);
  const changed = addTo(text, HEADING, [{ words: "Situatie.\n\nVijf gezinnen kwamen." }]);
  assert.ok(changed.text.startsWith(text), "the earlier words are not overwritten");
});

test("without a heading the words simply come below", () => {
  assert.equal(addTo("Eén", "", [{ words: "Twee" }, { words: "Eén" }]).text, "Eén\nTwee");
});

test("an addition is taken out, and what was written since stays", () => {
  const { text, added } = addTo("Eigen tekst", HEADING, points);
  assert.equal(takeOut(text, added), "Eigen tekst");
  const since = text.replace("- Kies.", "- Kies met de buurt.").concat("\nOnder");
  assert.equal(takeOut(since, added), lines("Eigen tekst", "", "- Kies met de buurt.", "Onder"));
});

test("every sum of additions holds each line of each of them", () => {
  const words = ["a", "b", "a\nb", "b\n\nc", "- a", "c"];
  for (const one of words) {
    for (const other of words) {
      for (const note of ["", ...words]) {
        const entries = [{ words: one, note }, { words: other }];
        const { text } = addTo("a\n\nz", HEADING, entries);
        const there = text.split("\n").map((line) => line.replace(/^\s*- /, "").trim());
        const wanted = [one, other, note].flatMap((part) => part.split("\n"));
        for (const line of wanted) {
          assert.ok(there.includes(line.replace(/^- /, "").trim()) || !line, text);
        }
        assert.deepEqual(addTo(text, HEADING, entries).added, [], text);
        assert.ok(text.startsWith("a\n"), text);
      }
    }
  }
});
