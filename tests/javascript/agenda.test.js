// The address of a set of activities: read back as written, and never trusted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../hooks/itembank/static/shared/dom.js";
import { texts as t } from "../../hooks/itembank/static/shared/texts.js";
import { brief, LIMITS, parse } from "../../hooks/itembank/static/trainers/agenda.js";
import { rewritten, write } from "../../hooks/itembank/static/trainers/agenda_write.js";
import { isMark, keyOf, markOf } from "../../hooks/itembank/static/trainers/short_keys.js";
import { forRoom, readWorkshop } from "../../hooks/itembank/static/trainers/workshop_agenda.js";

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
  workshops: {
    "een-uur": {
      title: "Een uur",
      page: "trainers/workshops/een-uur/",
      steps: [
        { title: "Begin", minutes: 10, keys: ["a/een", "a/twee"], anchor: "begin" },
        { title: "Pauze", minutes: 5, keys: [], anchor: "pauze" },
      ],
    },
  },
};
const PART = {
  key: "a/een",
  minutes: null,
  kind: "keuze",
  page: "les/#a--een",
  title: "Vraag een",
};

const read = (fragment) => {
  const found = readWorkshop(fragment, LIST);
  // What the stage reads of a plain address is the same.
  if (!/draaiboek|;|pauze|eigen|speling|\.\w/.test(fragment)) {
    const { title, parts, problems } = parse(fragment, LIST);
    assert.deepEqual([title, parts, problems], [found.title, found.parts, found.problems]);
  }
  return found;
};

const part = (key, minutes = null) => ({ keys: [key], minutes });

test("what is written is read back", () => {
  const steps = [part("a/een", 5), part("toets/a"), part("pagina/een/les", 480), part("a/een", 1)];
  const title = "Rollen & raad: (100 % #1) = één, ~ twee?";
  for (const list of [undefined, LIST]) {
    const found = read(`#${write({ title, steps }, list)}`);
    assert.equal(found.title, title);
    assert.deepEqual(found.problems, []);
    assert.deepEqual(
      found.parts.map(({ key, minutes }) => ({ keys: [key], minutes })),
      steps,
    );
    assert.deepEqual(found.parts[0], { ...PART, minutes: 5 });
  }
});

test("an address of version 0.1.0 is read as it was", () => {
  const old = "titel=Wie%20zit%20er%20niet%3F%20%3Cb%3E%26%3C%2Fb%3E%20100%25&doe=a/een~5,toets/a,";
  const found = read(`#${old}`);
  assert.equal(found.title, "Wie zit er niet? <b>&</b> 100%");
  assert.deepEqual(found.problems, []);
  assert.deepEqual(
    found.steps.map(({ number, title, minutes, sort, text, note }) => [
      number,
      title,
      minutes,
      sort + text + note,
    ]),
    [
      [1, "Vraag een", 5, ""],
      [2, "Toets", null, ""],
    ],
  );
});

test("a link is short and can be read", () => {
  const steps = [part("a/een", 5), part("a/twee")];
  assert.equal(
    write({ title: "Rollen en raad", steps }),
    "titel=Rollen+en+raad&doe=a/een~5,a/twee",
  );
  assert.equal(write({ steps: [part("a/een")] }), "doe=a/een");
});

test("no program that looks for links takes the end of a text for the end of the link", () => {
  const steps = [{ sort: "eigen", head: "(wie?", text: "Zeg: 'ja'! *nu*~." }];
  const fragment = write({ title: "Raad (2)", steps });
  assert.match(fragment, /^[\w=&+%,]+$/);
  assert.equal(read(fragment).title, "Raad (2)");
  assert.equal(read(fragment).steps[0].text, "Zeg: 'ja'! *nu*~.");
});

