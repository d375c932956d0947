// What goes along to the plan comes from outside: it is read without trust, and what does not fit
// is said. Following the link is tried in a browser: tests/tools/test_plan.py.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { readLink, takeParcel } from "../../hooks/itembank/static/shared/carried.js";
import { readRoom } from "../../hooks/itembank/static/trainers/room_along.js";

const FIELDS = ["doel", "punten"];
const send = (content) => {
  window.name = `itembank-plan:${typeof content === "string" ? content : JSON.stringify(content)}`;
};
const entry = (more) => ({ field: "punten", words: "Kies.", note: "", ...more });

beforeEach(() => {
  window.name = "";
});

test("a link fills the fields it names, from where it says", () => {
  assert.deepEqual(readLink("#uit=Lijst&doel=Horen&punten=Een&punten=Twee", FIELDS), {
    from: "Lijst",
    entries: [
      { field: "doel", words: "Horen" },
      { field: "punten", words: "Een" },
      { field: "punten", words: "Twee" },
    ],
    refused: false,
  });
  assert.deepEqual(readLink("#participatieplan--participatieplan", FIELDS).refused, false);
});

test("of a link everything that does not fit is left out and said", () => {
  const params = (pairs) => new URLSearchParams(pairs).toString();
  for (const hash of [
    "wachtwoord=geheim",
    params({ doel: "x".repeat(601) }),
    params({ doel: "y".repeat(100_000) }),
    params({ uit: "z".repeat(121) }),
    params({ doel: "\u202e\u0007" }),
  ]) {
    const { from, entries, refused } = readLink(hash, FIELDS);
    assert.deepEqual({ from, entries, refused }, { from: "", entries: [], refused: true }, hash);
  }
});

test("control characters and turns of direction are taken out, words stay apart", () => {
  const [{ words }] = readLink(
    `doel=${encodeURIComponent("a\tb\u0000\u202ec\r\nd")}`,
    FIELDS,
  ).entries;
  assert.equal(words, "a bc\nd");
});

test("a parcel is read once", () => {
  send({ from: "Lijst", entries: [entry({ note: "Op dinsdag" })] });
  const { from, entries, refused } = takeParcel(FIELDS);
  assert.deepEqual({ from, refused }, { from: "Lijst", refused: false });
  assert.deepEqual(entries, [{ field: "punten", words: "Kies.", note: "Op dinsdag" }]);
  assert.equal(window.name, "");
  assert.equal(takeParcel(FIELDS), null);
});

test("of the hands that came along only what is sound is taken", () => {
  const vote = {
    rounds: [
      [1, 2],
      [0, 0],
    ],
    phase: 0,
    revealed: false,
  };
  const place = { play: 1, at: 0, road: [1] };
  const read = (room) => readRoom(JSON.stringify(room));
  const good = { last: "a/een~1", places: { "a/een~1": place }, votes: { "a/een~1 1 0 ": vote } };
  assert.deepEqual(read(good), good);
  for (const wrong of [
    null,
    3,
    {},
    { ...vote, rounds: [[1, 2]] },
    { ...vote, rounds: [[1], "12"] },
    { ...vote, rounds: [[1000], [0]] },
    { ...vote, rounds: [Array(61).fill(0), [0]] },
    { ...vote, phase: 3 },
    { ...vote, revealed: "ja" },
  ]) {
    assert.deepEqual(read({ votes: { een: wrong } })?.votes, {}, JSON.stringify(wrong));
  }
  for (const wrong of [null, { ...place, road: "1" }, { ...place, road: [-1] }, { at: 0 }]) {
    assert.deepEqual(read({ places: { een: wrong } })?.places, {}, JSON.stringify(wrong));
  }
  assert.deepEqual(read({ last: 3, votes: "x", places: [] }), { last: "", places: {}, votes: {} });
  for (const text of ["", "[", "null"]) assert.equal(readRoom(text), null);
});

test("the name of a tab that is not ours is left alone", () => {
  window.name = "presentatie";
  assert.equal(takeParcel(FIELDS), null);
  assert.equal(window.name, "presentatie");
});

test("of a parcel everything that does not fit is left out and said", () => {
  for (const content of [
    "",
    "[",
    "null",
    "3",
    '"tekst"',
    { entries: {} },
    { entries: [null, 3, [], "x"] },
    { entries: [entry({ field: "wachtwoord" })] },
    { entries: [entry({ field: "__proto__" })] },
    { entries: [entry({ words: 3 })] },
    { entries: [entry({ words: "x".repeat(20_001) })] },
    { entries: [entry({ note: "x".repeat(20_001) })] },
    { from: "x".repeat(121), entries: [entry({ words: "" })] },
    `"${"x".repeat(2_000_000)}"`,
  ]) {
    send(content);
    const { entries, refused } = takeParcel(FIELDS);
    assert.deepEqual(entries, [], String(content).slice(0, 80));
    const nothing = content.entries && !Array.isArray(content.entries);
    assert.ok(
      refused || nothing || /^(null|3|"tekst")$/.test(content),
      String(content).slice(0, 80),
    );
    assert.equal(window.name, "");
  }
});

test("more points than there can be are said, and the rest comes along", () => {
  send({
    from: "Lijst",
    entries: Array.from({ length: 201 }, (_, nr) => entry({ words: `${nr}` })),
  });
  const { entries, refused } = takeParcel(FIELDS);
  assert.equal(entries.length, 200);
  assert.ok(refused);
});
