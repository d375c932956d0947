// The address of a set of activities: read back as written, and never trusted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../hooks/itembank/static/shared/dom.js";
import { texts as t } from "../../hooks/itembank/static/shared/texts.js";
import { brief, LIMITS, parse, write } from "../../hooks/itembank/static/trainers/agenda.js";

const MARKUP = "<img src=x onerror=\"document.title='hit'\">";
const LIST = {
  activities: {
    "a/een": { kind: "keuze", title: "Vraag een", page: "les/#a--een", module: "m" },
    "a/twee": { kind: "open", title: "Vraag twee", page: "les/#a--twee", module: "m" },
    "a/oud": { kind: "keuze", title: "Oud", retired: true, by: "" },
    "a/ouder": { kind: "keuze", title: "Ouder", retired: true, by: "a/twee" },
    "a/lus": { kind: "keuze", title: "Lus", retired: true, by: "a/oud" },
    "toets/a": { kind: "toets", title: "Toets", page: "les/", items: ["a/een"] },
    "pagina/een/les": { kind: "pagina", title: "Les", page: "een/les/", module: "" },
  },
};
const PART = {
  key: "a/een",
  minutes: null,
  kind: "keuze",
  page: "les/#a--een",
  title: "Vraag een",
};

const read = (fragment) => parse(fragment, LIST);

test("what is written is read back", () => {
  const parts = [
    { key: "a/een", minutes: 5 },
    { key: "toets/a", minutes: null },
    { key: "pagina/een/les", minutes: 480 },
    { key: "a/een", minutes: 1 },
  ];
  const title = "Rollen & raad: 100 % #1 = één, ~ twee?";
  const found = read(`#${write({ title, parts })}`);
  assert.equal(found.title, title);
  assert.deepEqual(found.problems, []);
  assert.deepEqual(
    found.parts.map(({ key, minutes }) => ({ key, minutes })),
    parts,
  );
  assert.deepEqual(found.parts[0], { ...PART, minutes: 5 });
});

test("a link is short and can be read", () => {
  const parts = [{ key: "a/een", minutes: 5 }, { key: "a/twee" }];
  assert.equal(write({ title: "Rollen", parts }), "titel=Rollen&doe=a/een~5,a/twee");
  assert.equal(write({ parts: [{ key: "a/een" }] }), "doe=a/een");
});

test("an address that asks for nothing gives nothing", () => {
  for (const text of ["", "#", "doe=", "titel=", "niets", "#a--een", "&&=&", "%", "#%ff"]) {
    const { parts, problems } = read(text);
    assert.deepEqual([parts, problems], [[], []], text);
  }
});

test("what is unknown, retired or odd is named and left out", () => {
  const unknown = (name) => fill(t.agenda_unknown, { name });
  const minutes = fill(t.agenda_minutes, { name: "a/een" });
  const cases = [
    ["a/niet,a/een", ["a/een"], unknown("a/niet")],
    ["a/oud,a/een", ["a/een"], fill(t.agenda_retired, { name: "a/oud" })],
    ["a/lus", [], fill(t.agenda_retired, { name: "a/lus" })],
    ["a/ouder", ["a/twee"], fill(t.agenda_replaced, { name: "a/ouder", other: "Vraag twee" })],
    ["a/een~0", ["a/een"], minutes],
    ["a/een~481", ["a/een"], minutes],
    ["a/een~-3", ["a/een"], minutes],
    ["a/een~1e9", ["a/een"], minutes],
    ["a/een~", ["a/een"], minutes],
    ["__proto__", [], unknown("__proto__")],
    ["constructor", [], unknown("constructor")],
    ["../../elders", [], unknown("../../elders")],
    ["https://example.invalid/x", [], unknown("https://example.invalid/x")],
    ["javascript:alert(1)", [], unknown("javascript:alert(1)")],
    [encodeURIComponent(MARKUP), [], unknown(MARKUP)],
  ];
  for (const [asked, keys, problem] of cases) {
    const found = read(`doe=${asked}`);
    assert.deepEqual(
      found.parts.map(({ key }) => key),
      keys,
      asked,
    );
    assert.deepEqual(found.problems, [problem], asked);
  }
});

test("minutes that are odd leave the part without minutes", () => {
  assert.deepEqual(read("doe=a/een~veel").parts, [PART]);
});

test("a hundred kilobytes are cut and said to be", () => {
  const found = read(`titel=${"x".repeat(50_000)}&doe=${"a/een,".repeat(9_000)}`);
  assert.deepEqual(found.problems, [t.agenda_too_long]);
  assert.equal(found.title.length, LIMITS.title);
  const many = read(`doe=${"a/een,".repeat(17_000)}`);
  assert.equal(many.parts.length, 60);
  assert.deepEqual(many.problems, [t.agenda_too_long, fill(t.agenda_too_many, { count: 60 })]);
  assert.deepEqual([...new Set(many.parts.map(({ key }) => key))], ["a/een"]);
});

test("a long unknown name is cut where it is named", () => {
  const { problems } = read(`doe=${"x".repeat(5000)}`);
  assert.deepEqual(problems, [fill(t.agenda_unknown, { name: `${"x".repeat(79)}…` })]);
});

test("a title is one line of visible signs", () => {
  assert.equal(read("titel=%00een%0A%0Atwee%E2%80%AEdrie%20%20").title, "een twee drie");
  assert.equal(read(`titel=${encodeURIComponent(MARKUP)}`).title, MARKUP);
  assert.equal(brief("x".repeat(101)).length, 100);
});