test("breaks, own texts, notes, the begin time and more activities in a part are read back", () => {
  const fragment =
    "titel=Dag&begin=0930&eerst=stemmen&doe=pauze~10,a/een;a/twee~20,eigen~5" +
    "&tekst1=Koffie&kop2=Samen&notitie2=Let+op%0Ade+tijd&kop3=Slot";
  const found = read(fragment);
  assert.deepEqual(found.problems, []);
  assert.deepEqual([found.begin, found.votesFirst], ["09:30", true]);
  assert.deepEqual(
    found.steps.map(({ sort, title, minutes, text, note, parts }) => [
      sort,
      title,
      minutes,
      text,
      note,
      parts.map(({ key }) => key),
    ]),
    [
      ["pauze", t.part_pauze, 10, "Koffie", "", []],
      ["", "Samen", 20, "", "Let op\nde tijd", ["a/een", "a/twee"]],
      ["eigen", "Slot", 5, "", "", []],
    ],
  );
  const again = write(rewritten(found, LIST));
  assert.deepEqual(read(again), found);
  // Who takes part gets a shorter one, without what is only for who leads.
  const short = write(rewritten(found, LIST), LIST);
  assert.ok(short.length < again.length);
  assert.ok(!/notitie|begin|Let/.test(short));
  assert.deepEqual(read(short).parts, found.parts);
});

test("minutes that are kept free are for who leads, also in links of before they had a name", () => {
  for (const free of ["speling~10", "eigen~10&kop2=Speling"]) {
    const found = read(`doe=a/een~5,${free}`.replace("&kop2", ",a/twee~5&kop2"));
    assert.deepEqual([found.steps[1].sort, found.steps[1].number], ["speling", 0], free);
    assert.equal(forRoom(found.steps).length, found.steps.length - 1);
    const again = write(rewritten(found, LIST));
    assert.deepEqual(read(again).steps, found.steps);
    assert.ok(!/speling/i.test(write(rewritten(found, LIST), LIST)));
  }
  const last = read("doe=a/een~5,speling~5,a/twee~5&kop3=Slot");
  assert.deepEqual(
    last.steps.map(({ number }) => number),
    [1, 0, 2],
  );
  // What it is called stays with its part.
  const short = read(write(rewritten(last, LIST), LIST));
  assert.deepEqual(
    short.steps.map(({ title }) => title),
    ["Vraag een", "Slot"],
  );
  // Somebody's own part with words is for everybody.
  const own = read("doe=eigen~5&kop1=Speling&tekst1=Wie+speelt+mee");
  assert.equal(own.steps[0].sort, "eigen");
});

test("a script is its name, and keeps where it tells of each part when it is changed", () => {
  const found = read("#draaiboek=een-uur&begin=1330");
  assert.deepEqual(
    found.steps.map(({ title, minutes, anchor, sort }) => [title, minutes, anchor, sort]),
    [
      ["Begin", 10, "begin", ""],
      ["Pauze", 5, "pauze", "pauze"],
    ],
  );
  assert.equal(write(rewritten(found, LIST)), "draaiboek=een-uur&begin=1330");
  assert.equal(write(rewritten(found, LIST), LIST), "draaiboek=een-uur");
  const changed = { ...found, whole: false, steps: [...found.steps].reverse() };
  const other = read(write(rewritten(changed, LIST)));
  assert.deepEqual(
    other.steps.map(({ title, anchor }) => [title, anchor]),
    [
      ["Pauze", "pauze"],
      ["Begin", "begin"],
    ],
  );
  // The short one names its parts itself.
  const titles = read(write(rewritten(changed, LIST), LIST)).steps.map(({ title }) => title);
  assert.deepEqual(titles, ["Pauze", "Begin"]);
  assert.deepEqual(read("draaiboek=geen").problems, [fill(t.agenda_unknown, { name: "geen" })]);
  assert.deepEqual(read("draaiboek=constructor").steps, []);
});

test("a mark follows from its key alone, and what has two keys is no mark", () => {
  const mark = markOf("a/een", LIST);
  assert.ok(isMark(mark));
  assert.equal(keyOf(mark, LIST), "a/een");
  assert.equal(markOf("a/een", { activities: { "a/een": {}, "b/twee": {} } }), mark);
  assert.equal(mark, ".38nnw");
  assert.equal(keyOf(".AAAAA", LIST), undefined);
  assert.deepEqual(read("doe=.AAAAA").problems, [fill(t.agenda_unknown, { name: ".AAAAA" })]);
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
